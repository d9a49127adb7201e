package org.wheelhouse.quiz.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.quiz.ui.RightAnswers.id;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.people.Person;
import org.wheelhouse.quiz.AskedQuestion;
import org.wheelhouse.quiz.QuizService;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

/** One reader, and those who lead, in the views of the quiz. */
@HouseTest
class QuizBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    QuizService quizzes;

    @Autowired
    JdbcClient jdbc;

    private Person person;
    private List<AskedQuestion> questions;
    private Browser browser;

    @BeforeEach
    void who() {
        person = visitors.participant(visitors.cohort());
        questions = quizzes.quiz(new ModuleId("week-5")).orElseThrow().questions();
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private void tick(AskedQuestion question, int place) {
        browser.press(id(question, "option-" + place));
    }

    private int answers(AskedQuestion question) {
        return jdbc.sql("select count(*) from quiz_answer where person_id = ? and question_id = ?")
                .params(person.id().value(), question.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void questionsOnTheirSlidesAndInTheQuizAreTheSame() {
        browser = visitors.browser(1, base(), person).open(base() + "/quiz/5");
        assertCalm("introduction", "html");
        browser.find("#quiz-begin").click();
        assertThat(browser.text("#quiz-progress")).isEqualTo("Question 1 of 5");
        aThirdTickIsRefusedWithASentenceAlsoByKeyboardAndForged();
        aQuestionOnItsSlideCountsInTheQuiz();
        theWholeQuizEndsWithScoreRuleAndAnotherTryAndIsCalm();
    }

    /** On its slide, which draws it as the quiz does. */
    private void aThirdTickIsRefusedWithASentenceAlsoByKeyboardAndForged() {
        AskedQuestion two = questions.stream()
                .filter(question -> question.choose() == 2)
                .findFirst()
                .orElseThrow();
        browser.open(base() + "/week/5/question-measures");
        tick(two, 0);
        tick(two, 1);
        WebElement third = browser.find(id(two, "option-2"));
        third.sendKeys(Keys.SPACE);
        browser.until("the third tick is refused", () -> browser.text(id(two, "says"))
                .contains("You have chosen two already"));
        browser.until("the third tick is gone", () -> !third.isSelected());
        assertThat(browser.find(id(two, "option-0")).isSelected()).isTrue();

        browser.script("document.querySelectorAll('.wh-option input').forEach(box => { box.checked = true;"
                + " box.dispatchEvent(new Event('change', {bubbles: true})); });");
        browser.until("forged ticks are gone", () -> ticked() == 2);
        assertThat(answers(two)).isZero();
    }

    private long ticked() {
        return browser.driver.findElements(By.cssSelector(".wh-option input")).stream()
                .filter(WebElement::isSelected)
                .count();
    }

    private void aQuestionOnItsSlideCountsInTheQuiz() {
        AskedQuestion first = questions.getFirst();
        browser.press("#contents-question-path");
        browser.find(id(first, "text"));
        assertThat(browser.driver.findElements(By.cssSelector(id(first, "send"))))
                .hasSize(1);
        browser.press(id(first, "send"));
        browser.until("asked to choose", () -> browser.text(id(first, "says")).contains("Choose one option"));
        RightAnswers.give(browser, first);
        browser.press(id(first, "quiz"));
        assertThat(browser.text("#quiz-progress")).isEqualTo("Question 2 of 5");
    }

    private void theWholeQuizEndsWithScoreRuleAndAnotherTryAndIsCalm() {
        for (AskedQuestion question : questions.subList(1, questions.size())) {
            browser.find(id(question, "text"));
            assertThat(browser.text("#quiz-progress"))
                    .isEqualTo("Question " + (questions.indexOf(question) + 1) + " of " + questions.size());
            if (question.choose() == 2) {
                assertCalm("question", "#quiz");
            }
            RightAnswers.give(browser, question);
            if (question.choose() == 2) {
                assertCalm("told", "#quiz");
            }
            browser.press("#quiz-next");
        }
        assertThat(browser.text("#quiz-score")).isEqualTo("5 of 5 points");
        assertThat(browser.text("#quiz-rule")).contains("half a point");
        assertCalm("result", "#quiz");
        browser.press("#quiz-again");
        assertThat(browser.text("#quiz-progress")).isEqualTo("Question 1 of 5");
    }

    @Test
    void theViewsOfThoseWhoLeadAreCalm() {
        browser = visitors.browser(1, base(), visitors.ofTheDemo(Visitors.FACILITATOR));
        browser.open(base() + "/quiz/5/statistics");
        browser.find("#statistics-table");
        assertCalm("statistics", "html");
        browser.open(base() + "/content/gift");
        browser.find("#gift-text");
        browser.find("#gift-export-week-5").click();
        browser.find("#gift-exported");
        assertCalm("gift exported", "html");
    }

    /** axe finds nothing in light and dark, and nothing scrolls sideways at 360 pixels. */
    private void assertCalm(String what, String within) {
        Calm.check(browser, what, within);
        browser.size(360, 640);
        assertThat(browser.scrollsSideways())
                .as("%s scrolls sideways at 360", what)
                .isFalse();
        browser.size(1280, 800);
    }
}

package org.wheelhouse.quiz.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.quiz.AskedQuestion;
import org.wheelhouse.quiz.QuizService;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Tapped;
import org.wheelhouse.testing.Traffic;
import org.wheelhouse.testing.Visitors;

/** What a browser is told of the right answer, and when. */
@HouseTest
@ExtendWith(Tapped.class)
class QuizWireBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    QuizService quizzes;

    @Test
    void nothingAboutTheRightAnswerReachesTheBrowserBeforeTheAnswer() {
        List<AskedQuestion> questions =
                quizzes.quiz(new ModuleId("week-5")).orElseThrow().questions();
        AskedQuestion first = questions.getFirst();
        String base = "http://localhost:" + port;
        Browser browser = visitors.browser(1, base, visitors.participant(visitors.cohort()));
        Traffic.since(browser);
        browser.open(base + "/quiz/5");
        browser.find("#quiz-begin").click();
        browser.find("fieldset.wh-question");
        String before = Traffic.since(browser) + browser.driver.getPageSource();
        assertThat(before).contains(first.text());
        for (AskedQuestion question : questions) {
            assertThat(RightAnswers.secrets(question.id())).hasSizeGreaterThan(2);
            assertThat(RightAnswers.secrets(question.id())).noneMatch(before::contains);
        }
        assertThat(Set.copyOf(bareOptions(browser)))
                .as("options look alike, right or wrong")
                .hasSize(1);

        RightAnswers.give(browser, first);
        String after = Traffic.since(browser) + browser.driver.getPageSource();
        assertThat(RightAnswers.secrets(first.id())).allMatch(after::contains);
        for (AskedQuestion question : questions.subList(1, questions.size())) {
            assertThat(RightAnswers.secrets(question.id())).noneMatch(after::contains);
        }
    }

    /** The markup of each option without its own text and number. */
    private static List<String> bareOptions(Browser browser) {
        return browser.driver.findElements(By.cssSelector(".wh-option")).stream()
                .map(option -> String.valueOf(option.getDomProperty("outerHTML"))
                        .replaceAll("<span>.*</span>", "")
                        .replaceAll("option-\\d+", "option"))
                .toList();
    }
}

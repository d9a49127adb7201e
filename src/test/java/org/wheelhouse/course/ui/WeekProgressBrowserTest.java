package org.wheelhouse.course.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.course.ui.ShortModule.untilHeading;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.course.SectionProgress;
import org.wheelhouse.course.Slide;
import org.wheelhouse.course.Step;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

/** An executive goes on with week 5 where it was left. */
@HouseTest
class WeekProgressBrowserTest {

    private static final ModuleId WEEK = new ModuleId("week-5");

    @LocalServerPort
    private int port;

    @Autowired
    private Content content;

    @Autowired
    private CourseService course;

    @Autowired
    private Visitors visitors;

    @Test
    void anExecutiveGoesOnAndTheContentsSayWhatWasTried() {
        Person erin = visitors.executive(visitors.cohort());
        visitors.signIn(erin);
        course.open(WEEK, new SlideId("approvals"));
        String base = "http://localhost:" + port;
        Browser browser = visitors.browser(1, base, erin).open(base + "/");
        anExecutiveTakesUpTheWeekAndAnswersAQuestion(browser);
        theFirstPressInASimulationCountsAsTried(browser);
    }

    /** Task 1: from home to the place left off, one question answered, and why each wrong option is wrong. */
    private void anExecutiveTakesUpTheWeekAndAnswersAQuestion(Browser browser) {
        assertThat(browser.text("#continue")).isEqualTo("Continue: Approvals and checks");
        browser.find("#continue").click();
        untilHeading(browser, "Approvals and checks");
        Slide question = content.module(WEEK).orElseThrow().slides().stream()
                .filter(slide -> slide.fences().stream()
                        .anyMatch(fenced -> fenced.fence().kind().equals("question")))
                .findFirst()
                .orElseThrow();
        browser.find("#section-quiz").click();
        browser.find("#contents-" + question.id()).click();
        untilHeading(browser, question.title());
        browser.find("[id^=question-][id$=-option-0]").click();
        browser.find("[id^=question-][id$=-send]").click();
        assertThat(browser.text("[id^=question-][id$=-verdict]")).isNotEmpty();
        browser.until(
                "every option says why it is right or wrong",
                () -> Boolean.TRUE.equals(
                        browser.script("const told = [...document.querySelectorAll('.wh-guidance li p')];"
                                + "return told.length >= 3 && told.every((one) => one.textContent.length > 20)")));
        browser.until("the contents say that it was tried", () -> state(browser).matches("Tried|Passed"));
    }

    private void theFirstPressInASimulationCountsAsTried(Browser browser) {
        browser.press("#section-environments-and-releases").press("#contents-production-approvals");
        browser.press("#gates-chosen vaadin-checkbox label");
        browser.until("the contents say that it was tried", () -> state(browser).equals("Tried"));
        SectionProgress opening = course.progress(WEEK).orElseThrow().sections().getFirst();
        assertThat(opening.outOf(Step.TRIED))
                .as("a profile is there to be read, a poll is there to be answered")
                .isEqualTo(1);
    }

    /** What the contents say of the slide that is open. */
    private static String state(Browser browser) {
        return String.valueOf(browser.script("return document.querySelector("
                + "'.wh-contents a[aria-current=page]')?.previousElementSibling.textContent"));
    }
}

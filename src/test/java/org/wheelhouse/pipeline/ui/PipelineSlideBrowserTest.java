package org.wheelhouse.pipeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class PipelineSlideBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    /** On a phone it is readable in both schemes. An executive breaks the change on the slide, sees where it stops, answers and reads why, and takes an action home. */
    @Test
    void aFaultIsStoppedOnTheSlideAndTheQuestionIsAnswered() {
        Browser browser = reader(1280);
        browser.press("#pipeline-open");
        browser.press("#fault-bug-for-integration-tests");
        browser.press("#pipeline-run");
        browser.until("the run says where the change stopped", () -> browser.text("#pipeline-outcome")
                .contains("The run failed because Test failed"));
        assertThat(browser.text("#pipeline-outcome"))
                .contains("Step \"Integration tests\" of Test.Integration found a bug that only integration tests see")
                .contains("Production has seen nothing of it");
        browser.until("the run was played to its end", () -> browser.text("#stage-Prod")
                .contains("Skipped"));
        browser.press("#stage-Prod");
        assertThat(browser.text("#player-why")).contains("needs Test, and Test failed in step \"Integration tests\"");
        browser.press("#pipeline-choice-2");
        browser.until("a wrong answer is explained", () -> browser.text("#pipeline-choices")
                .contains("This change did not come that far"));
        browser.press("#pipeline-choice-1");
        browser.until(
                "the right one too", () -> browser.text("#pipeline-choices").contains("nobody is asked to sign"));
        // as high as the page: a button half under the bar at the foot would count as too small
        Calm.check(browser.size(390, 6000), "the slide on a phone", "#pipeline-try");
        browser.size(1280, 900);
        browser.press("#at-work-action");
        browser.until("the form of an action opens", () -> browser.has("vaadin-dialog"));
    }

    private String address() {
        return "http://127.0.0.1:" + port + "/week/5/stages";
    }

    private Browser reader(int width) {
        Person person = visitors.executive(visitors.cohort());
        Browser browser =
                visitors.browser(1, "http://127.0.0.1:" + port, person).size(width, 900);
        return browser.open(address());
    }
}

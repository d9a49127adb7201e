package org.wheelhouse.rollout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

/** The lab in a real browser: it plays by itself, is changed by keyboard and mouse, and survives a reload. */
@HouseTest
class RolloutBrowserTest {

    private static final String FIRST_STEP = "#rollout-step-0 vaadin-integer-field input";

    @LocalServerPort
    private int port;

    @Autowired
    private Visitors visitors;

    private String base;
    private Browser browser;

    private String firstStep() {
        return browser.find(FIRST_STEP).getAttribute("value");
    }

    @Test
    void aRunIsWatchedComparedChangedLedByHandAndWritten() {
        base = "http://localhost:" + port;
        browser = visitors.browser(1, base, visitors.executive(visitors.cohort()))
                .open(base + "/labs/rollout/canary-errors");
        itPlaysByItselfAndStopsWhereTheJudgeSendsItBack();
        aThousandSeedsOfEveryStrategyStandThereWithinASecond();
        theLabIsOpenToEverybody();
        stepsMoveByKeyboardAndByMouseAndAReloadLosesNothing();
        itIsPausedAndGoesOnByKeyboardAlone();
        theEditorMarksWhatIsWrongAndGoesToIt();
    }

    private void itPlaysByItselfAndStopsWhereTheJudgeSendsItBack() {
        browser.press("#rollout-play");
        browser.until("it was stopped", () -> browser.text("#rollout-state").contains("Degraded"));
        assertThat(browser.text("#rollout-clock")).isEqualTo("00:03:00");
        browser.until("the clock stands", () -> browser.text("#rollout-play").equals("Play"));
        assertThat(browser.text("#rollout-verdict")).contains("success-rate decided");
        assertThat(browser.text("#rollout-ending")).contains("stopped by the judge");
    }

    private void itIsPausedAndGoesOnByKeyboardAlone() {
        browser.script("document.querySelectorAll('#rollout-who vaadin-radio-button')[1].click()");
        browser.script("document.querySelector('#rollout-play').focus()");
        new Actions(browser.driver).sendKeys(Keys.SPACE).perform();
        browser.until("it plays", () -> browser.text("#rollout-play").equals("Pause the clock"));
        browser.until("time goes on", () -> !browser.text("#rollout-clock").equals("00:00:00"));
        new Actions(browser.driver).sendKeys(Keys.SPACE).perform();
        browser.until("it is paused", () -> browser.text("#rollout-play").equals("Play"));
        browser.script("document.querySelector('#rollout-abort').focus()");
        new Actions(browser.driver).sendKeys(Keys.ENTER).perform();
        browser.until("it went back", () -> browser.text("#rollout-why").contains("A person sent it back"));
        assertThat(browser.text("#rollout-against-says")).contains("By hand it was stopped by people");
    }

    private void stepsMoveByKeyboardAndByMouseAndAReloadLosesNothing() {
        assertThat(firstStep()).isEqualTo("5");
        browser.press("#rollout-step-0");
        browser.script("document.querySelector('#rollout-step-0').focus()");
        alt(Keys.ARROW_DOWN);
        browser.until("the second is the weight", () -> browser.has("#rollout-step-1-weight"));
        browser.until("the focus went along", () -> "rollout-step-1"
                .equals(browser.script("return document.activeElement.id")));
        alt(Keys.ARROW_UP);
        browser.until("it is back", () -> browser.has("#rollout-step-0-weight"));
        new Actions(browser.driver)
                .dragAndDrop(browser.find("#rollout-step-2 .wh-ro-grip"), browser.find("#rollout-step-0 .wh-ro-grip"))
                .perform();
        browser.until("25 % is the first", () -> firstStep().equals("25"));
        browser.open(base + "/labs/rollout/canary-errors");
        browser.until("25 % is still the first", () -> firstStep().equals("25"));
        assertThat(browser.text("#rollout-designer")).contains("as you changed it in this browser");
        browser.press("#rollout-reset");
        browser.until("5 % is the first again", () -> firstStep().equals("5"));
        browser.open(base + "/labs/rollout/canary-errors");
        assertThat(firstStep()).isEqualTo("5");
    }

    private void alt(Keys key) {
        new Actions(browser.driver)
                .keyDown(Keys.ALT)
                .sendKeys(key)
                .keyUp(Keys.ALT)
                .perform();
    }

    /** The clock of the browser runs from the press to the last table that is drawn; the best of five, for other tests run beside. */
    private void aThousandSeedsOfEveryStrategyStandThereWithinASecond() {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 5 && best >= 1000; round++) {
            browser.script("document.querySelector('#rollout-took')?.remove()");
            Object took =
                    browser.driver.executeAsyncScript("const done = arguments[0]; const start = performance.now();new"
                            + " MutationObserver((all, self) => { if (document.querySelector('#rollout-took') &&"
                            + " document.querySelector('#rollout-spread table')) { self.disconnect();"
                            + " requestAnimationFrame(() => done(performance.now() - start)); }"
                            + " }).observe(document.querySelector('#rollout-comparison'), {childList: true, subtree:"
                            + " true});document.querySelector('#rollout-compare').click();");
            best = Math.min(best, ((Number) took).doubleValue());
        }
        System.out.printf("1,000 seeds of six strategies on the screen: %.0f ms%n", best);
        assertThat(browser.text("#rollout-took")).contains("6,606 runs of a day");
        assertThat(best).isLessThan(1000);
    }

    private void theEditorMarksWhatIsWrongAndGoesToIt() {
        browser.press("#rollout-text vaadin-details-summary");
        browser.find("#rollout-yaml .cm-content");
        browser.script("const view = document.querySelector('#rollout-yaml').view;"
                + "const at = view.state.doc.toString().indexOf('setWeight: 25');"
                + "view.dispatch({changes: {from: at, to: at + 9, insert: 'setWieght'}})");
        browser.until(
                "the problem is told",
                () -> browser.has("#rollout-problem-0")
                        && browser.text("#rollout-problem-0").contains("did you mean `setWeight`?"));
        assertThat(browser.has("#rollout-yaml .cm-lintRange-error")).isTrue();
        browser.press("#rollout-problem-0");
        browser.until(
                "the cursor is there",
                () -> Boolean.TRUE.equals(
                        browser.script("return document.activeElement.classList.contains('cm-content')")));
    }

    private void theLabIsOpenToEverybody() {
        browser.find("#rollout-took");
        browser.press("#rollout-text vaadin-details-summary");
        browser.find("#rollout-person input").sendKeys("anna");
        browser.until(
                "anna is found", () -> browser.text("#rollout-person-place").contains("anna is in bucket"));
        Calm.check(browser, "the lab");
        assertThat(browser.size(390, 844).scrollsSideways()).isFalse();
        assertThat(browser.size(360, 800).scrollsSideways()).isFalse();
        browser.size(1280, 800);
    }
}

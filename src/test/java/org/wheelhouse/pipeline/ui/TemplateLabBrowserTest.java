package org.wheelhouse.pipeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class TemplateLabBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    private Browser at(String path) {
        String base = "http://127.0.0.1:" + port;
        return visitors.browser(1, base, visitors.executive(visitors.cohort()))
                .size(1440, 1000)
                .open(base + path);
    }

    private static void unfold(Browser browser, String css) {
        if (!browser.has(css + "[open]")) {
            browser.press(css + " summary");
        }
    }

    private static int figure(Browser browser, String id) {
        return Integer.parseInt(browser.find(id + " dd").getText());
    }

    @Test
    void theTemplateIsWrittenByHandAndThenChangedForAll() {
        Browser browser = at("/labs/templates");
        theTemplateIsWrittenByHandAndItsMistakesAreMarked(browser);
        oneChangeReachesTheTeamsThatShareAndAdoptingEndsTheDrift(browser.size(1440, 1000));
        aTeamThatBreaksSaysWhyAndIsMendedByItsParameter(browser);
    }

    private static void oneChangeReachesTheTeamsThatShareAndAdoptingEndsTheDrift(Browser browser) {
        browser.until(
                "twelve teams are there",
                () -> browser.driver.findElements(By.cssSelector(".wh-team")).size() == 12);
        browser.press("#change-1");
        browser.until(
                "it is told whom it reaches", () -> browser.text("#ledger").contains("2 lines changed in one place"));
        assertThat(browser.text("#team-Orders summary")).contains("Changed, 2 lines");
        unfold(browser, "#team-Orders");
        browser.until(
                "the difference is shown", () -> browser.text("#team-Orders").contains("scan-libraries.sh"));
        assertThat(figure(browser, "#ledger-the-same-by-hand-in-copies")).isEqualTo(24);
        assertThat(figure(browser, "#ledger-lines-of-drift-in-copies")).isPositive();
        browser.press("#template-adopt");
        browser.until("no drift is left", () -> figure(browser, "#ledger-lines-of-drift-in-copies") == 0);
        assertThat(browser.text("#ledger")).contains("12 teams get it").contains("0 have a copy");
    }

    private static void aTeamThatBreaksSaysWhyAndIsMendedByItsParameter(Browser browser) {
        browser.press("#change-2");
        browser.until("the first team breaks", () -> browser.text("#team-Orders summary")
                .contains("Breaks"));
        unfold(browser, "#team-Orders");
        browser.until("it says why", () -> browser.text("#team-Orders").contains("owner"));
        browser.find("#give-Orders-owner input").sendKeys("ana", Keys.TAB);
        browser.until(
                "it runs again", () -> browser.text("#team-Orders summary").contains("Changed"));
        assertThat(browser.text("#team-Orders")).contains("owner: ana");
    }

    private static void theTemplateIsWrittenByHandAndItsMistakesAreMarked(Browser browser) {
        browser.until("the editor holds the template", () -> browser.has("#template-editor .cm-line"));
        browser.script("document.querySelector('#template-editor .cm-content').focus()");
        browser.driver
                .switchTo()
                .activeElement()
                .sendKeys(Keys.chord(Keys.CONTROL, Keys.HOME), "stges: []", Keys.ENTER);
        browser.until(
                "the mistake is told", () -> browser.text("#template-problems").contains("Line 1"));
        assertThat(browser.text("#team-Orders summary")).contains("Breaks");
        browser.press("#change-back");
        browser.until(
                "all is well again", () -> browser.text("#team-Orders summary").contains("Same as before"));
        Calm.check(browser, "the template lab");
        assertThat(browser.size(390, 844).scrollsSideways()).isFalse();
    }

    @Test
    void aChangeIsTriedOnTheSlideAndTheRightAnswerIsFound() {
        Browser browser = at("/week/5/templates");
        browser.press("#pipeline-open");
        browser.press("#change-1");
        browser.until("the grid follows", () -> browser.text("#template-grid").contains("Changed, 2 lines"));
        browser.press("#pipeline-choice-1");
        browser.until("the answer is explained", () -> browser.text("#pipeline-choices")
                .contains("Right."));
    }
}

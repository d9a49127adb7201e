package org.wheelhouse.pipeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class PipelineLabBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    /** From red to green with the keyboard alone: see the problem, mend it, run, approve, read why production waited. */
    @Test
    void aBrokenFileIsMendedPlayedAndExplainedByKeyboard() {
        String base = "http://127.0.0.1:" + port;
        Browser browser =
                visitors.browser(1, base, visitors.ofTheDemo(Visitors.DANA)).size(1440, 1000);
        browser.open(base + "/labs/pipeline/three-stages");
        browser.until("the run is shown", () -> browser.has("#stage-Prod"));
        browser.until(
                "the editor holds the file",
                () -> browser.has(".cm-line") && browser.text(".cm-content").contains("Three stages"));
        focus(browser, ".cm-content");
        keys(
                browser,
                Keys.chord(Keys.CONTROL, Keys.HOME),
                Keys.ENTER.toString(),
                Keys.ARROW_UP.toString(),
                "stagse: x",
                Keys.ESCAPE.toString());
        browser.until(
                "the problem is listed",
                () -> browser.has("#problem-0") && browser.text("#problem-0").contains("stagse"));
        assertThat(browser.text("#problem-0")).contains("line 1").contains("stages");
        browser.until("the problem is marked in the margin", () -> browser.has(".cm-lint-marker-error"));
        press(browser, "#problem-0", Keys.ENTER);
        browser.until(
                "the editor has the focus",
                () -> Boolean.TRUE.equals(
                        browser.script("return document.activeElement.classList.contains('cm-content')")));
        keys(
                browser,
                Keys.chord(Keys.CONTROL, Keys.HOME),
                Keys.chord(Keys.SHIFT, Keys.END),
                Keys.DELETE.toString(),
                Keys.DELETE.toString());
        browser.until("no problem is left", () -> browser.text("#lab-problems").contains("No problem"));
        press(browser, "#lab-run", Keys.ENTER);
        browser.until(
                "a person is asked",
                () -> browser.has("#approval-approve")
                        && browser.text("#approval").contains("ops-lead"));
        approve(browser);
        browser.until("the run is over", () -> browser.text("#result").contains("reached production"));
        press(browser, "#player-seek", Keys.END);
        press(browser, "#stage-Prod", Keys.ENTER);
        browser.until("why is said", () -> browser.text("#player-why").contains("waited 30 min for approval"));
        assertThat(browser.text("#stage-Prod")).contains("Passed");
        press(browser, "#many-1000", Keys.ENTER);
        browser.until("a thousand runs are shown", () -> browser.has("#many-result table"));
        Calm.check(browser, "the lab");
    }

    /** Asked anew while the key is under way, a person presses the new button too; none is pressed twice. */
    private static void approve(Browser browser) {
        Set<WebElement> pressed = new HashSet<>();
        browser.until("nobody is asked any more", () -> {
            if (Boolean.TRUE.equals(browser.script("return document.querySelector('#approval').hidden"))) {
                return true;
            }
            browser.driver.findElements(By.id("approval-approve")).stream()
                    .filter(pressed::add)
                    .forEach(button -> button.sendKeys(Keys.ENTER));
            return false;
        });
    }

    /** A part that is just being redrawn is looked up again. */
    private static void press(Browser browser, String css, Keys key) {
        browser.until(css + " takes the key", () -> {
            focus(browser, css);
            keys(browser, key.toString());
            return true;
        });
    }

    private static void focus(Browser browser, String css) {
        browser.find(css);
        browser.script("document.querySelector(arguments[0]).focus()", css);
    }

    private static void keys(Browser browser, String... keys) {
        browser.driver.switchTo().activeElement().sendKeys(keys);
    }
}

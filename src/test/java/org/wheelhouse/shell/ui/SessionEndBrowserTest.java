package org.wheelhouse.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

/** Two minutes before a session ends its page says so. */
@HouseTest
class SessionEndBrowserTest {

    private static final String LEFT = "document.querySelector('wh-session-end').setAttribute('left', arguments[0])";
    private static final String IDLE = "document.querySelector('wh-session-end').setAttribute('idle', arguments[0])";

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    private Browser browser;

    @BeforeEach
    void open() {
        String base = "http://localhost:" + port;
        browser = visitors.browser(1, base, visitors.participant(visitors.cohort()));
        browser.open(base + "/account");
    }

    @Test
    void aPageKnowsItsTimesAndSaysNothingWhileThereIsEnough() {
        assertThat(browser.script("return document.querySelector('wh-session-end').getAttribute('idle')"))
                .isEqualTo("3600");
        assertThat(Integer.parseInt(String.valueOf(
                        browser.script("return document.querySelector('wh-session-end').getAttribute('left')"))))
                .isBetween(43_000, 43_200);
        assertThat(browser.text("#view")).doesNotContain("In two minutes");
        assertThat(browser.script("return document.querySelector('wh-session-end').innerText.trim()"))
                .isEqualTo("");
    }

    @Test
    void twoMinutesBeforeItIsTooIdleThePageSaysSoAndAClickKeepsIt() {
        for (int width : List.of(1280, 390)) {
            browser.size(width, 800);
            browser.script(IDLE, "121");
            browser.until("the warning stands there", () -> browser.text("wh-session-end")
                    .contains("In two minutes"));
            Calm.check(browser, "the warning at " + width, "wh-session-end");

            browser.script(IDLE, "123");
            browser.script("document.querySelector('#session-stay').focus()");
            browser.driver.switchTo().activeElement().sendKeys(Keys.ENTER);

            browser.until(
                    "it is gone",
                    () -> !browser.find("#view").getText().isEmpty()
                            && ""
                                    .equals(browser.script(
                                            "return document.querySelector('wh-session-end').innerText.trim()")));
        }
    }

    @Test
    void whatsOverTheTwelveHoursIsSaidAndNoClickTakesItAway() {
        browser.script(LEFT, "121");
        browser.until(
                "the warning stands there", () -> browser.text("wh-session-end").contains("What was sent is kept"));

        browser.script("document.querySelector('#session-stay').click()");

        assertThat(browser.text("wh-session-end")).contains("your session is over");
        assertThat(browser.has("wh-session-end[state=end] #session-stay")).isTrue();
        assertThat(browser.script("return document.querySelector('#session-stay').offsetParent"))
                .isNull();
    }
}

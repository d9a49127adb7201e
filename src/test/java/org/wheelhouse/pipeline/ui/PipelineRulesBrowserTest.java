package org.wheelhouse.pipeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

/** A leader writes a rule; the run obeys it, and nobody gets around it. */
@HouseTest
class PipelineRulesBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Test
    void aRuleStopsTheRunAndTheDirectWayWithItsReason() {
        String base = "http://127.0.0.1:" + port;
        Browser browser =
                visitors.browser(1, base, visitors.executive(visitors.cohort())).size(1440, 1000);
        browser.open(base + "/labs/pipeline/03-tests-and-coverage");
        browser.until("nothing stands before production", () -> browser.text("#rules-standing")
                .contains("No rule yet"));
        browser.press("#rules-direct");
        browser.until("the side door is open, and that is said", () -> browser.text("#rules-direct-result")
                .contains("It went through: prod has no check at all"));

        browser.script("document.querySelector('#rules-rule').focus()");
        browser.driver.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        browser.until("the rules are offered", () -> browser.has("vaadin-select-item[focused]"));
        browser.driver.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser.until("its number is asked", () -> "70".equals(number(browser)));
        browser.driver
                .findElement(By.cssSelector("#rules-limit input"))
                .sendKeys(Keys.chord(Keys.CONTROL, "a"), "90", Keys.TAB);
        browser.press("#rules-add");
        browser.until(
                "the rule stands", () -> browser.text("#rules-standing").contains("prod: Coverage at least 90 %"));
        browser.press("#stage-Prod");
        browser.until("the run obeys it", () -> browser.text("#player-why")
                .contains("Production failed without starting: the rule \"coverage at least 90 %\" was not kept"));
        browser.press("#rules-direct");
        browser.until("the direct way is refused", () -> browser.text("#rules-direct-result")
                .contains("Refused"));
        assertThat(browser.text("#rules-direct-result"))
                .contains("coverage at least 90 %")
                .contains("Stops it");
        browser.press("#rules-remove-prod-1");
        browser.until(
                "without the rule it ships", () -> browser.text("#stage-Prod").contains("Passed"));
    }

    private static String number(Browser browser) {
        return String.valueOf(browser.script("return document.querySelector('#rules-limit').value"));
    }
}

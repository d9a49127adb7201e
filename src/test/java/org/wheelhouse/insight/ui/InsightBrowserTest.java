package org.wheelhouse.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class InsightBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Visitors visitors;

    @Test
    void thePageForALeadershipMeetingOpensItsSumsByKeyboardFitsAPhoneAndPrintsOnOneSheet() {
        String base = "http://localhost:" + port;
        Browser dana =
                visitors.browser(1, base, visitors.ofTheDemo(Visitors.DANA)).open(base + "/");
        dana.find("#home-leaders").click();
        assertThat(dana.text("#leaders-sessions")).contains("4 of 6", "88 %");
        assertThat(dana.text("#leaders-maturity")).contains("Culture", "up by 1");
        assertThat(dana.text("#leaders-wins")).contains("lead time of every team", "Sofia Marchetti");
        assertThat(dana.text("#leaders-asked")).contains("Where it lags: Culture", "Waiting for an answer");

        WebElement number = dana.find("#sum-attendance-open");
        number.sendKeys(Keys.ENTER);
        dana.until("its sum is open", () -> dana.text("#sum-attendance").contains("Week 3: 8 of 12"));
        Calm.everywhere(dana, "the page for a leadership meeting");
        number.sendKeys(Keys.ENTER);
        assertThat(pages(dana)).isEqualTo(1);
    }

    private static int pages(Browser browser) {
        Object pdf = browser.driver
                .executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false))
                .get("data");
        String text = new String(Base64.getDecoder().decode(pdf.toString()), StandardCharsets.ISO_8859_1);
        return text.split("/Type\\s*/Page\\b", -1).length - 1;
    }
}

package org.wheelhouse.course.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.course.ui.ShortModule.untilHeading;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.course.Content;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Tapped;
import org.wheelhouse.testing.Visitors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the course as everybody may have them: open to everybody, on a phone, and light. */
@HouseTest
class CoursePagesBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Content content;

    @Autowired
    private Visitors visitors;

    private String base;

    @BeforeEach
    void address() {
        base = "http://localhost:" + port;
    }

    private Browser as(String email) {
        return visitors.browser(1, base, visitors.ofTheDemo(email));
    }

    /** From page to page by the links that stand there. */
    @Test
    void axeFindsNothingAndNothingScrollsSideways() {
        ShortModule.add(content);
        try {
            Browser browser = as(Visitors.FACILITATOR).open(base + "/week/41/alpha");
            isCalm(browser, "/week/41/alpha", "#slide-next");
            browser.press("#contents-gamma");
            untilHeading(browser, "Gamma");
            browser.press("#slide-next");
            isCalm(browser, "/week/41/end", "#left-beta");
            browser.press("#handout");
            isCalm(browser, "/week/41/handout", "#handout-print");
            browser.press("#rail-content");
            isCalm(browser, "/content", "#files");
            browser.press("#rail-program").press("#program-week-2");
            isCalm(browser, "/week/2", "#to-program");
            browser.press("#to-program");
            isCalm(browser, "/", "#program-week-5");
            browser.press("#program-week-5").find("#section-pipelines");
            // open already for who reads there
            browser.script("const section = document.getElementById('section-pipelines');"
                    + " if (!section.parentElement.open) section.click()");
            browser.press("#contents-stages");
            isCalm(browser, "/week/5/stages", "#slide-next");
        } finally {
            ShortModule.takeAway();
        }
    }

    /** @param shown stands on no page from which this one is opened */
    private static void isCalm(Browser browser, String address, String shown) {
        browser.find(shown);
        browser.until("at " + address, () -> browser.driver.getCurrentUrl().endsWith(address));
        Calm.check(browser, address);
        assertThat(browser.size(360, 640).scrollsSideways()).as(address).isFalse();
        browser.size(1280, 800);
    }

    @Test
    void theHomeOfAnExecutiveIsCalmAndAnAddressThatLeadsNowhereHasTheFrame() {
        Browser browser = as(Visitors.DANA).open(base + "/");
        isCalm(browser, "/", "#continue");
        anAddressThatLeadsNowhereHasTheFrameAndThePageHasAnIcon(browser);
    }

    private void anAddressThatLeadsNowhereHasTheFrameAndThePageHasAnIcon(Browser browser) {
        browser.open(base + "/nothing/here");
        assertThat(browser.text("h1")).isEqualTo("There is no such page");
        assertThat(browser.find("#rail-program").isDisplayed()).isTrue();
        Calm.check(browser, browser.driver.getCurrentUrl());
        assertThat(browser.script("return Promise.all(['/favicon.ico', document.querySelector('link[rel=icon]').href]"
                        + ".map((file) => fetch(file).then((answer) => answer.status)))"))
                .isEqualTo(List.of(200L, 200L));
    }

    @Test
    @ExtendWith(Tapped.class)
    void aFirstVisitToASlideIsLightAndAReloadLighter() {
        Browser browser = visitors.browser(1, base, visitors.participant(visitors.cohort()));
        browser.driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        weight(browser);
        browser.open(base + "/week/5/stages").find("#slide-next");
        Weight first = weight(browser);
        assertThat(first.bytes()).as("bytes of the first visit").isLessThan(600_000);
        assertThat(first.requests()).as("requests of the first visit").isLessThanOrEqualTo(30);
        browser.open(base + "/week/5/stages").find("#slide-next");
        assertThat(weight(browser).bytes()).as("bytes of a reload").isLessThan(20_000);
    }

    private record Weight(int requests, long bytes) {}

    /** What came over the wire since the last look; what the browser had kept does not count. */
    private static Weight weight(Browser browser) {
        JsonMapper json = new JsonMapper();
        int requests = 0;
        long bytes = 0;
        for (LogEntry entry : browser.driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = json.readTree(entry.getMessage()).get("message");
            if (message.get("method").stringValue().equals("Network.loadingFinished")) {
                long length = message.get("params").get("encodedDataLength").longValue();
                requests += length > 0 ? 1 : 0;
                bytes += length;
            }
        }
        return new Weight(requests, bytes);
    }
}

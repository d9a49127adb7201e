package org.wheelhouse.rollout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class RolloutSlideBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Visitors visitors;

    @Test
    void theSlidesCarryTheirLabsOnALaptopAndOnAPhone() {
        String base = "http://localhost:" + port;
        Browser browser = visitors.browser(1, base, visitors.ofTheDemo(Visitors.DANA));
        browser.open(base + "/week/5/environments");
        carries(browser, "environments", "#environments-promote-prod");
        turn(browser);
        carries(browser, "rings", "#rollout-next");
        turn(browser);
        carries(browser, "production-approvals", "#gates-chosen");
        turn(browser);
        carries(browser, "canary", "#rollout-next");
        anExecutiveSeesARolloutStoppedOnTheSlideAndReadsWhichMeasureDecided(browser.size(1280, 800));
    }

    /** Task 5 of the personas: from the slide, start a rollout with a fault, see it stopped, read which measure decided. */
    private static void anExecutiveSeesARolloutStoppedOnTheSlideAndReadsWhichMeasureDecided(Browser browser) {
        browser.press("#rollout-play");
        browser.until("it was stopped", () -> browser.text("#rollout-state").contains("Degraded"));
        assertThat(browser.text("#rollout-verdict")).contains("success-rate decided");
        assertThat(browser.text("#rollout-ending")).contains("stopped by the judge");
    }

    private static void turn(Browser browser) {
        browser.size(1280, 800).press("#slide-next");
    }

    private static void carries(Browser browser, String slide, String part) {
        browser.find(part);
        assertThat(browser.driver.getCurrentUrl()).endsWith("/" + slide);
        assertThat(browser.scrollsSideways()).as(slide).isFalse();
        browser.size(390, 844);
        browser.find(part);
        assertThat(browser.scrollsSideways()).as(slide + " on a phone").isFalse();
    }
}

package org.wheelhouse.rollout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void theSlidesCarryTheirLabsOnALaptopAndOnAPhone() throws IOException {
        String base = "http://localhost:" + port;
        Browser browser = visitors.browser(1, base, visitors.ofTheDemo(Visitors.DANA));
        browser.open(base + "/week/5/rings");
        carries(browser, "rings", "#rollout-next");
        browser.size(1280, 800).open(base + "/week/5/environments");
        carries(browser, "environments", "#environments-promote-prod");
        browser.size(1280, 800).open(base + "/week/5/production-approvals");
        carries(browser, "production-approvals", "#gates-chosen");
        browser.size(1280, 800).open(base + "/week/5/canary");
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

    private static void carries(Browser browser, String slide, String part) throws IOException {
        browser.find(part);
        assertThat(browser.scrollsSideways()).as(slide).isFalse();
        keep(browser, slide + "-1280");
        browser.size(390, 844);
        browser.find(part);
        assertThat(browser.scrollsSideways()).as(slide + " on a phone").isFalse();
        keep(browser, slide + "-390");
    }

    private static void keep(Browser browser, String name) throws IOException {
        Files.createDirectories(Path.of("target/screens"));
        Files.write(Path.of("target/screens/slide-" + name + ".png"), browser.picture());
    }
}

package org.wheelhouse.rollout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private Browser slide(String id) {
        String base = "http://localhost:" + port;
        return visitors.browser(1, base, visitors.ofTheDemo(Visitors.DANA)).open(base + "/week/5/" + id);
    }

    /** Task 5 of the personas: from the slide, start a rollout with a fault, see it stopped, read which measure decided. */
    @Test
    void anExecutiveSeesARolloutStoppedOnTheSlideAndReadsWhichMeasureDecided() {
        Browser browser = slide("canary");
        press(browser, "#rollout-play");
        browser.until("it was stopped", () -> browser.text("#rollout-state").contains("Degraded"));
        assertThat(browser.text("#rollout-verdict")).contains("success-rate decided");
        assertThat(browser.text("#rollout-ending")).contains("stopped by the judge");
    }

    @ParameterizedTest
    @CsvSource({
        "canary, #rollout-next",
        "rings, #rollout-next",
        "environments, #environments-promote-prod",
        "production-approvals, #gates-chosen"
    })
    void theSlideCarriesItsLabOnALaptopAndOnAPhone(String slide, String part) throws IOException {
        Browser browser = slide(slide);
        browser.find(part);
        assertThat(browser.scrollsSideways()).isFalse();
        keep(browser, slide + "-1280");
        browser.size(390, 844);
        browser.find(part);
        assertThat(browser.scrollsSideways()).isFalse();
        keep(browser, slide + "-390");
    }

    /** In the middle of the window, where the bar that turns the slides does not lie over it. */
    private static void press(Browser browser, String css) {
        browser.find(css);
        browser.script("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", css);
        browser.find(css).click();
    }

    private static void keep(Browser browser, String name) throws IOException {
        Files.createDirectories(Path.of("target/screens"));
        Files.write(Path.of("target/screens/slide-" + name + ".png"), browser.picture());
    }
}

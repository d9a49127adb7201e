package org.wheelhouse.rollout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class RolloutBrowserTest {

    @LocalServerPort
    private int port;

    private Browser opened() {
        String base = "http://localhost:" + port;
        return Browser.fresh()
                .signIn(base, Visitors.DANA, Visitors.PASSWORD)
                .open(base + "/labs/rollout/canary-errors");
    }

    /** Task 5 of the personas: start a rollout with a fault, see it stopped, and read which measure decided. */
    @Test
    void anExecutiveSeesARolloutStoppedAndReadsWhichMeasureDecided() {
        Browser browser = opened();
        browser.find("#rollout-next").click();
        browser.until("the clock moved", () -> !browser.text("#rollout-clock").equals("00:00:00"));
        browser.find("#rollout-end").click();
        browser.until("it was stopped", () -> browser.text("#rollout-state").contains("Degraded"));
        assertThat(browser.text("#rollout-verdict")).contains("success-rate decided");
        assertThat(browser.text("#rollout-ending")).contains("stopped by the judge");
    }

    @Test
    void anExecutiveSendsItBackByHand() {
        Browser browser = opened();
        browser.script("document.querySelectorAll('#rollout-who vaadin-radio-button')[1].click()");
        browser.find("#rollout-later").click();
        browser.until(
                "ten minutes are over", () -> browser.text("#rollout-clock").equals("00:10:00"));
        browser.find("#rollout-abort").click();
        browser.until("it went back", () -> browser.text("#rollout-why").contains("A person sent it back"));
    }

    @Test
    void theLabIsOpenToEverybody() throws IOException {
        Browser browser = opened();
        browser.find("#rollout-end").click();
        browser.until("it was stopped", () -> browser.text("#rollout-state").contains("Degraded"));
        List<String> found = new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                        .analyze(browser.driver)
                        .getViolations()
                        .stream()
                        .map(Rule::toString)
                        .toList();
        Files.createDirectories(Path.of("target/screens"));
        browser.size(1440, 2600);
        Files.write(Path.of("target/screens/rollout-lab-test.png"), browser.picture());
        assertThat(found).isEmpty();
        assertThat(browser.size(1280, 800).scrollsSideways()).isFalse();
        assertThat(browser.size(390, 844).scrollsSideways()).isFalse();
    }
}

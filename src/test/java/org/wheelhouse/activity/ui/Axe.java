package org.wheelhouse.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.wheelhouse.testing.Browser;

/** What a page must keep for everybody. */
final class Axe {

    private Axe() {}

    /** No violation of WCAG 2.2 AA by what is asked, in either scheme, and nothing to scroll sideways. */
    static void check(Browser browser) {
        // half under the bar at the foot, a button would count as too small
        browser.script("document.querySelector('#poll-send')?.scrollIntoView({block: 'center'})");
        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            assertThat(new AxeBuilder()
                                    .include(".wh-poll")
                                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                    .analyze(browser.driver)
                                    .getViolations()
                                    .stream()
                                    .map(Rule::toString))
                    .as(browser.driver.getCurrentUrl() + " " + scheme)
                    .isEmpty();
        }
        browser.scheme("light");
        assertThat(browser.scrollsSideways())
                .as(browser.driver.getCurrentUrl() + " scrolls sideways")
                .isFalse();
    }

    /** Brings it to the middle first: bars at the edges may hide it. */
    static void click(Browser browser, String css) {
        var found = browser.find(css);
        browser.script("arguments[0].scrollIntoView({block: 'center'})", found);
        found.click();
    }
}

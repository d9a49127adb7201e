package org.wheelhouse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;

/** What every screen must hold: axe finds nothing in light and dark, and nothing scrolls sideways. */
public final class Calm {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Calm() {}

    /** Checks the page as it stands, at its present size. */
    public static void check(Browser browser, String what) {
        for (String scheme : List.of("dark", "light")) {
            browser.scheme(scheme);
            List<Rule> found =
                    new AxeBuilder().withTags(WCAG).analyze(browser.driver).getViolations();
            assertThat(found.stream().map(Calm::words)).as("%s, %s", what, scheme).isEmpty();
        }
        assertThat(browser.scrollsSideways()).as("%s scrolls sideways", what).isFalse();
    }

    private static String words(Rule rule) {
        return rule.getId() + " at "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }
}

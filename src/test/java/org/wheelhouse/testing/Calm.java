package org.wheelhouse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What every screen must hold: axe finds nothing in light and dark, and nothing scrolls sideways. */
public final class Calm {

    /** All that WCAG asks for, up to 2.2 AA. */
    private static final String ALL = "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}";

    /** What another colour scheme can change; the rest of the page is the same. */
    private static final String COLOURS = "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

    private Calm() {}

    /** Checks the page as it stands, at its present size. */
    public static void check(Browser browser, String what) {
        check(browser, what, "html");
    }

    /**
     * A whole page as everybody may have it: on a laptop in both schemes, on a phone, and at 360 pixels. It is shown as high as it
     * is, for what a bar at the bottom hides for now can be scrolled out from under it. Ends at laptop size.
     */
    public static void everywhere(Browser browser, String what) {
        check(browser.size(1280, 2400), what);
        light(browser.size(390, 6000), what + " on a phone", "html");
        assertThat(browser.size(360, 640).scrollsSideways())
                .as("%s scrolls sideways at 360", what)
                .isFalse();
        browser.size(1280, 800);
    }

    /** Looks only within the element, as a page may hold what another test looks at. */
    public static void check(Browser browser, String what, String within) {
        browser.scheme("dark");
        assertThat(violations(browser, within, COLOURS)).as("%s, dark", what).isEmpty();
        browser.scheme("light");
        light(browser, what, within);
    }

    private static void light(Browser browser, String what, String within) {
        assertThat(violations(browser, within, ALL)).as("%s, light", what).isEmpty();
        assertThat(browser.scrollsSideways()).as("%s scrolls sideways", what).isFalse();
    }

    /** What axe finds, as "rule at element, element". */
    @SuppressWarnings("unchecked")
    private static List<String> violations(Browser browser, String within, String rules) {
        return (List<String>) browser.driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                        + "const run = () => axe.run(arguments[0], {runOnly: " + rules
                        + ", resultTypes: ['violations']})"
                        + ".then(found => done(found.violations.map(one =>"
                        + " one.id + ' at ' + one.nodes.map(node => node.target.join(' ')).join(', '))),"
                        + " failed => done(['axe failed: ' + failed]));"
                        + "if (window.axe) run();"
                        + "else document.head.append(Object.assign(document.createElement('script'),"
                        + " {src: '/frontend/axe.js?v-c=', onload: run, onerror: () => done(['no axe'])}));",
                within);
    }
}

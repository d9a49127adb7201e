package org.wheelhouse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What every screen must hold: axe finds nothing in light and dark, and nothing scrolls sideways. */
public final class Calm {

    /** All that WCAG asks for, up to 2.2 AA. */
    private static final String ALL = "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}";

    /** What another colour scheme can change; the rest of the page is the same. */
    private static final String COLOURS = "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

    /**
     * Contrast is most of what axe works at, and words of one colour, size and weight on one ground have the same: of those that
     * look alike the first and the last are told apart for it. Ground is every colour, picture and layer behind the words; what is
     * switched off looks like nothing else, for nothing is asked of it.
     */
    private static final String ALIKE = """
            const tell = (within) => {
                const grounds = new Map();
                const alike = new Map();
                const around = (one) => one.assignedSlot ?? one.parentElement ?? one.getRootNode().host;
                const ground = (one) => {
                    if (!one) return '';
                    if (!grounds.has(one)) {
                        const {backgroundColor, backgroundImage, opacity, position} = getComputedStyle(one);
                        const own = [backgroundColor, backgroundImage, opacity, position].join();
                        const off = one.matches('[disabled], [aria-disabled=true]') ? ' off' : '';
                        grounds.set(one, ground(around(one))
                            + (own === 'rgba(0, 0, 0, 0),none,1,static' ? '' : '|' + own) + off);
                    }
                    return grounds.get(one);
                };
                const words = (one) => one.matches('input, select, textarea')
                    || [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
                const collect = (one) => {
                    if (words(one) && one.checkVisibility({opacityProperty: true, visibilityProperty: true})) {
                        const {color, fontSize, fontWeight, textShadow} = getComputedStyle(one);
                        const look = [color, fontSize, fontWeight, textShadow, ground(one)].join();
                        alike.set(look, [...(alike.get(look) ?? []), one]);
                    }
                    for (const root of [one, one.shadowRoot]) [...(root?.children ?? [])].forEach(collect);
                };
                document.querySelectorAll(within).forEach(collect);
                const told = [...alike.values()].flatMap((all) => [all[0], all.at(-1)]);
                told.forEach((one) => one.setAttribute('data-look', ''));
                return told;
            };
            """;

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
        return (List<String>) browser.driver.executeAsyncScript(ALIKE + """
                const [within, done] = arguments;
                const run = () => {
                    const told = tell(within);
                    axe.run(within, {runOnly: %s, resultTypes: ['violations']})
                        .then((found) => found.violations.map((one) =>
                                one.id + ' at ' + one.nodes.map((node) => node.target.join(' ')).join(', ')),
                            (failed) => ['axe failed: ' + failed])
                        .then((said) => {
                            told.forEach((one) => one.removeAttribute('data-look'));
                            done(said);
                        });
                };
                const first = () => {
                    axe.configure({rules: [{id: 'color-contrast', selector: '[data-look]'}]});
                    run();
                };
                if (window.axe) run();
                else document.head.append(Object.assign(document.createElement('script'),
                    {src: '/frontend/axe.js?v-c=', onload: first, onerror: () => done(['no axe'])}));
                """.formatted(rules), within);
    }
}

package org.wheelhouse.activity.ui;

import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;

/** What a page must keep for everybody. */
final class Axe {

    private Axe() {}

    /** No violation of WCAG 2.2 AA by what is asked, in either scheme, and nothing to scroll sideways. */
    static void check(Browser browser) {
        // half under the bar at the foot, a button would count as too small
        browser.script("document.querySelector('#poll-send')?.scrollIntoView({block: 'center'})");
        Calm.check(browser, browser.driver.getCurrentUrl(), ".wh-poll");
    }
}

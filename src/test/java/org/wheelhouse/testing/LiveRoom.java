package org.wheelhouse.testing;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;

/** A workshop of week 5 with a cohort and a facilitator of its own, begun, and its three kinds of screens for browser tests. */
public final class LiveRoom {

    public static final ModuleId MODULE = new ModuleId("week-5");

    public final Cohort cohort;
    public final Person lead;
    public final WorkshopId id;
    public final String code;
    private final Visitors visitors;

    private LiveRoom(Visitors visitors, Cohort cohort, Person lead, Workshop workshop) {
        this.visitors = visitors;
        this.cohort = cohort;
        this.lead = lead;
        this.id = workshop.id();
        this.code = workshop.code().orElseThrow();
    }

    /** Afterwards this thread acts as the facilitator. */
    public static LiveRoom begun(Visitors visitors, WorkshopService workshops) {
        return begun(visitors, workshops, MODULE);
    }

    /** As {@link #begun(Visitors, WorkshopService)}, about another module. */
    public static LiveRoom begun(Visitors visitors, WorkshopService workshops, ModuleId module) {
        Cohort cohort = visitors.cohort();
        Person lead = visitors.facilitator(cohort);
        visitors.signIn(lead);
        Workshop opened = workshops.openNow(module, Optional.of(cohort.id()));
        workshops.begin(opened.id());
        return new LiveRoom(visitors, cohort, lead, opened);
    }

    /** The facilitator's screen, in the first browser. */
    public Browser desk(String base) {
        Browser desk = visitors.browser(1, base, lead);
        desk.open(base + "/w/" + code + "/lead");
        desk.find("#lead-code");
        drawn(desk);
        return desk;
    }

    /** The projector, in the second browser. */
    public Browser wall(String base) {
        Browser wall = Browser.fresh(2).size(1920, 1080);
        wall.driver.get(base + "/w/" + code + "/screen");
        drawn(wall);
        return wall;
    }

    /** A guest's phone, in the third browser. */
    public Browser phone(String base, String name) {
        return guest(Browser.fresh(3).size(390, 844), base, name);
    }

    /** Lets somebody without an account in, in any browser; the form at the door has a test of its own. */
    public Browser guest(Browser browser, String base, String name) {
        Web door = new Web(URI.create(base).getPort());
        door.post("/open/w/join", Map.of("code", code, "name", name, "_csrf", door.token("/w/" + code)));
        for (String cookie : door.cookies().split("; ")) {
            String[] pair = cookie.split("=", 2);
            browser.cookie(base, pair[0], pair[1]);
        }
        browser.driver.get(base + "/w/" + code);
        drawn(browser);
        return browser;
    }

    /** Waits until a screen shows a slide and the server's part of it. */
    public static void drawn(Browser browser) {
        browser.until("a slide is shown", () -> !slide(browser).isEmpty());
    }

    /** The id of the slide on a screen; empty before there is one. */
    public static String slide(Browser browser) {
        return String.valueOf(
                browser.script("return document.querySelector('[data-part=stage]')?.dataset.slide ?? ''"));
    }

    /** The bullet that is spoken of on a screen; 0 for the whole slide. */
    public static String step(Browser browser) {
        return String.valueOf(browser.script("return document.querySelector('[data-part=stage]')?.dataset.step ?? ''"));
    }

    public static void press(Browser browser, CharSequence key) {
        new Actions(browser.driver).sendKeys(key).perform();
    }

    /** Presses the clicker's key for the next slide. */
    public static void next(Browser browser) {
        press(browser, Keys.PAGE_DOWN);
    }

    /** Moves the room to a slide by the desk's list of all slides. */
    public static void jump(Browser desk, String slide) {
        desk.script("document.getElementById('look-' + arguments[0]).click()", slide);
        desk.find("#move-room").click();
        desk.until("the room is at " + slide, () -> slide.equals(stands(desk)));
    }

    /** Where the house says that the room stands; a desk shows its own presses before the house has them. */
    public static String stands(Browser screen) {
        return String.valueOf(screen.script("const podium = document.querySelector('wh-podium');"
                + " return podium?.mine ? '' : podium?.now?.slide ?? ''"));
    }
}

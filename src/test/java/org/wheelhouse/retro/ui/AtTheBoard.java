package org.wheelhouse.retro.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.retro.RetroService;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.Column;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.Visitors;

/** A board of a cohort of its own, and how people use it in a browser. */
final class AtTheBoard {

    final Cohort cohort;
    final Person lead;
    final Person dana;
    final Person jonas;
    final BoardId id;
    private final Visitors visitors;
    private final String base;

    private AtTheBoard(Visitors visitors, String base, RetroService retros, BoardForm form, Phase first) {
        this.visitors = visitors;
        this.base = base;
        this.cohort = visitors.cohort();
        this.lead = visitors.facilitator(cohort);
        this.dana = visitors.participant(cohort);
        this.jonas = visitors.participant(cohort);
        visitors.signIn(lead);
        this.id = retros.begin("Looking back", form, Optional.of(cohort.id()), first, Optional.empty());
    }

    static AtTheBoard begun(Visitors visitors, String base, RetroService retros) {
        return begun(visitors, base, retros, Budget.of(3, false), Phase.WRITE);
    }

    static AtTheBoard begun(Visitors visitors, String base, RetroService retros, Budget budget, Phase first) {
        BoardForm form = new BoardForm(
                List.of(
                        new Column(1, "Keep", "What stays?"),
                        new Column(2, "Stop", "What goes?"),
                        new Column(3, "Try", "What is next?")),
                true,
                true,
                budget,
                List.of());
        return new AtTheBoard(visitors, base, retros, form, first);
    }

    /** Afterwards this thread acts as that person. */
    AtTheBoard as(Person person) {
        visitors.signIn(person);
        return this;
    }

    String address() {
        return base + "/retro/" + id;
    }

    Browser open(int number, Person person) {
        return drawn(visitors.browser(number, base, person).open(address()));
    }

    /** Waits until the wall shows something. */
    static Browser drawn(Browser browser) {
        browser.find("wh-retro-wall[mode]");
        return browser;
    }

    static void write(Browser browser, int column, String text) {
        WebElement field = browser.find("#write-" + column);
        field.sendKeys(text);
        field.sendKeys(Keys.ENTER);
        shows(browser, text);
    }

    /** Waits until a card that says this has arrived. */
    static void shows(Browser browser, String text) {
        browser.until(
                "\"" + text + "\" is on the wall", () -> card(browser, text).isPresent());
    }

    /** The key of the card that says this. */
    static Optional<String> card(Browser browser, String text) {
        Object found = browser.script(
                "return [...document.querySelectorAll('[data-card]')]"
                        + ".find((card) => card.querySelector('.wh-rt-text').textContent === arguments[0])?.dataset.card ?? ''",
                text);
        return Optional.of(String.valueOf(found)).filter(key -> !key.isEmpty());
    }

    static String key(Browser browser, String text) {
        shows(browser, text);
        return card(browser, text).orElseThrow();
    }

    /** Takes a card by its words; a quick hand, for what is carried slowly is carried no further. */
    static Actions held(Browser browser, String key) {
        return new Actions(browser.driver, Duration.ZERO)
                .moveToElement(browser.find("#card-" + key + " .wh-rt-text"))
                .clickAndHold();
    }

    /** The name of the group that the card lies in; empty if it lies alone. */
    static String group(Browser browser, String text) {
        return String.valueOf(browser.script(
                "return [...document.querySelectorAll('[data-card]')]"
                        + ".find((card) => card.querySelector('.wh-rt-text').textContent === arguments[0])"
                        + "?.closest('[data-group]')?.querySelector('h3').textContent ?? ''",
                text));
    }

    /** The number of the column in which the card is seen. */
    static String column(Browser browser, String text) {
        return String.valueOf(browser.script(
                "return [...document.querySelectorAll('[data-card]')]"
                        + ".find((card) => card.querySelector('.wh-rt-text').textContent === arguments[0])"
                        + "?.closest('[data-column]')?.dataset.column ?? ''",
                text));
    }

    /** The phase in which this screen shows the room to be. */
    static String phase(Browser browser) {
        return browser.text("#phases [aria-current]")
                .replaceAll("[^A-Za-z ]", "")
                .strip();
    }

    /** What came up on a page that was looked at before must be as open to everybody as that; ends at laptop size. */
    static void opened(Browser browser, String what, String within) {
        Calm.check(browser.size(1280, 2400), what, within);
        Calm.check(browser.size(390, 6000), what + " on a phone", within);
        narrow(browser, what);
        browser.size(1280, 800);
    }

    /** Ends at the size of the narrowest phone. */
    static void narrow(Browser browser, String what) {
        assertThat(browser.size(360, 640).scrollsSideways())
                .as("%s scrolls sideways at 360", what)
                .isFalse();
    }
}

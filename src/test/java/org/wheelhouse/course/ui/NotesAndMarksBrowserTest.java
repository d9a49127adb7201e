package org.wheelhouse.course.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Mark;
import org.wheelhouse.course.MarkService;
import org.wheelhouse.course.NoteService;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;

/** What a reader writes beside a slide. */
@HouseTest
class NotesAndMarksBrowserTest {

    private static final SlideId GAMMA = new SlideId("gamma");

    @LocalServerPort
    private int port;

    @Autowired
    private Content content;

    @Autowired
    private NoteService notes;

    @Autowired
    private MarkService marks;

    @Autowired
    private Visitors visitors;

    private Person reader;

    @BeforeEach
    void aModuleOfItsOwn() {
        ShortModule.add(content);
        reader = visitors.participant(visitors.cohort());
        visitors.signIn(reader);
    }

    @AfterEach
    void takeItAway() {
        ShortModule.takeAway();
    }

    private Browser at(String slide) {
        String base = "http://localhost:" + port;
        return visitors.browser(1, base, reader).open(base + "/week/41/" + slide);
    }

    @Test
    void whatIsWrittenBesideASlideIsKept() {
        Browser browser = at("gamma");
        aMarkIsSetWithALineAndTakenBackByTheSameButton(browser);
        whatWasTypedAndNotYetSentComesBackAndIsSaved(browser);
    }

    private void aMarkIsSetWithALineAndTakenBackByTheSameButton(Browser browser) {
        browser.find("#mark-aha").click();
        browser.find("#mark-line-aha input").sendKeys("Stripes are stages", Keys.TAB);
        browser.until("the line is saved", () -> marks.mine(ShortModule.ID, GAMMA)
                .equals(List.of(new Mark(Mark.Kind.AHA, "Stripes are stages"))));
        VaadinTab another = VaadinTab.open(visitors.web(port, reader), "week/41/gamma");
        another.node("mark-line-aha");
        assertThat(another.told()).contains("Stripes are stages");
        browser.find("#mark-aha").click();
        browser.until("the line is gone", () -> browser.driver.findElements(By.id("mark-line-aha")).stream()
                .noneMatch(WebElement::isDisplayed));
    }

    private void whatWasTypedAndNotYetSentComesBackAndIsSaved(Browser browser) {
        typeAndReload(browser, "#note textarea", "typed in a tunnel");
        browser.until("the draft is back", () -> "typed in a tunnel"
                .equals(browser.script("return document.querySelector('#note')?.value")));
        assertThat(pressed(browser, "aha")).as("taken back").isEqualTo("false");
        assertThat(pressed(browser, "confusing")).isEqualTo("false");
        browser.until(
                "the draft is saved",
                () -> notes.mine(ShortModule.ID, GAMMA).text().equals("typed in a tunnel"));
        browser.find("#mark-aha").click();
        browser.find("#mark-line-aha input");
        typeAndReload(browser, "#mark-line-aha input", "so it is kept");
        browser.until("the line is saved", () -> marks.mine(ShortModule.ID, GAMMA)
                .equals(List.of(new Mark(Mark.Kind.AHA, "so it is kept"))));
        assertThat(pressed(browser, "aha")).isEqualTo("true");
        assertThat(browser.script("return document.querySelector('#mark-line-aha').value"))
                .isEqualTo("so it is kept");
    }

    private static String pressed(Browser browser, String mark) {
        return browser.find("#mark-" + mark).getDomAttribute("aria-pressed");
    }

    /** In one go, so that nothing is sent in between. */
    private static void typeAndReload(Browser browser, String field, String text) {
        browser.script(
                "const field = document.querySelector(arguments[0]); field.value = arguments[1];"
                        + "field.dispatchEvent(new Event('input', {bubbles: true, composed: true})); location.reload();",
                field,
                text);
    }
}

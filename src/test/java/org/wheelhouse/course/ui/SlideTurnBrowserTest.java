package org.wheelhouse.course.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.course.ui.ShortModule.press;
import static org.wheelhouse.course.ui.ShortModule.untilHeading;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.course.Content;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

/** How one reader gets about in a module: by keys, by fingers, by words, and to its end. */
@HouseTest
class SlideTurnBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Content content;

    @Autowired
    private Visitors visitors;

    private String base;

    @BeforeEach
    void aModuleOfItsOwn() {
        base = "http://localhost:" + port;
        ShortModule.add(content);
    }

    @AfterEach
    void takeItAway() {
        ShortModule.takeAway();
    }

    @Test
    void aReaderTurnsByKeysByFingersAndByWords() {
        Person reader = visitors.participant(visitors.cohort());
        Browser browser = visitors.browser(1, base, reader).open(base + "/week/41/alpha");
        tabVisitsTheOpenSlideOnly(browser);
        keysTurnAndTheFocusGoesToTheNewHeading(browser);
        keysTurnNothingWhileSomebodyTypes(browser);
        axeFindsNothingInTheSearchAndItClosesByEscape(browser);
        searchOpensByOneKeyAndIsWalkedByKeys(browser);
        aSwipeTurnsUnlessItGoesDown(browser);
        onASmallPhoneBackAndNextStayInSightAndNothingScrollsSideways(browser);
        aFinishedModuleOpensAtItsEndOnAnotherBrowser(browser, reader);
    }

    private static void tabVisitsTheOpenSlideOnly(Browser browser) {
        assertThat(browser.script("return document.querySelectorAll('.wh-slide').length"))
                .isEqualTo(1L);
        browser.script("document.getElementById('slide-heading').focus()");
        press(browser, Keys.TAB);
        browser.until(
                "the first term has the focus and says its sentence",
                () -> browser.has(".wh-term.wh-open")
                        && browser.find(".wh-term-says").isDisplayed());
        press(browser, Keys.ESCAPE);
        browser.until("the sentence is closed", () -> !browser.has(".wh-term.wh-open"));
    }

    private static void keysTurnAndTheFocusGoesToTheNewHeading(Browser browser) {
        press(browser, Keys.ARROW_RIGHT);
        untilHeading(browser, "Beta");
        browser.until("the heading has the focus", () -> "slide-heading"
                .equals(browser.script("return document.activeElement.id")));
        assertThat(browser.driver.getCurrentUrl()).endsWith("/week/41/beta");
        press(browser, " ");
        untilHeading(browser, "Gamma");
        press(browser, Keys.ARROW_LEFT);
        untilHeading(browser, "Beta");
        assertThat((Long) browser.script("return document.querySelectorAll('#slide-heading').length"))
                .isEqualTo(1);
    }

    private static void keysTurnNothingWhileSomebodyTypes(Browser browser) {
        browser.find("#note textarea").sendKeys("a / and n", Keys.ARROW_LEFT, " ");
        browser.until("the note is saved", () -> browser.text("#note-state").equals("Saved"));
        assertThat(browser.text("#slide-heading")).isEqualTo("Beta");
        assertThat(browser.has("vaadin-dialog[opened]")).isFalse();
    }

    private static void axeFindsNothingInTheSearchAndItClosesByEscape(Browser browser) {
        browser.press("#search-open");
        browser.find("#search-text input").sendKeys("bullet");
        browser.find("#found-week-41-beta");
        Calm.check(browser, "the search", "vaadin-dialog");
        browser.size(360, 640);
        assertThat(browser.scrollsSideways()).isFalse();
        browser.size(1280, 800);
        press(browser, Keys.ESCAPE);
        browser.until("the first Escape empties the field", () -> ""
                .equals(browser.script("return document.querySelector('#search-text').value")));
        press(browser, Keys.ESCAPE);
        browser.until("the search is closed", () -> !browser.has("#search-text"));
    }

    private static void searchOpensByOneKeyAndIsWalkedByKeys(Browser browser) {
        press(browser, "/");
        browser.find("#search-text input").sendKeys("zebra cross");
        browser.find("#found-week-41-gamma");
        browser.find("#search-text input").sendKeys(Keys.ARROW_DOWN);
        browser.until("the first hit has the focus", () -> "found-week-41-gamma"
                .equals(browser.script("return document.activeElement.id")));
        press(browser, Keys.ENTER);
        untilHeading(browser, "Gamma");
    }

    private static void aSwipeTurnsUnlessItGoesDown(Browser browser) {
        browser.size(390, 844).driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
        try {
            swipe(browser, 60, 400, 320, 395);
            untilHeading(browser, "Beta");
            swipe(browser, 60, 400, 320, 395);
            untilHeading(browser, "Alpha");
            swipe(browser, 200, 500, 120, 300);
            swipe(browser, 320, 400, 60, 410);
            untilHeading(browser, "Beta");
        } finally {
            browser.driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", false));
        }
    }

    private static void swipe(Browser browser, int fromX, int fromY, int toX, int toY) {
        touch(browser, "touchStart", List.of(Map.of("x", fromX, "y", fromY)));
        touch(browser, "touchMove", List.of(Map.of("x", (fromX + toX) / 2, "y", (fromY + toY) / 2)));
        touch(browser, "touchMove", List.of(Map.of("x", toX, "y", toY)));
        touch(browser, "touchEnd", List.of());
    }

    private static void touch(Browser browser, String type, List<Map<String, Integer>> points) {
        browser.driver.executeCdpCommand("Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
    }

    private static void onASmallPhoneBackAndNextStayInSightAndNothingScrollsSideways(Browser browser) {
        ShortModule.save(ShortModule.text().replace("- One bullet", "- A long line of words, again\n".repeat(12)));
        browser.until("the slide is long", () -> browser.text(".wh-slide").contains("again"));
        browser.size(360, 640);
        for (String edge : List.of("window.scrollTo(0, 0)", "window.scrollTo(0, document.body.scrollHeight)")) {
            browser.script(edge);
            for (String button : List.of("slide-back", "slide-next")) {
                assertThat(browser.script(
                                "const box = document.getElementById(arguments[0]).getBoundingClientRect();"
                                        + "const x = box.x + box.width / 2, y = box.y + box.height / 2;"
                                        + "return document.elementFromPoint(x, y)?.id",
                                button))
                        .as(button + " after " + edge)
                        .isEqualTo(button);
            }
        }
        assertThat(browser.scrollsSideways()).isFalse();
    }

    private void aFinishedModuleOpensAtItsEndOnAnotherBrowser(Browser browser, Person reader) {
        browser.find("#slide-next").click();
        untilHeading(browser, "Gamma");
        browser.find("#slide-next").click();
        untilHeading(browser, "You have read week 41");

        Browser other = visitors.browser(2, base, reader).open(base + "/week/41");
        other.until("the end page", () -> other.driver.getCurrentUrl().endsWith("/week/41/end"));
        assertThat(other.text(".wh-state")).isEqualTo("Done");
        other.find("#read-again").click();
        untilHeading(other, "Alpha");
        // the slide may stand there before its address does, and back would lead out of the house
        other.until("it has its address", () -> !other.driver.getCurrentUrl().endsWith("/end"));
        other.driver.navigate().back();
        untilHeading(other, "You have read week 41");
        assertThat(other.text(".wh-state")).as("reading again undoes nothing").isEqualTo("Done");
    }
}

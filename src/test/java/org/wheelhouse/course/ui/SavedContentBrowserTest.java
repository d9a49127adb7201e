package org.wheelhouse.course.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.course.ui.ShortModule.untilHeading;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.course.Content;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

/** What an author saves while others read, and while the author looks on. */
@HouseTest
class SavedContentBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Content content;

    @Autowired
    private Visitors visitors;

    @BeforeEach
    void aModuleOfItsOwn() {
        ShortModule.add(content);
    }

    @AfterEach
    void takeItAway() {
        ShortModule.takeAway();
    }

    private Browser open(Person person, String path) {
        String base = "http://localhost:" + port;
        return visitors.browser(1, base, person).open(base + path);
    }

    @Test
    void whoReadsSeesWhatIsSavedInPlace() {
        Browser browser = open(visitors.participant(visitors.cohort()), "/week/41/beta");
        whatIsSavedShowsInPlaceAndWhatWasTypedStays(browser);
        aSlideThatWasTakenOutLeadsToTheNextOne(browser);
    }

    private static void whatIsSavedShowsInPlaceAndWhatWasTypedStays(Browser browser) {
        browser.find("#note textarea").sendKeys("half a thought");
        ShortModule.save(ShortModule.text()
                .replace("---\n\n## Beta", "---\n\n## New {#new}\n\n- New\n\n---\n\n## Beta, put better"));
        untilHeading(browser, "Beta, put better");
        assertThat(browser.driver.getCurrentUrl()).endsWith("/week/41/beta");
        assertThat(typed(browser)).isEqualTo("half a thought");
        assertThat(browser.script("return document.activeElement.closest('#note') !== null"))
                .isEqualTo(true);
        assertThat(browser.text(".wh-turn span")).isEqualTo("3 of 4");
        browser.until("the note is saved", () -> browser.text("#note-state").equals("Saved"));
        browser.open(browser.driver.getCurrentUrl()).find("#note textarea");
        assertThat(typed(browser)).isEqualTo("half a thought");
    }

    private static Object typed(Browser browser) {
        return browser.script("return document.querySelector('#note').value");
    }

    private static void aSlideThatWasTakenOutLeadsToTheNextOne(Browser browser) {
        ShortModule.save(ShortModule.text().replace("## Beta {#beta}", "## Delta {#delta}"));
        untilHeading(browser, "Gamma");
        assertThat(browser.find(".wh-notice").getText()).contains("not here any more");
    }

    /** Task 8: an author changes a bullet, forgets a right answer, is told where, and sees the slide in the preview. */
    @Test
    void anAuthorSeesWhatWasSavedAndWhatIsWrongWithIt() {
        Browser browser = open(visitors.ofTheDemo(Visitors.FACILITATOR), "/content");
        String corrected = ShortModule.text().replace("Another bullet", "A corrected bullet");
        ShortModule.save(corrected);
        browser.until("the preview shows the edited slide", () -> browser.text("#preview")
                .contains("A corrected bullet"));
        String question = "\n---\n\n## Check {#check}\n\n```question sure\nRecall: It was said.\n\nWhich?\n- [ ] This\n"
                + "  > It is.\n- [ ] That\n  > It is not.\n```\n";
        ShortModule.save(corrected + question);
        browser.until("the problem is told", () -> browser.text("#files").contains(ShortModule.FILE + ", line 32"));
        assertThat(browser.text("#files")).contains("last good version").contains("Try: ");
        ShortModule.save(corrected + question.replace("[ ] This", "[x] This"));
        browser.until("the problem is gone", () -> !browser.text("#files").contains("line 32"));
        browser.until(
                "the preview shows the question", () -> browser.text("#preview").contains("Check"));
        assertThat(browser.text("#preview")).contains("It is not.");
    }
}

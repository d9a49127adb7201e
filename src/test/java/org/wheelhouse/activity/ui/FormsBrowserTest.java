package org.wheelhouse.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.FluentWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;

/** Forms: alone and kept as typed, in a room together, as actions, on paper, and what was marked shown again. */
@HouseTest
class FormsBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Content content;

    @Autowired
    private ApplicationContext house;

    private final OwnModule own = new OwnModule(49);
    private OwnRoom room;
    private String base;
    private Module module;

    @BeforeEach
    void slides() {
        base = "http://localhost:" + port;
        room = new OwnRoom(house);
        module = own.save(
                content,
                "goal",
                "widget form\nform: forms/goal.yml",
                "plan",
                "widget form\nform: forms/workshop-planner.yml",
                "hopes",
                "widget form\nform: forms/expectations.yml",
                "kept",
                "widget form\nform: forms/expectations.yml\nmarked: hopes");
    }

    @AfterEach
    void remove() {
        own.remove();
    }

    @Test
    void aloneAGoalBecomesAnActionAndAnAgendaASheet() {
        Browser dana = visitors.browser(1, base, visitors.participant(visitors.cohort()));
        aGoalIsKeptAsItIsTypedAndBecomesAnAction(dana);
        dana.driver.navigate().back();
        dana.press("#slide-next");
        anAgendaAddsUpAndItsSheetIsPrinted(dana);
    }

    private void aGoalIsKeptAsItIsTypedAndBecomesAnAction(Browser dana) {
        dana.open(own.address(base, "goal"));
        dana.find("#form-goal").sendKeys("Add a scan");
        dana.until("saved", () -> dana.text("#poll-says").contains("Saved."));
        dana.open(own.address(base, "goal"));
        dana.until("it is there again", () -> typed(dana, "#form-goal").equals("Add a scan"));
        dana.press("#own-action-make");
        dana.until("an action", () -> dana.has("#own-action-open"));
        Axe.check(dana);
        dana.press("#own-action-open");
        dana.until("the action's page", () -> dana.text("h1").contains("Add a scan"));
    }

    private static void anAgendaAddsUpAndItsSheetIsPrinted(Browser dana) {
        dana.find("#form-begins");
        dana.find("#form-goal").sendKeys("A squad");
        time(dana, "#form-begins", "0900AM");
        time(dana, "#form-ends", "1100AM");
        dana.find("#form-agenda-1-what").sendKeys("Welcome");
        dana.find("#form-agenda-1-minutes").sendKeys("30");
        dana.press("#form-agenda-more");
        assertThat(dana.script("return document.activeElement.id")).isEqualTo("form-agenda-2-what");
        dana.find("#form-agenda-2-what").sendKeys("Work");
        dana.find("#form-agenda-2-minutes").sendKeys("120");
        dana.until("too long", () -> dana.text("#form-agenda-sum").contains("30 minutes too long"));
        assertThat(dana.text("[data-row='2'] .wh-rows-end")).contains("begins 09:30");
        dana.find("#form-agenda-2-minutes").sendKeys(Keys.chord(Keys.CONTROL, "a"), "90");
        dana.until("it adds up", () -> dana.text("#form-agenda-sum").contains("it adds up"));
        dana.size(1280, 3000);
        Axe.check(dana);
        // as tall as the page: half under the bar at the foot a field would count as too small
        dana.size(390, 4000);
        Axe.check(dana);
        dana.size(1280, 800);
        dana.press("#sheet-page");
        dana.until("the page", () -> dana.text("h1").equals("In-house workshop"));
        dana.until("what was typed", () -> typed(dana, "#form-goal").equals("A squad"));
        dana.paper(true);
        assertThat(dana.text(".wh-paper")).contains("A squad", "09:30", "it adds up");
        assertThat(dana.driver
                        .findElements(org.openqa.selenium.By.cssSelector("#sheet"))
                        .getFirst()
                        .isDisplayed())
                .isFalse();
        dana.paper(false);
    }

    @Test
    void aRoomWritesTogetherAndWhatIsMarkedIsShownAgain() {
        room.open(module);
        Person ada = room.participant();
        Browser one = room.phone(1, base, ada);
        aRoomWritesOneSheetAndNobodysWordsAreOverwritten(one, room.phone(2, base, room.participant()));
        whatIsMarkedInTheOpeningIsShownAgainInTheClosing(one, ada);
    }

    private void aRoomWritesOneSheetAndNobodysWordsAreOverwritten(Browser one, Browser other) {
        room.turnTo("plan");
        one.find("#form-goal").sendKeys("From one");
        other.until("one's words arrive", () -> typed(other, "#form-goal").equals("From one"));
        WebElement typing = other.find("#form-code");
        typing.sendKeys("half a wo");
        one.find("#form-invited").sendKeys("Ada, Ben");
        other.until("more arrives", () -> typed(other, "#form-invited").equals("Ada, Ben"));
        assertThat(typing.getDomProperty("value")).isEqualTo("half a wo");
        assertThat(other.script("return document.activeElement === arguments[0]", typing))
                .isEqualTo(true);
        one.until("the other's words", () -> typed(one, "#form-code").equals("half a wo"));
        other.line(false);
        other.find("#form-goal").sendKeys(", changed");
        other.until("it waits", () -> other.text("#sheet-says").contains("wait in this browser"));
        one.find("#form-goal").sendKeys(", and on");
        one.until("saved", () -> one.text("#sheet-says").contains("Saved."));
        other.line(true);
        other.until("told that somebody was faster", () -> other.text("[data-conflict=goal]")
                .contains("From one, and on"));
        assertThat(typed(other, "#form-goal")).isEqualTo("From one, changed");
        Axe.check(other);
        other.press("[data-conflict=goal] [data-settle=keep]");
        one.until("what was kept", () -> typed(one, "#form-goal").equals("From one, changed"));
        assertThat(other.has("[data-conflict=goal]")).isFalse();
    }

    private void whatIsMarkedInTheOpeningIsShownAgainInTheClosing(Browser one, Person ada) {
        Browser wall = room.wall(2, base);
        VaadinTab desk = room.deskTab(port);
        room.ask("hopes");
        one.find("#form-expectation");
        // a line that is cut before the box has come whole leaves nothing that could keep a word
        one.until(
                "the box has its script",
                () -> Boolean.TRUE.equals(one.script("return customElements.get('wh-answer') !== undefined")));
        one.line(false);
        one.find("#form-expectation").sendKeys("A decision");
        one.until("it waits", () -> one.text("#poll-says").contains("waits in this browser"));
        one.line(true);
        one.until("saved", () -> one.text("#poll-says").contains("Saved."));
        one.line(false);
        one.find("#form-expectation").sendKeys(", too late");
        one.until("it waits again", () -> one.text("#poll-says").contains("waits in this browser"));
        room.close();
        one.line(true);
        one.until(
                "refused with a sentence that stays when the box has gone",
                () -> !one.has("#form-expectation")
                        && one.text("body").contains("is closed; your answer was not counted."));
        wall.until("closed", () -> wall.text("#poll-count").contains("Closed."));
        assertThat(wall.has("#cards-shown li")).isFalse();
        press(desk, "card-mark-");
        wall.until("the card", () -> wall.text("#cards-shown").contains("A decision"));
        assertThat(wall.text("#cards-shown")).doesNotContain(ada.name()).doesNotContain("too late");
        assertThat(wall.text(".wh-poll"))
                .as("cards stand in the place of the field")
                .doesNotContain("I came for");
        room.turnTo("kept");
        wall.until("again", () -> wall.text("#marked").contains("A decision"));
        assertThat(wall.text("#marked")).contains("Still open");
        press(desk, "marked-partly-");
        one.until("the verdict", () -> one.text("#marked").contains("Partly kept"));
        Axe.check(one);
    }

    /** Presses the button whose id begins so, when the page has been told of one. */
    private static void press(VaadinTab desk, String beginning) {
        Pattern id = Pattern.compile('"' + beginning + "[^\"]+\"");
        new FluentWait<>(desk)
                .withTimeout(Duration.ofSeconds(15))
                .pollingEvery(Duration.ofMillis(20))
                .withMessage("nothing to press: " + beginning)
                .until(page -> id.matcher(page.told()).find());
        String first =
                id.matcher(desk.told()).results().findFirst().orElseThrow().group();
        desk.click(desk.node(first.replace("\"", "")));
    }

    private static void time(Browser browser, String css, String keys) {
        browser.find(css).sendKeys(keys);
    }

    private static String typed(Browser browser, String css) {
        return String.valueOf(browser.find(css).getDomProperty("value"));
    }
}

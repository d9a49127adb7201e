package org.wheelhouse.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.TalkService;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;

/** Matching, spot-the-fault and rounds: alone with the keyboard, and live with two phones, a desk and a wall. */
@HouseTest
class ActivitiesBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Content content;

    @Autowired
    private AskService asks;

    @Autowired
    private TalkService rounds;

    @Autowired
    private ApplicationContext house;

    private final OwnModule own = new OwnModule(48);
    private OwnRoom room;
    private String base;
    private Module module;

    @BeforeEach
    void slides() {
        base = "http://localhost:" + port;
        room = new OwnRoom(house);
        module = own.save(
                content,
                "match",
                "widget matching\nWhat belongs together?\n- Canary | a small share first\n  > It warns the rest.\n"
                        + "- Blue/green | two of everything\n- | everybody at once",
                "spot",
                "widget spot-the-fault\nname: azure-pipelines.yml\n\nWhich line lets an untested build through?\n"
                        + "| stages:\n| - stage: Test\n! - stage: Deploy\n> It does not wait for Test.\n|   dependsOn: Build",
                "talk",
                "widget round\nseconds: 45\ncollect: win, question\n\nOne win and one open question?");
    }

    @AfterEach
    void remove() {
        own.remove();
    }

    @Test
    void aloneEveryActivityIsDoneWithTheKeyboard() {
        Person person = visitors.participant(visitors.cohort());
        Browser dana = visitors.browser(1, base, person);
        aMatchingTellsWhatBelongsTogetherAndWhy(dana);
        theFaultIsChosen(dana);
        theOwnQuestionGoesToTheLeaders(dana, person);
    }

    private void aMatchingTellsWhatBelongsTogetherAndWhy(Browser dana) {
        dana.open(own.address(base, "match"));
        assertThat(dana.driver.getPageSource()).doesNotContain("It warns the rest");
        dana.find("#match-1").sendKeys("a small");
        send(dana);
        dana.until("told what is missing", () -> dana.text("#poll-says").contains("for each of the 2"));
        dana.find("#match-2").sendKeys("everybody");
        send(dana);
        dana.until("the solution", () -> dana.text("#poll-result").contains("You found 1 of 2."));
        assertThat(dana.text("#poll-result")).contains("It warns the rest.", "You chose: everybody at once.");
        assertThat(dana.scrollsSideways()).isFalse();
        dana.size(390, 844).open(own.address(base, "match"));
        dana.until("the own choice is back", () -> chosen(dana, "#match-2").equals("everybody at once"));
        assertThat(dana.text("#poll-result")).contains("You found 1 of 2.");
        Axe.check(dana);
    }

    private void theFaultIsChosen(Browser dana) {
        dana.press("#slide-next");
        dana.find("#spot-2");
        assertThat(dana.driver.getPageSource()).doesNotContain("It does not wait");
        dana.find("#spot-2").sendKeys(Keys.SPACE);
        dana.find("#spot-2").sendKeys(Keys.ARROW_DOWN);
        send(dana);
        dana.until("the fault", () -> dana.text("#poll-result").contains("You found it."));
        assertThat(dana.text(".wh-spot-fault")).contains("- stage: Deploy", "yours", "It does not wait for Test.");
        Axe.check(dana);
    }

    private void theOwnQuestionGoesToTheLeaders(Browser dana, Person person) {
        dana.size(1280, 800).press("#slide-next");
        dana.find("#round-win").sendKeys("A fast run");
        dana.find("#round-question").sendKeys("Who may approve?");
        send(dana);
        dana.press("#own-question-send");
        dana.until("told", () -> dana.text("#own-question").contains("with the leaders"));
        Ask ask = asks.alone(module.id(), new SlideId("talk")).orElseThrow();
        assertThat(rounds.isSent(ask, person.id())).isTrue();
        Axe.check(dana);
        dana.open(own.address(base, "talk"));
        dana.until("still told", () -> dana.text("#own-question").contains("with the leaders"));
    }

    @Test
    void liveTwoPhonesADeskAndAWallDoThemTogether() {
        room.open(module);
        Person ada = room.participant();
        Person ben = room.participant();
        Browser one = room.phone(1, base, ada);
        Browser other = room.phone(2, base, ben);
        nobodySeesASolutionBeforeItIsShown(one, other);
        everybodySpeaksInTurnAndWhatStaysOpenIsSentOn(one, ada, other);
    }

    private void nobodySeesASolutionBeforeItIsShown(Browser one, Browser other) {
        VaadinTab wall = room.wallTab(port);
        room.ask("match");
        new Select(one.find("#match-1")).selectByValue("a small share first");
        new Select(one.find("#match-2")).selectByValue("everybody at once");
        one.press("#poll-send");
        one.until("in", () -> one.text("#poll-says").contains("Your answer is in"));
        room.close();
        other.until("closed", () -> other.text(".wh-poll").contains("Closed."));
        one.until("closed on the wall", () -> wall.wasTold("1 has answered. Closed."));
        assertThat(other.driver.getPageSource()).doesNotContain("It warns the rest");
        assertThat(wall.told()).doesNotContain("It warns the rest");
        room.reveal();
        other.until("why", () -> other.text(".wh-tally").contains("It warns the rest."));
        one.until("the own share", () -> one.text(".wh-tally").contains("You found 1 of 2."));
        one.until("on the wall", () -> wall.wasTold("Most often taken instead: everybody at once."));
        Axe.check(one);
        room.ask("spot");
        other.press(".wh-spot-choice > label:nth-child(1)");
        other.press("#poll-send");
        other.until("in", () -> other.text("#poll-says").contains("Your answer is in"));
        assertThat(one.driver.getPageSource()).doesNotContain("It does not wait");
        room.reveal();
        one.until("the fault", () -> one.text(".wh-spot-fault").contains("It does not wait for Test."));
        assertThat(one.text(".wh-spot-shown > li:first-child")).contains("1 of 1");
        Axe.check(one);
    }

    private void everybodySpeaksInTurnAndWhatStaysOpenIsSentOn(Browser one, Person ada, Browser other) {
        VaadinTab desk = room.deskTab(port);
        room.ask("talk");
        one.find("#round-question").sendKeys("Who pays for it?");
        one.press("#poll-send");
        one.until("in", () -> one.text("#poll-says").contains("Your answer is in"));
        other.find("#round-win").sendKeys("Half a wi");
        desk.click(desk.node("round-next"));
        one.until("my turn", () -> one.text("#round-turn").contains("It is your turn"));
        other.until("hers", () -> other.text("#round-turn").contains("Speaking now: " + ada.name()));
        assertThat(other.text("#round-turn")).contains("Next: you");
        assertThat(one.text("#round-turn wh-countdown")).matches("0:[0-4]\\d");
        assertThat(other.find("#round-win").getDomProperty("value"))
                .as("a turn takes no word away")
                .isEqualTo("Half a wi");
        Axe.check(one);
        one.press("#round-pass");
        other.until("his turn", () -> other.text("#round-turn").contains("It is your turn"));
        other.press("#round-done");
        other.until("over", () -> desk.wasTold("1 spoke, 1 passed"));
        room.close();
        desk.node("round-questions");
        other.until("the question", () -> desk.wasTold("Who pays for it?"));
        assertThat(desk.told()).doesNotContain("Half");
        desk.click(desk.node("round-send"));
        other.until("sent", () -> desk.wasTold("sent to the leaders"));
        Ask ask = asks.latest(module.id(), new SlideId("talk"), room.id()).orElseThrow();
        assertThat(rounds.isSent(ask, ada.id())).isTrue();
        room.reveal();
        other.until(
                "the words without a name", () -> other.text(".wh-poll-rounds").contains("Who pays for it?"));
        assertThat(other.text(".wh-poll-rounds")).doesNotContain(ada.name());
        Axe.check(other);
    }

    private static String chosen(Browser browser, String css) {
        return new Select(browser.driver.findElement(By.cssSelector(css)))
                .getFirstSelectedOption()
                .getText();
    }

    private static void send(Browser browser) {
        browser.find("#poll-send").sendKeys(Keys.ENTER);
    }
}

package org.wheelhouse.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.Tapped;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.Traffic;
import org.wheelhouse.testing.Visitors;

/**
 * Section 2 of week 5 as a room goes through it: desk, wall, a laptop, a phone, and somebody who comes late. Nobody
 * touches a screen to make it right again.
 */
@HouseTest
class SectionTwoBrowserTest {

    private static final String OF_THE_NOTES = "In week 4 a pipeline had one job";

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    TestClock clock;

    private String base;
    private Cohort cohort;
    private Person dana;
    private String code;
    private Browser desk;
    private Browser wall;
    private Browser phone;
    private Browser laptop;

    /** The wall alone writes down what reaches it: it slows who does. */
    @RegisterExtension
    BeforeEachCallback tappedWall = test -> {
        Tapped tap = new Tapped();
        tap.beforeEach(test);
        wall = Browser.fresh(2);
        tap.afterEach(test);
    };

    @BeforeEach
    void people() {
        base = "http://localhost:" + port;
        cohort = visitors.cohort();
        dana = visitors.participant(cohort);
    }

    /** Tasks 2 and 3 of those by which we judge, and what a day brings. */
    @Test
    void aFacilitatorLeadsARoomThroughSectionTwo() {
        theRoomIsOpenedFromHomeAndPeopleComeIn();
        aPollIsAskedAnsweredAndShownAndTheNotesStayAtTheDesk();
        aBreakIsOnAllScreens();
        somebodyElseHasTheClickerForASlide();
        whoComesLateIsWhereTheRoomIs();
    }

    private void theRoomIsOpenedFromHomeAndPeopleComeIn() {
        Person lead = visitors.facilitator(cohort);
        desk = visitors.browser(1, base, lead);
        desk.open(base + "/");
        desk.find("#open-room").click();
        code = desk.text("#lead-code").replace("Code ", "");
        wall.size(1920, 1080).driver.get(base + "/w/" + code + "/screen");
        wall.until("the code is on the wall", () -> wall.text(".wh-podium-waiting .wh-podium-big")
                .equals(code));
        Traffic.since(wall);

        // task 2: a code, a name, no account
        phone = Browser.fresh(3).size(390, 844);
        phone.driver.get(base + "/join");
        phone.find("#join-code").sendKeys(code.toLowerCase());
        phone.find("#join-next").click();
        phone.find("#join-name").sendKeys("Pat");
        phone.find("#join-send").click();
        phone.until("the guest waits", () -> phone.text(".wh-podium-waiting").contains("You are in."));
        laptop = visitors.browser(4, base, dana);
        laptop.open(base + "/actions");
        laptop.find("#strip-join").click();
        laptop.until("Dana waits", () -> laptop.text(".wh-podium-waiting").contains("You are in."));
        desk.until("the desk sees who is in", () -> desk.text("#people-count").startsWith("2 of 2 here"));

        desk.find("#begin").click();
        for (Browser screen : List.of(wall, phone, laptop)) {
            screen.until("it begins", () -> LiveRoom.slide(screen).equals("welcome"));
        }
    }

    private void aPollIsAskedAnsweredAndShownAndTheNotesStayAtTheDesk() {
        LiveRoom.jump(desk, "pipelines");
        desk.find("#ask-open").click();
        answer(phone, 2);
        answer(laptop, 4);
        desk.until("both count", () -> desk.text("#ask-count").equals("2 of 2 answered"));
        assertThat(desk.text("[data-part=notes]"))
                .as("notes beside the running poll")
                .contains(OF_THE_NOTES);
        answer(phone, 4);
        assertThat(desk.text("#ask-count")).as("a changed answer counts once").isEqualTo("2 of 2 answered");
        assertThat(wall.has(".wh-tally")).as("hidden until it is shown").isFalse();
        desk.find("#ask-close").click();
        desk.find("#ask-reveal").click();
        for (Browser screen : List.of(wall, phone, laptop)) {
            screen.until(
                    "the result",
                    () -> screen.has(".wh-tally") && screen.text(".wh-tally").contains("2 (100 %)"));
        }
        String told = Traffic.since(wall) + wall.driver.getPageSource();
        assertThat(told).contains("\"phase\":\"REVEALED\"").doesNotContain(OF_THE_NOTES, "Pat", dana.name());
    }

    private static void answer(Browser screen, int option) {
        screen.find("#poll-option-" + option);
        screen.script("document.getElementById('poll-option-' + arguments[0]).click()", option);
        screen.script("document.getElementById('poll-send').click()");
        screen.until("in", () -> screen.text("#poll-says").contains("Your answer is in"));
    }

    private void aBreakIsOnAllScreens() {
        assertThat(desk.size(390, 844).scrollsSideways())
                .as("a phone as a second device of who leads")
                .isFalse();
        desk.size(1280, 800);
        desk.find("#break").click();
        desk.find("#break-5").click();
        for (Browser screen : List.of(wall, phone, laptop)) {
            screen.until("the break", () -> screen.text(".wh-podium-break").matches("(?s)Break.*4:5\\d.*"));
        }
        clock.advance(Duration.ofMinutes(5));
        desk.find("#timer-end").click();
        for (Browser screen : List.of(wall, phone, laptop)) {
            screen.until("it goes on", () -> !screen.has("wh-podium[break]"));
        }
    }

    private void somebodyElseHasTheClickerForASlide() {
        desk.find("#who summary").click();
        desk.find("#more-" + dana.id()).click();
        desk.find("#person-clicker");
        Calm.check(desk, "what the desk can do about somebody", "#who");
        desk.find("#person-clicker").click();
        laptop.until("Dana has it", () -> shows(laptop, "#clicker"));
        assertThat(shows(phone, "#clicker")).as("nobody else has").isFalse();
        desk.until("the desk knows", () -> desk.text("#holder").startsWith(dana.name()));
        LiveRoom.next(desk);
        LiveRoom.next(laptop);
        for (Browser screen : List.of(wall, phone, desk)) {
            screen.until("Dana's slide", () -> LiveRoom.slide(screen).equals("stages"));
        }
        desk.find("#take-clicker").click();
        desk.until("back by one press", () -> desk.text("#holder").startsWith("You have the clicker"));
        laptop.until("Dana knows", () -> !shows(laptop, "#clicker"));
    }

    /** L1: slide, step, timer and question are there for who comes now; a line says where we are. */
    private void whoComesLateIsWhereTheRoomIs() {
        LiveRoom.press(desk, Keys.ARROW_DOWN);
        LiveRoom.press(desk, Keys.ARROW_DOWN);
        desk.find("#timer").click();
        desk.find("#timer-3").click();
        desk.until("the second bullet", () -> LiveRoom.step(desk).equals("2"));

        Browser late = Browser.fresh(4);
        late.driver.get(base + "/w/" + code);
        late.find("#join-name").sendKeys("Late Guest");
        late.find("#join-send").click();
        LiveRoom.drawn(late);
        assertThat(LiveRoom.slide(late)).isEqualTo("stages");
        assertThat(LiveRoom.step(late)).isEqualTo("2");
        assertThat(late.text("#where-we-are")).contains("part 3 of", "Advanced pipelines");
        desk.until("the countdown runs", () -> desk.text("[data-part=timer]").startsWith("2:5"));
        late.until("the same rest as at the desk", () -> Math.abs(rest(late) - rest(desk)) <= 1);
        LiveRoom.next(desk);
        late.until("on with the room", () -> LiveRoom.slide(late).equals("approvals"));
        late.until("and no words are needed any more", () -> !shows(late, "#where-we-are"));
        desk.find("#timer-end").click();
    }

    private static int rest(Browser browser) {
        String[] parts = browser.text("[data-part=timer]").split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }

    private static boolean shows(Browser browser, String css) {
        return Line.shows(browser, css);
    }
}

package org.wheelhouse.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.Visitors;

/** Three real browsers at one podium: desk, wall, and a phone. */
@HouseTest
@Tag("browser")
class PodiumBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    WorkshopService workshops;

    private String base;
    private LiveRoom room;
    private Browser desk;

    @BeforeEach
    void openTheRoom() {
        base = "http://localhost:" + port;
        room = LiveRoom.begun(visitors, workshops);
        desk = room.desk(base);
    }

    /** Slide 7 with its second bullet, a question and a countdown: all of it is there for who comes now (L1). */
    @Test
    void aScreenThatJoinsLateShowsTheSlideTheStepTheQuestionAndTheTimerAtOnce() {
        LiveRoom.jump(desk, "stages");
        LiveRoom.press(desk, Keys.ARROW_DOWN);
        LiveRoom.press(desk, Keys.ARROW_DOWN);
        desk.find("#timer").click();
        desk.find("#timer-3").click();
        desk.until("the countdown runs", () -> desk.text("[data-part=timer]").startsWith("2:5"));
        desk.until("the desk's second bullet", () -> LiveRoom.step(desk).equals("2"));

        Browser phone = room.phone(base, "Late Guest");
        assertThat(LiveRoom.slide(phone)).isEqualTo("stages");
        assertThat(LiveRoom.step(phone)).isEqualTo("2");
        assertThat(phone.text("#where-we-are")).contains("part 3 of", "Advanced pipelines");
        phone.until("the same rest on desk and phone", () -> Math.abs(rest(phone) - rest(desk)) <= 1);

        // it stays until the room moves on, whoever else comes and goes
        Browser wall = room.wall(base);
        assertThat(LiveRoom.slide(wall)).isEqualTo("stages");
        assertThat(LiveRoom.step(wall)).isEqualTo("2");
        assertThat(phone.has("#where-we-are")).isTrue();
        LiveRoom.next(desk);
        phone.until("the phone moves on", () -> LiveRoom.slide(phone).equals("approvals"));
        phone.until("and needs no words any more", () -> phone.driver
                .findElements(org.openqa.selenium.By.cssSelector("#where-we-are"))
                .stream()
                .noneMatch(line -> line.isDisplayed()));
    }

    private static int rest(Browser browser) {
        String[] parts = browser.text("[data-part=timer]").split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }

    /** Twenty presses in four seconds, and a look at the list of all slides in between (L2). */
    @Test
    void fastTurningNeverGoesBackOnAnyScreenAndAllRestWhereTheDeskRests() {
        Browser wall = room.wall(base);
        Browser phone = room.phone(base, "Pat");
        List.of(wall, phone).forEach(PodiumBrowserTest::record);
        for (int i = 0; i < 20; i++) {
            LiveRoom.next(desk);
            if (i == 10) {
                desk.find("#agenda summary").click();
                desk.find("#look-quiz").click();
                desk.find("#look-room").click();
                desk.find("#agenda summary").click();
            }
        }
        String last = LiveRoom.slide(desk);
        List.of(wall, phone).forEach(screen -> {
            screen.until("it rests where the desk rests", () -> LiveRoom.slide(screen)
                    .equals(last));
            List<?> seen = (List<?>) screen.script("return window.seen");
            assertThat(seen.stream().map(number -> ((Number) number).intValue()))
                    .as("the slides in the order in which they were shown")
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .endsWith(21);
        });
        assertThat(desk.text("[data-part=number]")).startsWith("21 /");
    }

    /** From now on the numbers of the slides that a screen shows stand in {@code window.seen}. */
    private static void record(Browser screen) {
        screen.script("""
                const podium = document.querySelector('wh-podium');
                const stage = podium.querySelector('[data-part=stage]');
                window.seen = [];
                new MutationObserver(() => window.seen.push(podium.index(stage.dataset.slide) + 1))
                  .observe(stage, { attributes: true, attributeFilter: ['data-slide'] });""");
    }

    /** Looking ahead and leafing move nobody; moving the room is another button, and is taken back for a minute (L29). */
    @Test
    void lookingAheadAndLeafingMoveNobodyAndAMoveCanBeTakenBack() {
        Browser wall = room.wall(base);
        Browser phone = room.phone(base, "Pat");
        LiveRoom.jump(desk, "stages");
        phone.until("the phone follows", () -> LiveRoom.slide(phone).equals("stages"));

        // what comes next is in sight anyway, so the first press looks at what comes after it
        desk.find("#look-next").click();
        assertThat(desk.text("[data-part=ahead]")).contains("Automated tests");
        phone.find("#next").click();
        phone.until("the phone leafs", () -> LiveRoom.slide(phone).equals("approvals"));
        desk.until("the desk sees that somebody leafs", () -> desk.text("#people-count")
                .equals("1 of 1 here, 1 leafing, 0 lost"));
        assertThat(LiveRoom.slide(desk)).isEqualTo("stages");
        assertThat(LiveRoom.slide(wall)).isEqualTo("stages");

        phone.find("#back-to-room").click();
        assertThat(LiveRoom.slide(phone)).isEqualTo("stages");
        desk.find("#move-room").click();
        wall.until("the room moves", () -> LiveRoom.slide(wall).equals("automated-tests"));
        desk.find("#take-back").click();
        wall.until("and is taken back", () -> LiveRoom.slide(wall).equals("stages"));
        phone.until("on the phone as well", () -> LiveRoom.slide(phone).equals("stages"));
    }

    /** A clicker's keys: B makes the wall dark; with the switch off, single signs do nothing (WCAG 2.1.4). */
    @Test
    void theKeysOfAClickerWorkAndSingleSignsCanBeSwitchedOff() {
        Browser wall = room.wall(base);
        LiveRoom.press(desk, "b");
        wall.until("the wall is dark", () -> wall.has("wh-podium[blank]"));
        LiveRoom.press(desk, "b");
        wall.until("the wall is light", () -> !wall.has("wh-podium[blank]"));
        desk.find("#desk-keys summary").click();
        desk.find("#letter-keys").click();
        desk.find("#lead-code").click();
        LiveRoom.press(desk, "b");
        LiveRoom.next(desk);
        wall.until("the wall turns", () -> !LiveRoom.slide(wall).equals("welcome"));
        assertThat(wall.has("wh-podium[blank]")).isFalse();
        LiveRoom.press(desk, Keys.PAGE_UP);
        wall.until("and turns back", () -> LiveRoom.slide(wall).equals("welcome"));
    }
}

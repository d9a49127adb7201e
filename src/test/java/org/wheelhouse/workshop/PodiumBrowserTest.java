package org.wheelhouse.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.FluentWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.activity.QuickPoll;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.TestContent;
import org.wheelhouse.testing.Visitors;

/** Three real browsers at one podium: desk, wall, and a phone. */
@HouseTest
class PodiumBrowserTest {

    private static final ModuleId OWN = new ModuleId("week-59");

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    WorkshopService workshops;

    @Autowired
    RoomAskService asks;

    @Autowired
    Content content;

    private String base;
    private LiveRoom room;
    private Browser desk;
    private Browser wall;
    private Browser phone;
    private String week;

    /** Week 5 under a name of its own, as it is saved anew in the end. */
    @BeforeEach
    void openTheRoom() {
        base = "http://localhost:" + port;
        week = TestContent.text("modules/week-5/module.md")
                .replace("id: week-5", "id: " + OWN)
                .replace("week: 5", "week: 59");
        save(week, module -> true);
        room = LiveRoom.begun(visitors, workshops, OWN);
    }

    @AfterEach
    void removeTheModule() {
        TestContent.removeModule(OWN.value());
    }

    @Test
    void aRoomIsTurnedFastLookedAheadInMovedBackAndSavedAnew() {
        desk = room.desk(base);
        wall = room.wall(base);
        phone = room.phone(base, "Pat");
        fastTurningNeverGoesBackOnAnyScreenAndAllRestWhereTheDeskRests();
        lookingAheadAndLeafingMoveNobodyAMoveCanBeTakenBackAndAClickersKeysWork();
        savingTheModuleInTheMiddleKeepsThePlaceOfEverybodyAndWhatWasTyped();
    }

    /** Twenty presses in four seconds, and a look at the list of all slides in between (L2). */
    private void fastTurningNeverGoesBackOnAnyScreenAndAllRestWhereTheDeskRests() {
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

    /**
     * Looking ahead and leafing move nobody; moving the room is another button, and is taken back for a minute (L29). A clicker's B
     * makes the wall dark; with the switch off, single signs do nothing (WCAG 2.1.4).
     */
    private void lookingAheadAndLeafingMoveNobodyAMoveCanBeTakenBackAndAClickersKeysWork() {
        LiveRoom.jump(desk, "stages");
        phone.until("the phone follows", () -> LiveRoom.slide(phone).equals("stages"));

        // what comes next is in sight anyway, so the first press looks at what comes after it
        // by a script, for a word under the mouse may say what it means just there
        desk.find("#look-next");
        desk.script("document.getElementById('look-next').click()");
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

        LiveRoom.press(desk, "b");
        wall.until("the wall is dark", () -> wall.has("wh-podium[blank]"));
        LiveRoom.press(desk, "b");
        wall.until("the wall is light", () -> !wall.has("wh-podium[blank]"));
        desk.find("#desk-keys summary").click();
        desk.find("#letter-keys").click();
        desk.find("#lead-code").click();
        LiveRoom.press(desk, "b");
        LiveRoom.next(desk);
        wall.until("the wall turns", () -> LiveRoom.slide(wall).equals("approvals"));
        assertThat(wall.has("wh-podium[blank]")).isFalse();
        LiveRoom.press(desk, Keys.PAGE_UP);
        wall.until("and turns back", () -> LiveRoom.slide(wall).equals("stages"));
    }

    /** A slide is written in front of the present one and the file saved: everybody stays, what was typed too, the number changes. */
    private void savingTheModuleInTheMiddleKeepsThePlaceOfEverybodyAndWhatWasTyped() {
        String number = desk.text("[data-part=number]");
        asks.askOnTheSpot(
                room.id, QuickPoll.words("What slows you down?").value().orElseThrow());
        phone.find("#poll-words").sendKeys("Half a thou");

        save(
                week.replace(
                        "## Multi-stage pipelines {",
                        "## Saved in the middle {#added}\n\n- New\n\n---\n\n## Multi-stage pipelines {"),
                module -> module.slide(new SlideId("added")).isPresent());

        desk.until("the number changes", () -> !desk.text("[data-part=number]").equals(number));
        assertThat(LiveRoom.slide(desk)).isEqualTo("stages");
        assertThat(LiveRoom.slide(phone)).isEqualTo("stages");
        assertThat(phone.find("#poll-words").getDomProperty("value")).isEqualTo("Half a thou");
        phone.find("#back").click();
        phone.until(
                "the new slide can be leafed to", () -> LiveRoom.slide(phone).equals("added"));
        LiveRoom.press(desk, Keys.PAGE_UP);
        desk.until("and gone to", () -> LiveRoom.stands(desk).equals("added"));
    }

    private void save(String text, Predicate<Module> read) {
        TestContent.save("modules/" + OWN + "/module.md", text);
        new FluentWait<>(content)
                .withTimeout(Duration.ofSeconds(10))
                .pollingEvery(Duration.ofMillis(20))
                .withMessage("the module was read")
                .until(known -> known.module(OWN).filter(read).isPresent());
    }
}

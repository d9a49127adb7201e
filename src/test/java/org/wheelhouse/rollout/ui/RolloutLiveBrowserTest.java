package org.wheelhouse.rollout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.workshop.WorkshopService;

/** A rollout in a live room, at desk, wall and phone. */
@HouseTest
class RolloutLiveBrowserTest {

    /** What people do on a slide; the rest of a screen stays as it was looked at before. */
    private static final String SLOT = "[data-part=slot]";

    @LocalServerPort
    private int port;

    @Autowired
    private Visitors visitors;

    @Autowired
    private WorkshopService workshops;

    private Browser desk;
    private Browser wall;
    private Browser phone;

    @Test
    void aRoomDrivesOneTogetherAndEachGroupItsOwn() {
        String base = "http://localhost:" + port;
        LiveRoom room = LiveRoom.begun(visitors, workshops);
        desk = room.desk(base);
        wall = room.wall(base);
        phone = room.phone(base, "Petra Group");
        theFacilitatorDrivesOneForAllAndTheRoomIsAskedBeforeTheJudgeSpeaks();
        eachGroupDrivesItsOwnAndTheRoomsResultsComeBack();
    }

    private void theFacilitatorDrivesOneForAllAndTheRoomIsAskedBeforeTheJudgeSpeaks() {
        LiveRoom.jump(desk, "canary");
        desk.find("#rollout-play");
        phone.find("#rollout-clock");
        desk.press("#rollout-play");
        desk.until("it stops where the judge decides", () -> desk.text("#rollout-desk-says")
                .contains("Here the judge decides"));
        wall.until("the wall is there too", () -> wall.text("#rollout-clock").equals("00:03:00"));
        phone.until("the phone is there too", () -> phone.text("#rollout-clock").equals("00:03:00"));
        for (Browser screen : new Browser[] {wall, phone, desk}) {
            assertThat(screen.driver.getPageSource())
                    .as("nothing of the verdict before the room has answered")
                    .doesNotContain("The judge would")
                    .doesNotContain("success-rate decided");
        }

        desk.press("#rollout-ask");
        phone.find("#rollout-choice");
        assertThat(phone.text("#rollout-vote")).contains("Anonymous: nobody can see who chose what");
        phone.script("document.querySelectorAll('#rollout-choice vaadin-radio-button')[1].click()");
        phone.press("#rollout-send");
        phone.until("it counts", () -> phone.text("#rollout-vote").contains("Your answer is in"));
        Calm.check(phone, "an open question about a rollout");
        wall.until("the wall counts it", () -> wall.text("#rollout-count").contains("One answer is in."));
        assertThat(wall.driver.getPageSource()).doesNotContain("1 of 1<");

        desk.press("#ask-close");
        desk.press("#ask-reveal");
        for (Browser screen : new Browser[] {wall, phone, desk}) {
            screen.until(
                    "the room's answer is shown",
                    () -> screen.has("#rollout-room")
                            && screen.text("#rollout-room").contains("1 of 1"));
            screen.until(
                    "and the judge's verdict with it",
                    () -> screen.has("#rollout-judge")
                            && screen.text("#rollout-judge").contains("The judge would send it back at 00:03:00"));
            assertThat(screen.text("#rollout-judge")).contains("success-rate decided");
        }
        desk.press("#rollout-abort");
        phone.until("all went back", () -> phone.text("#rollout-why").contains("A person sent it back"));
        wall.until("on the wall too", () -> wall.text("#rollout-state").contains("Degraded"));
        Calm.check(wall, "the wall after the verdict");
        Calm.check(phone, "the phone after the verdict", SLOT);

        desk.press("#rollout-restart");
        phone.until("a new run", () -> phone.text("#rollout-clock").equals("00:00:00"));
        assertThat(phone.driver.getPageSource())
                .as("what was asked about the run before does not count")
                .doesNotContain("The judge would");
    }

    private void eachGroupDrivesItsOwnAndTheRoomsResultsComeBack() {
        LiveRoom.jump(desk, "rings");
        phone.find("#rollout-group");
        phone.press("#rollout-later");
        phone.until("ten minutes", () -> phone.text("#rollout-clock").equals("00:10:00"));
        phone.press("#rollout-abort");
        phone.until("it waits for the question", () -> phone.text("#rollout-group-says")
                .contains("when the facilitator opens the question"));
        phone.driver.navigate().refresh();
        phone.find("#rollout-group");
        phone.until("a reload loses nothing", () -> phone.text("#rollout-why").contains("A person sent it back"));

        desk.press("#rollout-ask");
        phone.until("the run is in", () -> phone.text("#rollout-group-says").contains("Your run is in"));
        Calm.check(phone, "a group's own rollout", SLOT);
        desk.until("the desk counts it", () -> desk.text("#ask-count").startsWith("1 of 1"));
        desk.press("#ask-close");
        desk.press("#ask-reveal");
        for (Browser screen : new Browser[] {wall, phone, desk}) {
            screen.until(
                    "the room's result",
                    () -> screen.has("#rollout-room-says")
                            && screen.text("#rollout-room-says").equals("1 of 1 aborted before 1,000 users were hit."));
            assertThat(screen.text("#rollout-room")).contains("The judge", "A group", "stopped by people");
        }
        Calm.check(wall, "the wall with the groups' runs", SLOT);
    }
}

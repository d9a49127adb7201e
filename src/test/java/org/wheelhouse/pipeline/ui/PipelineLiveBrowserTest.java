package org.wheelhouse.pipeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.pipeline.LivePipelineService;
import org.wheelhouse.pipeline.PipelinePlace;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.workshop.InsideService;
import org.wheelhouse.workshop.WorkshopService;

/** A pipeline in a live room, at desk, wall and phones. */
@HouseTest
class PipelineLiveBrowserTest {

    /** What people do on a slide; the rest of a screen stays as it was looked at before. */
    private static final String SLOT = "[data-part=slot]";

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    WorkshopService workshops;

    @Autowired
    InsideService inside;

    @Autowired
    LivePipelineService live;

    @Autowired
    Doorbell doorbell;

    @Autowired
    TestClock clock;

    private LiveRoom room;
    private Browser desk;
    private Browser wall;
    private Browser phone;

    @Test
    void eachPlaysAloneAndThenAllWatchOneRunThatPeopleMustLetPass() {
        String base = "http://localhost:" + port;
        room = LiveRoom.begun(visitors, workshops);
        desk = room.desk(base);
        wall = room.wall(base);
        phone = room.phone(base, "Petra Ops");
        eachPlaysAloneAndTheRoomsResultComesBack();
        aRequestReachesThePhoneOfWhoHasTheRoleAndTheRoomSeesWhoIsWaitedFor();
    }

    private PipelinePlace place(String slide) {
        return new PipelinePlace(room.id, LiveRoom.MODULE, new SlideId(slide));
    }

    /** Moves the room's clock on, so that nobody has to wait for the run. */
    private void pass(Duration time, PipelinePlace place) {
        clock.advance(time);
        doorbell.ring(place.topic());
    }

    private static boolean fits(Browser wall) {
        return Boolean.TRUE.equals(wall.script("return document.documentElement.scrollHeight <= innerHeight"));
    }

    private PersonId petra() {
        visitors.signIn(room.lead);
        return inside.inside(room.id).getFirst().person();
    }

    private void aRequestReachesThePhoneOfWhoHasTheRoleAndTheRoomSeesWhoIsWaitedFor() {
        LiveRoom.jump(desk, "approvals");
        desk.press("#pipeline-together");
        phone.until("the phone waits for the run", () -> phone.text("#pipeline-seat")
                .contains("The facilitator starts a run"));
        visitors.signIn(room.lead);
        live.giveAll(place("approvals"), Map.of("ops-lead", petra()));
        phone.until("the role is told", () -> phone.text("#pipeline-role").equals("You are ops-lead."));
        desk.press("#pipeline-start");
        wall.until("the wall shows the run", () -> wall.has("#shared-run #stage-Prod"));
        pass(Duration.ofSeconds(30), place("approvals"));

        phone.find("#request-approve-Prod-ops-lead");
        assertThat(phone.text("#request-Prod-ops-lead"))
                .contains("You are ops-lead: let the change into Production?")
                .contains("Coverage 82 %")
                .contains("requester asked for the release and may not approve it");
        Calm.check(phone, "a request for approval on a phone", SLOT);
        wall.until("the wall says who is waited for", () -> wall.text("#shared-waiting")
                .contains("Production waits for ops-lead and security-officer"));
        assertThat(wall.text("#shared-waiting"))
                .contains("2 of 2 needed")
                .contains("For 0:")
                .contains("left 3:");
        assertThat(wall.driver.getPageSource()).as("no name on the wall").doesNotContain("Petra");
        assertThat(desk.text("#shared-waiting"))
                .contains("ops-lead (Petra Ops)")
                .contains("security-officer (nobody has this role");
        Calm.check(wall, "the wall while a person is asked", SLOT);
        assertThat(fits(wall)).as("nobody can scroll a wall").isTrue();
        assertThat(fits(desk)).as("a desk scrolls inside its parts only").isTrue();

        phone.press("#request-reject-Prod-ops-lead");
        phone.until(
                "a reason is wanted", () -> phone.text("#request-Prod-ops-lead").contains("Say in a few words why"));
        phone.press("#request-approve-Prod-ops-lead");
        wall.until("one has agreed", () -> wall.text("#shared-waiting").contains("ops-lead agreed"));
        desk.press("#request-approve-Prod-security-officer");
        wall.until("nobody is waited for", () -> !wall.text("#shared-run").contains("waits for"));
        pass(Duration.ofMinutes(2), place("approvals"));
        for (Browser screen : new Browser[] {wall, phone, desk}) {
            screen.until("it reached production", () -> screen.text("#shared-outcome")
                    .contains("reached production without a fault"));
        }
        assertThat(phone.text("#pipeline-seat")).contains("What would you do at work?");
        assertThat(fits(wall)).as("nobody can scroll a wall").isTrue();
        String record = desk.driver.findElement(By.id("pipeline-record")).getDomProperty("href");
        desk.open(record);
        assertThat(desk.text("#record-words"))
                .contains("Petra Ops")
                .contains("ops-lead")
                .contains("approved")
                .contains("Coverage 82 %");
        Calm.check(desk, "the record of a run");
    }

    private void eachPlaysAloneAndTheRoomsResultComesBack() {
        LiveRoom.jump(desk, "stages");
        phone.press("#fault-slow-under-load");
        phone.press("#pipeline-run");
        phone.until("a person is asked on the own screen", () -> phone.has("#approval-approve"));
        phone.press("#approval-approve");
        phone.until("it shipped", () -> phone.text("#pipeline-outcome").contains("Production got a slowness"));
        assertThat(phone.has("#pipeline-choices"))
                .as("the answer is not told before the room was asked")
                .isFalse();

        desk.press("#ask-open");
        phone.find("#vote-choice-1");
        // half under the bar at the foot, a job of the picture would count as too small
        Calm.check(phone.size(390, 6000), "an open question about a pipeline");
        phone.size(390, 844);
        phone.press("#vote-choice-2");
        phone.press("#pipeline-send");
        phone.until("it counts", () -> phone.text("#pipeline-vote").contains("Your answer is in"));
        wall.until("the wall counts it", () -> wall.text("#pipeline-count").equals("One answer is in."));
        assertThat(wall.driver.getPageSource()).doesNotContain("1 of 1");
        desk.press("#ask-close");
        desk.until(
                "the desk sees it", () -> desk.text("#pipeline-room-says").contains("1 shipped a fault to production"));
        desk.press("#ask-reveal");
        for (Browser screen : new Browser[] {wall, phone}) {
            screen.until(
                    "the room's result",
                    () -> screen.has("#pipeline-room-says")
                            && screen.text("#pipeline-room-says")
                                    .equals("Of 1 who ran it, 1 shipped a fault to production."));
            assertThat(screen.text("#pipeline-room"))
                    .contains("To the door of production")
                    .contains("1 of 1");
        }
        assertThat(fits(wall)).as("nobody can scroll a wall").isTrue();
        Calm.check(wall, "the wall with the room's result");
    }
}

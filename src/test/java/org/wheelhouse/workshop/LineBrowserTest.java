package org.wheelhouse.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.activity.QuickPoll;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Wire;

/**
 * Bad lines: what a room shows meanwhile, and that every screen is right again by itself. A phone that is cut off, silenced or
 * asleep is in {@link PhoneLineBrowserTest}.
 */
@HouseTest
class LineBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    WorkshopService workshops;

    @Autowired
    RoomAskService asks;

    @Autowired
    PodiumService podium;

    @Autowired
    Doorbell doorbell;

    @Autowired
    TestClock clock;

    private String direct;
    private LiveRoom room;
    private Wire wire;

    @BeforeEach
    void openTheRoom() {
        direct = "http://localhost:" + port;
        room = LiveRoom.begun(visitors, workshops);
        wire = new Wire("localhost", port);
    }

    @AfterEach
    void takeTheWireAway() {
        wire.close();
    }

    /** Moves the house's clock on, and rings, so that nobody has to wait for the next beat. */
    private void pass(Duration time) {
        clock.advance(time);
        doorbell.ring(WorkshopService.topic(room.id));
    }

    private String overTheWire() {
        return "http://localhost:" + wire.port();
    }

    /** A company's proxy: no WebSocket, and streams are collected. The phone asks every two seconds instead. */
    @Test
    void withoutSocketsAndStreamsTheRoomIsFollowedByAsking() {
        wire.refuseSockets();
        wire.collectStreams();
        Browser phone = room.phone(overTheWire(), "Pat");
        Line line = new Line(phone);
        // so long a stream may say nothing before the phone takes it for collected
        line.waits(Duration.ofSeconds(7), Duration.ofSeconds(7));
        phone.until("it asks", () -> phone.has("wh-podium[asking]"));
        podium.turn(room.id, new SlideId("welcome"), 0, new SlideId("stages"), 0);
        line.waits(Duration.ofSeconds(2), Duration.ZERO);
        line.within(Duration.ofSeconds(4), "the phone follows", () -> LiveRoom.slide(phone)
                .equals("stages"));
        asks.askOnTheSpot(
                room.id,
                QuickPoll.choice("Ready?", List.of("Yes", "No")).value().orElseThrow());
        line.waits(Duration.ofSeconds(2), Duration.ZERO);
        line.lags(Duration.ofMillis(3500), () -> Line.shows(phone, "#poll-send"));
        phone.until("the question comes by the long way", () -> Line.shows(phone, "#poll-send"));
        assertThat(Line.shows(phone, "#line-lost")).isFalse();
    }

    /** L11, L30: the desk is cut off. Nothing moves, the room is told, the deputy is offered the clicker after a minute. */
    @Test
    void whenTheDeskIsCutOffNothingMovesAndTheDeputyIsOfferedTheClickerAfterAMinute() {
        var deputy = visitors.facilitator(room.cohort);
        workshops.deputise(room.id, Optional.of(deputy.id()));
        Browser desk = room.desk(overTheWire());
        LiveRoom.jump(desk, "stages");
        Browser phone = Browser.fresh(2).size(390, 844);
        room.guest(phone, direct, "Pat");
        Browser second = visitors.browser(3, direct, deputy);
        second.open(direct + "/w/" + room.code + "/lead");
        assertThat(second.text("#holder")).endsWith("has the clicker.");
        LiveRoom.next(second);

        wire.cut();
        pass(Duration.ofSeconds(14));
        phone.until("the phone is told", () -> Line.shows(phone, "#line-lead-lost"));
        assertThat(Line.shows(second, "#take-clicker")).as("too early").isFalse();
        pass(Duration.ofSeconds(60));
        second.until("the deputy is offered the clicker", () -> Line.shows(second, "#take-clicker"));
        assertThat(Line.shows(phone, "#clicker")).as("nobody else is").isFalse();
        assertThat(LiveRoom.slide(phone)).as("nothing moved").isEqualTo("stages");

        second.find("#take-clicker").click();
        second.until("the deputy has it", () -> second.text("#holder").startsWith("You have the clicker"));
        LiveRoom.next(second);
        phone.until("the deputy moves the room", () -> LiveRoom.slide(phone).equals("approvals"));
        wire.mend();
        new Line(desk).within(Line.BACK, "the desk is back and right", () -> LiveRoom.slide(desk)
                .equals("approvals"));
        desk.find("#take-clicker").click();
        desk.until("and has it again by one press", () -> desk.text("#holder").startsWith("You have the clicker"));
        second.until("which the deputy sees", () -> !second.text("#holder").startsWith("You have the clicker"));
    }
}

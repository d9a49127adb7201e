package org.wheelhouse.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.activity.QuickPoll;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Wire;

/** A bad line: what a room shows meanwhile, and that every screen is right again by itself. Nobody touches a screen here. */
@HouseTest
@Tag("browser")
class LineBrowserTest {

    /** How long a line stays cut or silent; the real times only where all heavy tests run. */
    private static final boolean REAL = "all".equals(System.getProperty("heavy"));

    private static final Duration CUT = Duration.ofSeconds(REAL ? 30 : 0);
    private static final Duration SILENT = Duration.ofSeconds(REAL ? 60 : 0);
    /** After a line is back, or a phone awake, its screen is right within this time. */
    private static final Duration BACK = Duration.ofSeconds(5);

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    WorkshopService workshops;

    @Autowired
    RoomAskService asks;

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

    private String overTheWire() {
        return "http://localhost:" + wire.port();
    }

    /** L11, L12: cut, changed, silent, asleep, one after the other, with a half-written answer on the phone all the time. */
    @Test
    void aPhoneThatWasCutOffSilencedMovedOrAsleepIsRightAgainAndKeepsWhatWasTyped() {
        Browser desk = room.desk(direct);
        LiveRoom.jump(desk, "stages");
        asks.askOnTheSpot(
                room.id, QuickPoll.words("What slows you down?").value().orElseThrow());
        Browser phone = room.phone(overTheWire(), "Pat");
        phone.find("#poll-words").sendKeys("Half a thou");

        wire.cut();
        within(Duration.ofSeconds(10), "a calm line", () -> shows(phone, "#line-lost"));
        assertThat(LiveRoom.slide(phone)).as("the last slide stays").isEqualTo("stages");
        clock.advance(Duration.ofSeconds(22));
        desk.until("the desk sees one fewer", () -> desk.text("#people-count").equals("0 of 1 here, 0 leafing, 1 lost"));
        LiveRoom.press(desk, Keys.ARROW_DOWN);
        stay(CUT);
        wire.mend();
        within(BACK, "the phone is where the room is", () -> LiveRoom.step(phone).equals("1"));
        within(BACK, "and says no more", () -> !shows(phone, "#line-lost"));
        desk.until("the desk has its guest again", () -> desk.text("#people-count")
                .startsWith("1 of 1 here"));

        // another network: every connection breaks, new ones get through at once
        wire.cut();
        wire.mend();
        LiveRoom.press(desk, Keys.ARROW_DOWN);
        within(BACK, "the phone has moved to another network", () -> LiveRoom.step(phone)
                .equals("2"));

        // open, and nothing arrives
        wire.silence();
        within(Duration.ofSeconds(12), "the phone says so", () -> shows(phone, "#line-lost"));
        LiveRoom.press(desk, Keys.ARROW_DOWN);
        stay(SILENT);
        wire.mend();
        within(BACK, "the phone is where the room is", () -> LiveRoom.step(phone).equals("3"));

        // a phone that sleeps runs nothing
        sleep(phone);
        LiveRoom.press(desk, Keys.ARROW_UP);
        desk.until("the room goes on", () -> LiveRoom.step(desk).equals("2"));
        stay(SILENT);
        wake(phone);
        within(BACK, "the phone is awake and right", () -> LiveRoom.step(phone).equals("2"));

        assertThat(phone.find("#poll-words").getDomProperty("value"))
                .isEqualTo("Half a thou");
        // the server's parts have come along too
        asks.close(room.id);
        phone.until("the question is closed on the phone", () -> phone.driver
                .findElements(By.cssSelector("#poll-send"))
                .isEmpty());
    }

    /** A company's proxy: no WebSocket, and streams are collected. The phone asks every two seconds instead. */
    @Test
    void withoutSocketsAndStreamsTheRoomIsFollowedByAsking() {
        wire.refuseSockets();
        wire.collectStreams();
        Browser desk = room.desk(direct);
        Browser phone = room.phone(overTheWire(), "Pat");
        phone.until("it asks", () -> phone.has("wh-podium[asking]"));
        LiveRoom.jump(desk, "stages");
        within(Duration.ofSeconds(4), "the phone follows", () -> LiveRoom.slide(phone).equals("stages"));
        asks.askOnTheSpot(
                room.id,
                QuickPoll.choice("Ready?", java.util.List.of("Yes", "No")).value().orElseThrow());
        phone.until("the question comes by the long way", () -> phone.driver
                .findElements(By.cssSelector("#poll-send"))
                .stream()
                .anyMatch(button -> button.isDisplayed()));
        assertThat(shows(phone, "#line-lost")).isFalse();
    }

    /** L11, L30: the desk is cut off. Nothing moves, the room is told, the deputy is offered the clicker after a minute. */
    @Test
    void whenTheDeskIsCutOffNothingMovesAndTheDeputyIsOfferedTheClickerAfterAMinute() {
        var deputy = visitors.facilitator(room.cohort);
        workshops.deputise(room.id, java.util.Optional.of(deputy.id()));
        Browser desk = room.desk(overTheWire());
        LiveRoom.jump(desk, "stages");
        Browser phone = Browser.fresh(2).size(390, 844);
        room.guest(phone, direct, "Pat");
        Browser second = visitors.browser(3, direct, deputy);
        second.open(direct + "/w/" + room.code + "/lead");
        assertThat(second.text("#holder")).endsWith("has the clicker.");
        LiveRoom.next(second);

        wire.cut();
        clock.advance(Duration.ofSeconds(14));
        phone.until("the phone is told", () -> shows(phone, "#line-lead-lost"));
        assertThat(shows(second, "#take-clicker")).as("too early").isFalse();
        clock.advance(Duration.ofSeconds(60));
        second.until("the deputy is offered the clicker", () -> shows(second, "#take-clicker"));
        assertThat(shows(phone, "#clicker")).as("nobody else is").isFalse();
        assertThat(LiveRoom.slide(phone)).as("nothing moved").isEqualTo("stages");

        second.find("#take-clicker").click();
        second.until("the deputy has it", () -> second.text("#holder").startsWith("You have the clicker"));
        LiveRoom.next(second);
        phone.until("the deputy moves the room", () -> LiveRoom.slide(phone).equals("approvals"));
        wire.mend();
        within(BACK, "the desk is back and right", () -> LiveRoom.slide(desk).equals("approvals"));
        desk.find("#take-clicker").click();
        desk.until("and has it again by one press", () -> desk.text("#holder").startsWith("You have the clicker"));
        second.until("which the deputy sees", () -> !second.text("#holder").startsWith("You have the clicker"));
    }

    /** The page is frozen and hidden, as behind a dark screen. */
    private static void sleep(Browser phone) {
        phone.driver.executeCdpCommand("Page.setWebLifecycleState", Map.of("state", "frozen"));
    }

    /** Runs again, and is in front again: Chromium shows a page that was frozen only when another one was in front. */
    private static void wake(Browser phone) {
        phone.driver.executeCdpCommand("Page.setWebLifecycleState", Map.of("state", "active"));
        String page = phone.driver.getWindowHandle();
        phone.driver.switchTo().newWindow(WindowType.TAB);
        phone.driver.executeCdpCommand("Page.bringToFront", Map.of());
        phone.driver.close();
        phone.driver.switchTo().window(page);
        phone.driver.executeCdpCommand("Page.bringToFront", Map.of());
        phone.until("the page is seen", () -> Boolean.FALSE.equals(phone.script("return document.hidden")));
    }

    private static boolean shows(Browser browser, String css) {
        return browser.driver.findElements(By.cssSelector(css)).stream().anyMatch(part -> part.isDisplayed());
    }

    private static void within(Duration time, String claim, BooleanSupplier holds) {
        long began = System.nanoTime();
        new org.openqa.selenium.support.ui.FluentWait<>(holds)
                .withTimeout(time)
                .pollingEvery(Duration.ofMillis(50))
                .ignoring(org.openqa.selenium.WebDriverException.class)
                .withMessage(() -> claim + " within " + time + ", after "
                        + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms")
                .until(BooleanSupplier::getAsBoolean);
    }

    /** Real time passes: only where the real times are asked for. */
    private static void stay(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            java.util.concurrent.locks.LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}

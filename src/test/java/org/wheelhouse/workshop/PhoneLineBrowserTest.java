package org.wheelhouse.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Wire;

/** A phone in a room that goes on while the phone hears nothing. Nobody touches it to make it right again. */
@HouseTest
class PhoneLineBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    WorkshopService workshops;

    @Autowired
    TestClock clock;

    private Wire wire;
    private Browser desk;
    private Browser phone;
    private Line line;

    @BeforeEach
    void aQuestionIsAskedAndHalfAnAnswerStandsOnThePhone() {
        wire = new Wire("localhost", port);
        LiveRoom room = LiveRoom.begun(visitors, workshops);
        desk = room.desk("http://localhost:" + port);
        phone = room.phone("http://localhost:" + wire.port(), "Pat");
        line = new Line(phone);
        LiveRoom.jump(desk, "stages");
        ask("What slows you down?");
        phone.find("#poll-words").sendKeys("Half a thou");
    }

    @AfterEach
    void takeTheWireAway() {
        wire.close();
    }

    /** L11, L12, with half an answer on the phone all the time. */
    @Test
    void aPhoneThatWasCutOffMovedSilencedOrAsleepIsRightAgainAndKeepsWhatWasTyped() {
        cutOff();
        onAnotherNetwork();
        silenced();
        asleep();
        assertThat(phone.find("#poll-words").getDomProperty("value")).isEqualTo("Half a thou");
        // the server's parts come along too, though what they waited for over the dead line never comes
        desk.find("#ask-close").click();
        line.lags(Duration.ofSeconds(7), () -> !phone.has("#poll-send"));
        phone.until("the question is closed on the phone", () -> !phone.has("#poll-send"));
    }

    private void cutOff() {
        wire.cut();
        line.waits(Duration.ofSeconds(10), Line.CUT);
        line.within(Duration.ofSeconds(10), "a calm line", () -> Line.shows(phone, "#line-lost"));
        assertThat(LiveRoom.slide(phone)).as("the last slide stays").isEqualTo("stages");
        clock.advance(Duration.ofSeconds(22));
        desk.until("the desk sees one fewer", () -> desk.text("#people-count").startsWith("0 of 1 here"));
        LiveRoom.press(desk, Keys.ARROW_DOWN);
        wire.mend();
        isRight("1");
        line.within(Line.BACK, "and says no more", () -> !Line.shows(phone, "#line-lost"));
        desk.until(
                "the desk has its guest again", () -> desk.text("#people-count").startsWith("1 of 1 here"));
    }

    /** Every connection breaks, new ones get through at once. */
    private void onAnotherNetwork() {
        wire.cut();
        wire.mend();
        LiveRoom.press(desk, Keys.ARROW_DOWN);
        isRight("2");
    }

    /** The line is open, and nothing arrives. */
    private void silenced() {
        wire.silence();
        LiveRoom.press(desk, Keys.ARROW_DOWN);
        // Vaadin's parts lag behind already: a fresh page must not be asked for over a dead line
        phone.script("document.querySelector('[data-part=slot]').dataset.turn = '0'");
        line.lags(Duration.ofSeconds(7), () -> false);
        phone.until(
                "the page asks for the house first",
                () -> Boolean.TRUE.equals(phone.script("return document.querySelector('wh-podium').reaching")));
        line.waits(Duration.ofSeconds(10), Line.SILENT);
        line.within(Duration.ofSeconds(10), "the phone says so", () -> Line.shows(phone, "#line-lost"));
        wire.mend();
        isRight("3");
    }

    /** A phone that sleeps runs nothing. */
    private void asleep() {
        line.sleep();
        LiveRoom.press(desk, Keys.ARROW_UP);
        desk.until("the room goes on", () -> LiveRoom.step(desk).equals("2"));
        line.wake();
        isRight("2");
    }

    private void isRight(String step) {
        line.within(Line.BACK, "the phone is where the room is", () -> LiveRoom.step(phone)
                .equals(step));
    }

    private void ask(String question) {
        desk.until("the slide asks something else", () -> Line.shows(desk, "#ask-spot"));
        desk.find("#ask-spot").click();
        desk.find("#spot-question input").sendKeys(question);
        desk.script(
                "[...document.querySelectorAll('#spot-kind vaadin-radio-button')].at(-1).querySelector('input').click()");
        desk.find("#spot-ask").click();
    }
}

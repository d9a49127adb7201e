package org.wheelhouse.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.actions.ActionDraft;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.ActionText;
import org.wheelhouse.actions.Origin;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.course.Mark;
import org.wheelhouse.course.MarkService;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.Visitors;

/** Before and after a day, at a desk and on a phone: the check of the room, the day on paper, and what is left for whom. */
@HouseTest
class DayBrowserTest {

    private static final SlideId STOPS = new SlideId("pipelines");

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    WorkshopService workshops;

    @Autowired
    PodiumService podium;

    @Autowired
    RoomAskService asks;

    @Autowired
    ActionService actions;

    @Autowired
    MarkService marks;

    private String base;
    private LiveRoom room;
    private Person dana;
    private Browser desk;
    private Browser phone;

    @Test
    void aDayIsCheckedAndPrintedBeforeAndLeftToEverybodyAfterwards() {
        base = "http://localhost:" + port;
        room = LiveRoom.begun(visitors, workshops);
        dana = visitors.participant(room.cohort);
        phone = visitors.browser(2, base, dana).size(390, 844);
        phone.driver.get(base + "/w/" + room.code);
        phone.find("#hand");
        theWeekBeforeIsOnOnePage();
        theRoomIsChecked();
        theDayIsOnPaper();
        aQuestionIsAnsweredAndTheDayEnds();
        whoLedHasTheRoomsPageAndSaysThreeSentences();
        whoWasThereHasTheOwnPageAndTheRooms();
    }

    private void theWeekBeforeIsOnOnePage() {
        visitors.signIn(dana);
        actions.make(new ActionDraft(
                new ActionText("Count the manual gates", "", Owner.of(dana.id()), Optional.empty()),
                Origin.NONE,
                dana.cohort()));
        desk = visitors.browser(1, base, room.lead).open(base + "/prepare/" + room.id);
        assertThat(desk.text("#prepare-agenda")).contains("Advanced pipelines", "53 min, ");
        assertThat(desk.text("#prepare-ready")).contains("Nothing is missing: ");
        assertThat(desk.text("#prepare-actions")).contains("Count the manual gates", dana.name());
        assertThat(desk.text("#prepare-questions")).contains("No question waits.");
        Calm.check(desk, "the week before");
        assertThat(desk.size(390, 844).scrollsSideways()).as("on a phone").isFalse();
        desk.size(1280, 800);
    }

    private void theRoomIsChecked() {
        desk.open(base + "/w/" + room.code + "/check");
        desk.until("the line is told in words", () -> desk.text("#check-line").contains("ms there and back: "));
        assertThat(desk.text("#check-line")).contains("Events come by", "WebSocket");
        assertThat(desk.text("#check-screens"))
                .contains("No projector yet", "No desk yet", "1 phone. Events come by a stream.");
        assertThat(desk.text("#check-module")).contains("Nothing is missing: ");
        Calm.check(desk, "check of the room");
        assertThat(desk.size(390, 844).scrollsSideways()).as("on a phone").isFalse();
        desk.size(1280, 800);
    }

    private void theDayIsOnPaper() {
        desk.find("#check-paper").click();
        desk.until("the day on paper", () -> desk.text("h1").startsWith("Pipelines, releases"));
        assertThat(desk.text(".wh-day-door")).contains("/w/" + room.code);
        assertThat(desk.text("#paper-stages")).contains("Multi-stage pipelines", "Draw three boxes and two arrows");
        // the view's head and one slide: all of them hold the same parts, and a hundred would take long
        Calm.check(desk, "the day on paper", ".wh-head, #paper-stages");
        desk.paper(true);
        assertThat(desk.driver.findElement(By.id("recap-print")).isDisplayed()).isFalse();
        assertThat(desk.find("#paper-stages").isDisplayed()).isTrue();
        desk.paper(false);
    }

    private void aQuestionIsAnsweredAndTheDayEnds() {
        visitors.signIn(dana);
        marks.mark(LiveRoom.MODULE, STOPS, new Mark(Mark.Kind.AHA, "Gates are cheap"));
        actions.make(new ActionDraft(
                new ActionText("Add a scan", "", Owner.of(dana.id()), Optional.of(LocalDate.of(2030, 5, 14))),
                Origin.NONE,
                dana.cohort()));
        visitors.signIn(room.lead);
        podium.turn(room.id, new SlideId("welcome"), 0, STOPS, 0);
        asks.open(room.id);
        phone.find("#poll-option-3").click();
        phone.find("#poll-send").click();
        phone.until("in", () -> phone.text("#poll-says").contains("Your answer is in"));
        visitors.signIn(room.lead);
        asks.reveal(room.id);
        desk.open(base + "/w/" + room.code + "/lead");
        desk.find("#end").click();
        desk.find("#recap").click();
        desk.until("the room's page", () -> desk.driver.getCurrentUrl().endsWith("/recap/" + room.id));
    }

    private void whoLedHasTheRoomsPageAndSaysThreeSentences() {
        desk.find("#recap-pack");
        assertThat(desk.text(".wh-day"))
                .contains("One person was there.", "1 answered")
                .doesNotContain(dana.name());
        for (String field : List.of("achieved", "way", "asked")) {
            desk.find("#words-" + field + " input").sendKeys("About " + field);
        }
        desk.find("#words-save").click();
        desk.until("saved", () -> desk.text("#words-says").contains("Saved."));
        Calm.check(desk, "recap of who led");
        assertThat(
                        desk.driver.executeAsyncScript(
                                "const done = arguments[arguments.length - 1];"
                                        + "fetch(document.getElementById('recap-pack').href).then(it => done(it.status + ' ' + it.headers.get('content-type')))"))
                .isEqualTo("200 application/zip");
    }

    private void whoWasThereHasTheOwnPageAndTheRooms() {
        phone.find("#recap-own").click();
        phone.until("the own page", () -> phone.text("h1").equals("My page of the day"));
        assertThat(phone.text(".wh-day"))
                .contains(
                        "Only you can see this page.", "Add a scan", "In a test by people", "Aha: ", "Gates are cheap");
        Calm.check(phone, "own recap");
        phone.find("#recap-room").click();
        phone.until("the room's page", () -> phone.driver.getCurrentUrl().endsWith("/recap/" + room.id));
        phone.until("the sponsor's sentences", () -> phone.text(".wh-day").contains("About asked"));
        assertThat(phone.text(".wh-day")).contains("In three sentences", "About achieved", "About way");
        assertThat(phone.has("#recap-pack")).as("for who led only").isFalse();
        Calm.check(phone, "recap of the room");
    }
}

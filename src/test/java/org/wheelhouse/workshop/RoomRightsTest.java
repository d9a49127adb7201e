package org.wheelhouse.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.activity.AnswerOutcome;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.QuickPoll;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Slide;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Statements;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.store.MemberStore;

/** Who may move a room and what of it goes over the wire. */
@HouseTest
class RoomRightsTest {

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
    DoorService door;

    @Autowired
    InsideService inside;

    @Autowired
    Screens screens;

    @Autowired
    AnswerService answers;

    @Autowired
    Content content;

    @Autowired
    Doorbell doorbell;

    @Autowired
    MemberStore members;

    @Autowired
    TestClock clock;

    @Autowired
    Statements statements;

    @Autowired
    Audit audit;

    private Cohort cohort;
    private Person lead;
    private Person dana;
    private Module module;
    private WorkshopId room;
    private String code;

    @BeforeEach
    void openARoom() {
        cohort = visitors.cohort();
        lead = visitors.facilitator(cohort);
        dana = visitors.participant(cohort);
        module = content.ofWeek(5).orElseThrow();
        visitors.signIn(lead);
        Workshop opened = workshops.openNow(module.id(), Optional.of(cohort.id()));
        room = opened.id();
        code = opened.code().orElseThrow();
        workshops.begin(room);
        visitors.signIn(dana);
        door.knock(code, "s", "a");
    }

    /** A page that is told it is out stays shut, and many come in while a ring goes round. */
    @Test
    void whoCameInAfterTheOthersWereReadIsIn() {
        Doorbell.Registration bell = doorbell.listen(WorkshopService.topic(room), () -> {});
        assertThat(screens.memberAtRing(room, dana.id())).isPresent();
        Person late = visitors.participant(cohort);
        assertThat(screens.memberAtRing(room, late.id())).isEmpty();
        members.add(room, late.id(), clock.instant());
        assertThat(screens.memberAtRing(room, late.id())).isPresent();
        members.shownOut(room, late.id(), true);
        assertThat(screens.memberAtRing(room, late.id())).isEmpty();
        bell.remove();
    }

    @Test
    void aParticipantCannotTurnBlankAskShowEndOrTakeTheClicker() {
        PodiumNow before = now(room);
        visitors.signIn(dana);
        assertThat(turn(1)).isInstanceOf(RoomOutcome.Refused.class);
        assertThat(podium.blank(room, true)).isInstanceOf(RoomOutcome.Refused.class);
        assertThat(podium.rest(room, 10)).isInstanceOf(RoomOutcome.Refused.class);
        assertThat(podium.take(room)).isInstanceOf(RoomOutcome.Refused.class);
        assertThat(podium.handOver(room, dana.id())).isInstanceOf(RoomOutcome.Refused.class);
        assertThat(asks.askOnTheSpot(room, question())).isInstanceOf(RoomOutcome.Refused.class);
        assertThat(asks.reveal(room)).isInstanceOf(RoomOutcome.Refused.class);
        assertThat(asks.skip(room)).isInstanceOf(RoomOutcome.Refused.class);
        assertThat(podium.takeBack(room)).isInstanceOf(RoomOutcome.Refused.class);
        assertThat(now(room).turn()).isEqualTo(before.turn());
    }

    @Test
    void whoIsNotAtTheDeskIsRefusedAndTheLogKeepsIt() {
        visitors.signIn(dana);
        assertThatThrownBy(() -> inside.inside(room)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> inside.showOut(room, lead.id())).isInstanceOf(AccessDeniedException.class);
        assertThat(audit.newest(100))
                .filteredOn(line -> line.what() == Audit.What.REFUSED
                        && line.who().equals(Optional.of(dana.id()))
                        && line.detail().contains(room.toString()))
                .hasSize(2);
    }

    @Test
    void aGuestsBrowserCannotFormARequestThatMovesTheRoom() {
        Web phone = guest("Pat");
        PodiumNow before = now(room);
        String body = "{\"from\":\"%s\",\"fromStep\":0,\"slide\":\"%s\",\"step\":0}".formatted(slide(0), slide(1));
        String token = phone.token("/w/" + code);
        String home = phone.base();
        assertThat(post(phone, "/do/w/" + code + "/turn", body, home, token)).isEqualTo(403);
        assertThat(post(phone, "/do/w/" + code + "/turn", body, home, "forged")).isEqualTo(403);
        assertThat(post(phone, "/do/w/" + code + "/turn", body, "https://evil.example", token))
                .isEqualTo(403);
        assertThat(post(new Web(port), "/do/w/" + code + "/turn", body, home, "none"))
                .isNotEqualTo(200);
        assertThat(phone.get("/do/w/" + code + "/script").status()).isNotEqualTo(200);
        assertThat(now(room).turn()).isEqualTo(before.turn());
    }

    @Test
    void notesNeverLeaveForAParticipant() {
        Web phone = guest("Pat");
        PodiumNow now = now(room);
        String sent = phone.get("/open/w/" + code + "/deck/" + now.deck() + "?seat=follow")
                        .body()
                + phone.get("/open/w/" + code + "/state?seat=follow&screen=x").body();
        List<String> notes = module.slides().stream()
                .flatMap(slide -> slide.notes().stream())
                .flatMap(known -> known.opening().stream())
                .map(note -> note.text())
                .filter(text -> text.length() > 30)
                .toList();
        assertThat(notes).isNotEmpty();
        assertThat(sent).contains(module.slides().get(3).id().value());
        assertThat(notes).noneMatch(note -> sent.contains(note.substring(0, 30)));
    }

    @Test
    void whoJoinsLateIsAtOnceWhereTheRoomIs() {
        visitors.signIn(lead);
        turn(1);
        podium.turn(room, slide(1), 0, slide(1), 2);
        podium.countDown(room, 3);
        asks.askOnTheSpot(room, question());
        String state = guest("Late")
                .get("/open/w/" + code + "/state?seat=follow&screen=late")
                .body();
        assertThat(state)
                .contains("\"slide\":\"" + slide(1) + "\"", "\"step\":2", "\"phase\":\"OPEN\"", "\"breaks\":false");
    }

    @Test
    void nothingOfAnAnswerIsOnTheWireBeforeItIsShown() {
        visitors.signIn(lead);
        asks.askOnTheSpot(room, question());
        Web phone = guest("Pat");
        String before =
                phone.get("/open/w/" + code + "/state?seat=follow&screen=x").body();
        Ask ask = asks.present(screens.find(room).orElseThrow()).orElseThrow();
        assertThat(answers.answer(ask.id(), dana, "Yes")).isInstanceOf(AnswerOutcome.Counted.class);
        String after =
                phone.get("/open/w/" + code + "/state?seat=follow&screen=x").body();
        assertThat(withoutTime(after)).isEqualTo(withoutTime(before));
    }

    @Test
    void aTurnInOneRoomSendsNothingToAnother() {
        visitors.signIn(lead);
        Workshop other = workshops.plan(module.id(), Optional.empty(), clock.instant(), lead.zone(), 60);
        workshops.open(other.id());
        workshops.begin(other.id());
        PodiumNow before = now(other.id());
        turn(1);
        assertThat(now(other.id()).turn()).isEqualTo(before.turn());
        assertThat(now(other.id()).slide()).isEqualTo(before.slide());
    }

    @Test
    void aPressThatWasMeantForAnotherPlaceMovesNothing() {
        visitors.signIn(lead);
        turn(1);
        assertThat(podium.turn(room, slide(0), 0, slide(2), 0)).isInstanceOf(RoomOutcome.Overtaken.class);
        assertThat(now(room).slide()).isEqualTo(slide(1).value());
    }

    @Test
    void onlyTheHolderOfTheClickerMovesTheRoomAndHandingOverIsOnePress() {
        visitors.signIn(lead);
        assertThat(podium.handOver(room, dana.id())).isInstanceOf(RoomOutcome.Taken.class);
        assertThat(turn(1)).isInstanceOf(RoomOutcome.Refused.class);
        visitors.signIn(dana);
        assertThat(turn(1)).isInstanceOf(RoomOutcome.Taken.class);
        visitors.signIn(lead);
        assertThat(podium.take(room)).isInstanceOf(RoomOutcome.Taken.class);
        assertThat(podium.turn(room, slide(1), 0, slide(2), 0)).isInstanceOf(RoomOutcome.Taken.class);
    }

    @Test
    void theDeputyIsOfferedTheClickerOnlyAfterTheHolderWasGoneForAMinute() {
        visitors.signIn(lead);
        workshops.deputise(room, Optional.of(dana.id()));
        Room now = screens.find(room).orElseThrow();
        screens.beat(now, "desk", lead.id(), false);
        visitors.signIn(dana);
        clock.advance(Duration.ofSeconds(50));
        assertThat(podium.take(room)).isInstanceOf(RoomOutcome.Refused.class);
        clock.advance(Duration.ofSeconds(20));
        assertThat(screens.find(room).orElseThrow().clicker().holder())
                .as("nothing moved by itself")
                .isEqualTo(lead.id());
        assertThat(podium.take(room)).isInstanceOf(RoomOutcome.Taken.class);
        visitors.signIn(lead);
        assertThat(podium.take(room)).isInstanceOf(RoomOutcome.Taken.class);
    }

    @Test
    void anAccidentalRevealIsTakenBackWithItsAnswersKept() {
        visitors.signIn(lead);
        asks.askOnTheSpot(room, question());
        Ask ask = asks.present(screens.find(room).orElseThrow()).orElseThrow();
        answers.answer(ask.id(), dana, "Yes");
        asks.reveal(room);
        assertThat(podium.takeBack(room)).isInstanceOf(RoomOutcome.Taken.class);
        Ask back = asks.present(screens.find(room).orElseThrow()).orElseThrow();
        assertThat(back.phase()).isEqualTo(org.wheelhouse.activity.Phase.OPEN);
        assertThat(back.answered()).isEqualTo(1);
    }

    @Test
    void aGuestWhoComesBackOnTheSameDeviceIsTheSameGuest() {
        Web phone = guest("Pat");
        phone.forget("JSESSIONID");
        assertThat(phone.get("/open/w/" + code + "/state?seat=follow&screen=x").status())
                .isEqualTo(200);
        visitors.signIn(lead);
        assertThat(inside.inside(room))
                .filteredOn(guest -> guest.name().equals("Pat"))
                .hasSize(1);
    }

    /** Forty people sit behind one address; one of them must not be able to empty the room. */
    @Test
    void wrongCodesOfANeighbourKeepNobodyOutWhoIsIn() {
        visitors.signOut();
        for (int guess = 0; guess < 40; guess++) {
            door.knock("AAAAAA", "guesser " + guess, "10.8.7.6");
        }
        visitors.signIn(dana);
        assertThat(door.knock(code, "another session", "10.8.7.6")).isInstanceOf(Knock.In.class);
        assertThat(door.look(code, false, "another session", "10.8.7.6")).isPresent();
        visitors.signIn(visitors.participant(cohort));
        assertThat(door.knock(code, "a third", "10.8.7.6")).isInstanceOf(Knock.Shut.class);
        assertThat(door.look(code, true, "a third", "10.8.7.6")).isEmpty();
    }

    /** Five hundred screens beat fifty times a second. */
    @Test
    void beatsReadNothingWhileNothingChangesAndEndAsSoonAsSomebodyIsShownOut() {
        Web phone = guest("Pat");
        Web other = guest("Quin");
        String beat = "/open/w/" + code + "/state?seat=follow&screen=x";
        assertThat(phone.get(beat).status()).isEqualTo(200);
        assertThat(statements.during(() -> {
                    for (int i = 0; i < 5; i++) {
                        assertThat(phone.get(beat).status()).isEqualTo(200);
                    }
                }))
                .noneMatch(sql -> sql.contains("workshop where code"))
                .noneMatch(sql -> sql.contains("workshop_member where workshop_id = :workshop and person_id"));
        visitors.signIn(lead);
        PersonId pat = inside.inside(room).stream()
                .filter(guest -> guest.name().equals("Pat"))
                .map(Guest::person)
                .findFirst()
                .orElseThrow();
        inside.showOut(room, pat);
        assertThat(phone.get(beat).status()).isEqualTo(404);
        assertThat(other.get(beat).status()).isEqualTo(200);
        assertThat(other.get(beat).body()).contains("\"joined\":2");
        workshops.end(room);
        assertThat(other.get(beat).body()).contains("ENDED");
    }

    @Test
    void aLockedDoorLetsNobodyNewInAndKeepsThoseWhoAreIn() {
        Web phone = guest("Pat");
        visitors.signIn(lead);
        door.lock(room, true);
        visitors.signOut();
        assertThat(door.admit(code, "Sam", "s2", "a2")).isInstanceOf(Admission.Refused.class);
        assertThat(phone.get("/open/w/" + code + "/state?seat=follow&screen=x").status())
                .isEqualTo(200);
        assertThat(new Web(port)
                        .get("/open/w/" + code + "/state?seat=wall&screen=x")
                        .status())
                .isEqualTo(404);
    }

    private RoomOutcome turn(int to) {
        return podium.turn(room, slide(0), 0, slide(to), 0);
    }

    private SlideId slide(int number) {
        return module.slides().stream().map(Slide::id).toList().get(number);
    }

    private PodiumNow now(WorkshopId workshop) {
        return screens.now(workshop).orElseThrow();
    }

    private static AskForm question() {
        return QuickPoll.choice("Ready?", List.of("Yes", "No")).value().orElseThrow();
    }

    private Web guest(String name) {
        Web phone = new Web(port);
        String token = phone.token("/w/" + code);
        Web.Answer answer = phone.post("/open/w/join", Map.of("code", code, "name", name, "_csrf", token));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).endsWith("/w/" + code);
        return phone;
    }

    private static String withoutTime(String state) {
        return state.replaceAll("\"now\":\\d+", "").replaceAll("\"(here|joined|lead)\":\\w+", "");
    }

    private static int post(Web from, String path, String body, String origin, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(from.base() + path))
                .header("Cookie", "JSESSIONID=" + from.cookie("JSESSIONID"))
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package org.wheelhouse.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.activity.AnswerOutcome;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.activity.QuickPoll;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

/** What a day needs beside the podium: guests who come back, are renamed or shown out, the strip, the calendar, the end. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class WorkshopDayTest {

    /** Of its own: tests that try wrong codes may have used up what the shared one may try in a minute. */
    private static final String FROM = "127.0.72.1";

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    WorkshopService workshops;

    @Autowired
    PodiumService podium;

    @Autowired
    RoomAskService roomAsks;

    @Autowired
    AskService asks;

    @Autowired
    AnswerService answers;

    @Autowired
    DoorService door;

    @Autowired
    InsideService inside;

    @Autowired
    ComeBackService comeBacks;

    @Autowired
    PeopleService people;

    @Autowired
    Screens screens;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private LiveRoom room;

    @BeforeEach
    void openTheRoom() {
        room = LiveRoom.begun(visitors, workshops);
    }

    /** L8: the tab is closed, the session over, the code typed anew: same name, the answer kept, and no second person. */
    @Test
    void aGuestWhoTypesTheCodeAgainIsTheSameOneAndTheAnswerIsKept() {
        Ask ask = askTheRoom();
        Web phone = guest("Pat");
        PersonId pat = inside().getFirst().person();
        answer(ask, pat, "Yes");

        phone.forget("JSESSIONID");
        assertThat(VaadinTab.load(phone, "join?code=" + room.code)
                        .navigate("join?code=" + room.code)
                        .body())
                .contains("You are in.");

        assertThat(inside()).extracting(Guest::name).containsExactly("Pat");
        assertThat(answers.own(asks.find(ask.id()).orElseThrow(), pat)).contains("Yes");
        answer(ask, pat, "No");
        assertThat(asks.find(ask.id()).orElseThrow().answered()).isEqualTo(1);
    }

    @Test
    void onAnotherDeviceTheSameNameIsTheSameGuestOnlyIfTheDeskSaysSo() {
        guest("Pat");
        PersonId pat = inside().getFirst().person();
        Web laptop = knock("pat");
        assertThat(state(laptop)).as("not in yet").isEqualTo(404);
        visitors.signIn(room.lead);
        UUID asked = comeBacks.atTheDoor(room.id).getFirst().id();
        comeBacks.answer(room.id, asked, true);

        laptop.post("/open/w/back", Map.of("code", room.code, "_csrf", laptop.token("/w/" + room.code)));

        assertThat(state(laptop)).isEqualTo(200);
        assertThat(inside()).extracting(Guest::person).containsExactly(pat);
        Web another = knock("Pat");
        visitors.signIn(room.lead);
        comeBacks.answer(room.id, comeBacks.atTheDoor(room.id).getFirst().id(), false);
        another.post("/open/w/back", Map.of("code", room.code, "_csrf", another.token("/w/" + room.code)));
        assertThat(state(another)).as("somebody else").isEqualTo(404);
    }

    @Test
    void aGuestCanBeGivenAnotherNameAndNobodyElse() {
        guest("asdf");
        Guest guest = inside().getFirst();
        assertThat(inside.rename(room.id, guest.person(), " \n ")).isPresent();
        assertThat(inside.rename(room.id, guest.person(), "Pat from\nsales")).isEmpty();
        assertThat(inside()).extracting(Guest::name).containsExactly("Pat from sales");

        Person dana = visitors.participant(room.cohort);
        visitors.signIn(dana);
        door.knock(room.code, "s", FROM);
        visitors.signIn(room.lead);
        assertThat(inside.rename(room.id, dana.id(), "Somebody")).isPresent();
        assertThat(people.find(dana.id()).orElseThrow().name()).isEqualTo(dana.name());
    }

    @Test
    void whoIsShownOutIsOutAndCannotComeInAgainAndTheAnswersStay() {
        Ask ask = askTheRoom();
        Web phone = guest("Pat");
        PersonId pat = inside().getFirst().person();
        answer(ask, pat, "Yes");
        assertThat(podium.handOver(room.id, pat)).isInstanceOf(RoomOutcome.Taken.class);

        inside.showOut(room.id, pat);

        assertThat(state(phone)).isEqualTo(404);
        assertThat(inside()).isEmpty();
        assertThat(screens.find(room.id).orElseThrow().clicker().holder())
                .as("the clicker came back")
                .isEqualTo(room.lead.id());
        assertThat(asks.find(ask.id()).orElseThrow().answered()).isEqualTo(1);
        Person dana = visitors.participant(room.cohort);
        visitors.signIn(dana);
        assertThat(door.knock(room.code, "s", FROM)).isInstanceOf(Knock.In.class);
        visitors.signIn(room.lead);
        inside.showOut(room.id, dana.id());
        inside.showOut(room.id, room.lead.id());
        visitors.signIn(dana);
        assertThat(door.knock(room.code, "s", FROM))
                .isInstanceOfSatisfying(
                        Knock.Shut.class, shut -> assertThat(shut.sentence()).contains("asked you to leave"));
        visitors.signIn(room.lead);
        assertThat(inside.inside(room.id))
                .as("those who lead cannot be shown out, and are not listed")
                .isEmpty();
        assertThat(door.look(room.code, false, "s", FROM)).isPresent();
    }

    @Test
    void theEndClosesWhatIsAskedAndTheCodeAndForAnHourTheSameRoomOpensAgain() {
        Ask ask = askTheRoom();
        Web phone = guest("Pat");
        visitors.signIn(room.lead);
        workshops.end(room.id);

        assertThat(asks.find(ask.id()).orElseThrow().phase()).isEqualTo(Phase.CLOSED);
        visitors.signOut();
        assertThat(door.knock(room.code, "s", FROM)).isInstanceOf(Knock.Shut.class);
        clock.advance(Duration.ofMinutes(50));
        visitors.signIn(room.lead);
        assertThat(workshops.reopen(room.id).orElseThrow().code()).contains(room.code);
        assertThat(state(phone)).as("who was in is in again").isEqualTo(200);

        workshops.end(room.id);
        clock.advance(Duration.ofMinutes(61));
        assertThat(workshops.reopen(room.id)).isEmpty();
    }

    @Test
    void theCalendarFileNamesDayHourZoneAndWeekAndOnlyThoseItConcernsGetIt() {
        ZonedDateTime when = ZonedDateTime.parse("2026-03-26T14:00+01:00[Europe/Berlin]");
        Workshop planned =
                workshops.plan(LiveRoom.MODULE, Optional.of(room.cohort.id()), when.toInstant(), when.getZone(), 240);
        String address = "/do/workshops/" + planned.id() + ".ics";

        Web.Answer file = visitors.web(port, visitors.participant(room.cohort)).get(address);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("content-type")).startsWith("text/calendar");
        assertThat(file.body().replace("\r\n ", ""))
                .contains("DTSTART:20260326T130000Z", "Week 5: ", "Thursday 26 March", "14:00 (Europe/Berlin)")
                .containsAnyOf("DURATION:PT240M", "DURATION:PT4H", "DTEND:20260326T170000Z");
        Cohort other = visitors.cohort();
        assertThat(visitors.web(port, visitors.participant(other)).get(address).status())
                .isEqualTo(404);
    }

    /** Whatever page somebody of the cohort looks at: the line is there, and goes when the day is over. */
    @Test
    void theStripStandsOnEveryPageOfTheCohortAsLongAsTheRoomIsOpen() {
        Web dana = visitors.web(port, visitors.participant(room.cohort));
        for (String page :
                List.of("", "week/5/stages", "quiz/5", "actions", "labs", "boards", "maturity", "account", "privacy")) {
            assertThat(drawn(dana, page)).as("/" + page).contains("Week 5 is live: ", "strip-join", "/w/" + room.code);
        }
        assertThat(drawn(visitors.web(port, room.lead), "actions")).contains("/w/" + room.code + "/lead");
        assertThat(drawn(visitors.web(port, visitors.participant(visitors.cohort())), "actions"))
                .as("another cohort")
                .doesNotContain("is live");
        workshops.end(room.id);
        assertThat(drawn(dana, "")).doesNotContain("is live");
    }

    /** A laptop that was closed for an hour and a half: a member of the room has not lost the session, others have. */
    @Test
    void whoIsInARoomOutlastsAnHourWithoutAClick() {
        Web member = visitors.web(port, visitors.participant(room.cohort), FROM);
        drawn(member, "w/" + room.code);
        Web reader = visitors.web(port, visitors.participant(room.cohort));
        drawn(reader, "week/5/stages");
        String membersSession = member.cookie("JSESSIONID");
        String readersSession = reader.cookie("JSESSIONID");

        clock.advance(Duration.ofMinutes(90));

        assertThat(state(member)).isEqualTo(200);
        assertThat(member.cookie("JSESSIONID")).isEqualTo(membersSession);
        reader.get("/week/5/stages");
        assertThat(reader.cookie("JSESSIONID")).isNotEqualTo(readersSession);
    }

    /** L17: not at the desk, not in the log, in no row of any table. */
    @Test
    void nothingTellsWhoGaveAnAnonymousAnswer(CapturedOutput log) {
        Person dana = visitors.participant(room.cohort);
        visitors.signIn(dana);
        door.knock(room.code, "s", FROM);
        visitors.signIn(room.lead);
        roomAsks.askOnTheSpot(
                room.id, QuickPoll.words("What slows you?").value().orElseThrow());
        Ask ask = roomAsks.present(screens.find(room.id).orElseThrow()).orElseThrow();
        assertThat(ask.form().anonymous()).isTrue();
        answer(ask, dana.id(), "zebracrossing");
        Web desk = visitors.web(port, room.lead);
        String lead = "w/" + room.code + "/lead";
        assertThat(drawn(desk, lead)).as("before it is shown").doesNotContain("zebracrossing");

        roomAsks.reveal(room.id);

        assertThat(drawn(desk, lead)).contains("zebracrossing");
        assertThat(log.getAll()).doesNotContain("zebracrossing");
        for (String table : tables()) {
            assertThat(rows(table).stream().filter(row -> row.contains("zebracrossing")))
                    .as(table)
                    .noneMatch(row -> row.contains(dana.id().toString()));
        }
        assertThat(tables().stream().flatMap(table -> rows(table).stream()))
                .anyMatch(row -> row.contains("zebracrossing"));
    }

    private List<String> tables() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
    }

    private List<String> rows(String table) {
        return jdbc.sql("select * from " + table).query().listOfRows().stream()
                .map(row -> row.values().toString())
                .toList();
    }

    @Test
    void aGuestIsOfferedNothingOfTheHouseThatIsForAccounts() {
        assertThat(drawn(visitors.web(port, visitors.participant(room.cohort)), "privacy"))
                .contains("rail-program", "rail-labs", "rail-account");
        assertThat(drawn(guest("Pat"), "privacy"))
                .contains("rail-privacy")
                .doesNotContain("rail-program", "rail-labs", "rail-boards", "top-account");
    }

    @Test
    void whoStandsInFindsTheDeskFromTheOwnScreen() {
        Person marcus = visitors.participant(room.cohort);
        Web screen = visitors.web(port, marcus, FROM);
        assertThat(drawn(screen, "w/" + room.code)).doesNotContain("to-desk");
        visitors.signIn(room.lead);
        workshops.deputise(room.id, Optional.of(marcus.id()));
        assertThat(drawn(screen, "w/" + room.code)).contains("to-desk", "/w/" + room.code + "/lead");
    }

    /** Nothing is left out by itself: the desk is told which slides ahead are marked so. */
    @Test
    void whoIsLateIsToldWhatMayBeDropped() {
        Web desk = visitors.web(port, room.lead);
        String lead = "w/" + room.code + "/lead";
        assertThat(drawn(desk, lead)).contains("on time").doesNotContain("may be dropped");
        clock.advance(Duration.ofMinutes(40));
        assertThat(drawn(desk, lead))
                .contains(" late.", "may be dropped: What not to expect (1 min), Where does your house stand? (3 min)");
    }

    private static String drawn(Web web, String page) {
        VaadinTab tab = VaadinTab.load(web, page);
        String drawn = tab.navigate(page).body();
        tab.close();
        return drawn;
    }

    private Ask askTheRoom() {
        visitors.signIn(room.lead);
        roomAsks.askOnTheSpot(
                room.id,
                QuickPoll.choice("Ready?", List.of("Yes", "No")).value().orElseThrow());
        return roomAsks.present(screens.find(room.id).orElseThrow()).orElseThrow();
    }

    private void answer(Ask ask, PersonId person, String words) {
        assertThat(answers.answer(ask.id(), people.find(person).orElseThrow(), words))
                .isInstanceOf(AnswerOutcome.Counted.class);
    }

    private List<Guest> inside() {
        visitors.signIn(room.lead);
        return inside.inside(room.id);
    }

    private Web guest(String name) {
        Web phone = knock(name);
        assertThat(state(phone)).isEqualTo(200);
        return phone;
    }

    private Web knock(String name) {
        Web phone = new Web(port, FROM);
        phone.post("/open/w/join", Map.of("code", room.code, "name", name, "_csrf", phone.token("/w/" + room.code)));
        return phone;
    }

    private int state(Web screen) {
        return screen.get("/open/w/" + room.code + "/state?seat=follow&screen=" + screen.hashCode())
                .status();
    }
}

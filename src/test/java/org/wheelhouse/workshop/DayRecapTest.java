package org.wheelhouse.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.actions.ActionDraft;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.ActionText;
import org.wheelhouse.actions.Origin;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.activity.AnswerOutcome;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskRecord;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.activity.TalkService;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Mark;
import org.wheelhouse.course.MarkService;
import org.wheelhouse.course.Module;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.quiz.LivePoints;
import org.wheelhouse.retro.CardService;
import org.wheelhouse.retro.RetroService;
import org.wheelhouse.retro.SlideBoardService;
import org.wheelhouse.retro.SlideForm;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Column;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

/** The end of a day: what closes, what is left of it for whom, and what nobody finds in it. */
@HouseTest
class DayRecapTest {

    private static final SlideId HOPES = new SlideId("introductions");
    private static final SlideId STOPS = new SlideId("pipelines");
    private static final SlideId ROUND = new SlideId("recap-discussion");

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    WorkshopService workshops;

    @Autowired
    RoomAskService room;

    @Autowired
    DoorService door;

    @Autowired
    AskService asks;

    @Autowired
    AnswerService answers;

    @Autowired
    TalkService rounds;

    @Autowired
    DayService recaps;

    @Autowired
    PackService packs;

    @Autowired
    ActionService actions;

    @Autowired
    MarkService marks;

    @Autowired
    SlideBoardService boards;

    @Autowired
    RetroService retros;

    @Autowired
    CardService cards;

    @Autowired
    Tidying tidying;

    @Autowired
    Content content;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LivePoints points;

    private Module module;
    private Person lead;
    private final List<Person> people = new ArrayList<>();
    private WorkshopId id;

    @BeforeEach
    void openARoom() {
        Cohort cohort = visitors.cohort();
        lead = visitors.facilitator(cohort);
        module = content.ofWeek(5).orElseThrow();
        visitors.signIn(lead);
        Workshop opened = workshops.openNow(module.id(), Optional.of(cohort.id()));
        id = opened.id();
        workshops.begin(id);
        for (int i = 0; i < 5; i++) {
            Person person = visitors.participant(cohort);
            visitors.signIn(person);
            door.knock(opened.code().orElseThrow(), "s" + i, "a");
            people.add(person);
        }
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    private Ask ask(SlideId slide) {
        return asks.open(
                module.id(), slide, id, module.slide(slide).flatMap(room::form).orElseThrow());
    }

    private void answer(Ask ask, int person, String body) {
        assertThat(answers.answer(ask.id(), people.get(person), body)).isInstanceOf(AnswerOutcome.Counted.class);
    }

    private void end() {
        visitors.signIn(lead);
        workshops.end(id);
    }

    private DayRecap page(Person person) {
        visitors.signIn(person);
        return recaps.find(id).orElseThrow();
    }

    private OwnDay own(int person) {
        visitors.signIn(people.get(person));
        return recaps.own(id).orElseThrow();
    }

    @Test
    void askedAndBoardsCloseWithTheDayAndOpenAgainWithIt() {
        Ask ask = ask(STOPS);
        visitors.signIn(people.getFirst());
        BoardId board = board("retros", false);
        cards.write(board, new CardId(UUID.randomUUID()), 1, "The nightly scan", Optional.empty());
        BoardId covered = board("maturity", true);
        cards.write(covered, new CardId(UUID.randomUUID()), 1, "Not shown to anybody", Optional.empty());
        end();
        assertThat(asks.find(ask.id()).orElseThrow().phase()).isEqualTo(Phase.CLOSED);
        assertThat(retros.find(board).orElseThrow().board().locked()).isTrue();
        assertThat(page(people.getFirst()).parts()).singleElement().satisfies(part -> assertThat(part.lines())
                .containsExactly("Gates, Keep: The nightly scan"));
        visitors.signIn(lead);
        assertThat(workshops.reopen(id)).isPresent();
        assertThat(retros.find(board).orElseThrow().board().locked()).isFalse();
        visitors.signIn(people.getFirst());
        assertThat(recaps.find(id)).as("the day goes on").isEmpty();
    }

    private BoardId board(String slide, boolean hidden) {
        BoardForm form =
                new BoardForm(List.of(new Column(1, "Keep", "")), true, hidden, Budget.of(3, false), List.of());
        return boards.live(module.id(), new SlideId(slide), id, new SlideForm("Gates", form))
                .orElseThrow();
    }

    @Test
    void theRoomsPageShowsWhatTheRoomSawAndNoNames() {
        Ask shown = ask(STOPS);
        answer(shown, 0, "In production");
        answer(shown, 1, "In production");
        Ask hidden = ask(HOPES);
        answer(hidden, 2, "expectation: A secret hope");
        asks.move(shown.id(), Phase.REVEALED);
        end();
        DayRecap page = page(people.getFirst());
        assertThat(page.people()).isEqualTo(5);
        assertThat(page.leads()).isFalse();
        assertThat(record(page, shown).lines())
                .contains(
                        new AskRecord.Line("In production", Optional.of(2)),
                        new AskRecord.Line("Before it is merged", Optional.of(0)));
        assertThat(record(page, hidden).lines()).as("the room did not see it").isEmpty();
        assertThat(page.toString()).doesNotContain("A secret hope");
        people.forEach(person -> assertThat(page.asked().toString()).doesNotContain(person.name()));
        visitors.signIn(visitors.participant(visitors.cohort()));
        assertThat(recaps.find(id)).as("somebody who was not there").isEmpty();
        assertThat(recaps.own(id)).isEmpty();
    }

    private static AskRecord record(DayRecap page, Ask ask) {
        return page.asked().stream()
                .filter(record -> record.ask().id().equals(ask.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOwnPageHoldsOwnAnswersQuestionsGoalsAndMarksAndForgetsWhatIsAnonymous() {
        Ask named = ask(HOPES);
        answer(named, 0, "expectation: A budget line");
        Ask anonymous = ask(STOPS);
        answer(anonymous, 0, "In production");
        Ask round = ask(ROUND);
        answer(round, 0, "question: Who pays?");
        answer(round, 1, "question: Will my role go?");
        visitors.signIn(lead);
        rounds.sendOn(round.id());
        visitors.signIn(people.getFirst());
        actions.make(new ActionDraft(
                new ActionText("Add a scan", "", Owner.of(people.getFirst().id()), Optional.empty()),
                Origin.NONE,
                people.getFirst().cohort()));
        marks.mark(module.id(), STOPS, new Mark(Mark.Kind.AHA, "Gates are cheap"));
        end();
        OwnDay own = own(0);
        assertThat(own.answered()).extracting(one -> one.words().orElse("")).contains("A budget line", "In production");
        assertThat(own.questions()).singleElement().satisfies(asked -> {
            assertThat(asked.words()).isEqualTo("Who pays?");
            assertThat(asked.fate()).isPresent();
        });
        assertThat(own.goals()).extracting(action -> action.title()).containsExactly("Add a scan");
        assertThat(own.marks()).extracting(marked -> marked.mark().says()).containsExactly("Gates are cheap");
        clock.advance(Duration.ofMinutes(61));
        tidying.tidy();
        OwnDay later = own(0);
        assertThat(later.answered())
                .extracting(one -> one.words().orElse(""))
                .contains("A budget line")
                .doesNotContain("In production");
        assertThat(later.sealed()).isEqualTo(1);
    }

    @Test
    void whoLedSaysThreeSentencesAndWhoIsSlowerIsTold() {
        end();
        assertThat(recaps.say(id, new SponsorWords(" It works. ", "", "A budget", 0)))
                .isTrue();
        assertThat(recaps.say(id, new SponsorWords("Mine", "", "", 0)))
                .as("saved in the meantime")
                .isFalse();
        assertThat(page(people.getFirst()).words()).isEqualTo(new SponsorWords("It works.", "", "A budget", 1));
        assertThatThrownBy(() -> recaps.say(id, SponsorWords.NONE)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void tablesAreSafeForASpreadsheetAndKeepWhatWasPromised() {
        Ask named = ask(HOPES);
        answer(named, 0, "expectation: =HYPERLINK(\"x\")");
        Ask few = ask(STOPS);
        answer(few, 1, "In production");
        end();
        assertThat(packs.table(id, named.id()).orElseThrow())
                .contains("\"'=HYPERLINK(\"\"x\"\")\"")
                .contains(people.getFirst().name());
        assertThat(packs.table(id, few.id()).orElseThrow())
                .contains("from five on")
                .doesNotContain("In production");
        assertThat(packs.files(id).orElseThrow())
                .containsKeys(
                        "read-me.txt",
                        "slides.html",
                        "answers/01-introductions-round-1.csv",
                        "answers/02-pipelines-round-1.csv",
                        "questions.csv",
                        "actions.csv");
        visitors.signIn(people.getFirst());
        assertThat(packs.files(id)).as("for who led only").isEmpty();
        assertThat(packs.table(id, named.id())).isEmpty();
        Web desk = visitors.web(port, lead);
        assertThat(desk.get("/do/workshops/" + id + "/pack.zip").status()).isEqualTo(200);
        assertThat(desk.get("/do/workshops/" + UUID.randomUUID() + "/pack.zip").status())
                .isEqualTo(404);
        assertThat(visitors.web(port, people.getFirst())
                        .get("/do/workshops/" + id + "/pack.zip")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theAnswersOfEveryRoomAreToldInWords() {
        visitors.signIn(lead);
        points.count(id, true);
        Ask quiz = told("question-path", "A multi-stage pipeline");
        Ask run = told("stages", "choice=0;run=STOPPED_A_FAULT");
        Ask verdict = told("canary", "abort");
        Ask gates = told("production-approvals", "1 3");
        end();
        Read page = new Read(page(people.getFirst()));
        assertThat(page.lines(quiz)).contains("A multi-stage pipeline (right): 1", "No gating: 0");
        assertThat(page.lines(run))
                .contains(
                        "To the test stage; production never starts: 1",
                        "Own run: stopped a fault before production: 1");
        assertThat(page.lines(verdict)).contains("Abort: send it back: 1");
        assertThat(page.lines(gates)).contains("Policy check: 1", "Peer review: 0");
        assertThat(page.recap().parts()).extracting(DayPart.Lines::title).containsExactly("Points of the quiz");
        assertThat(own(0).parts()).singleElement().satisfies(part -> assertThat(part.lines())
                .containsExactly("1 of 1 point"));
        visitors.signIn(lead);
        assertThat(packs.table(id, gates.id()).orElseThrow()).contains("from five on");
    }

    private Ask told(String slide, String body) {
        Ask ask = ask(new SlideId(slide));
        answer(ask, 0, body);
        return asks.move(ask.id(), Phase.REVEALED);
    }

    /** A page whose lines read as people read them. */
    private record Read(DayRecap recap) {

        List<String> lines(Ask ask) {
            return record(recap, ask).lines().stream()
                    .map(line -> line.words() + ": " + line.people().orElse(-1))
                    .toList();
        }
    }

    @Test
    void nothingOfARehearsalIsLeft() {
        visitors.signIn(lead);
        Workshop tried = workshops.rehearse(module.id());
        assertThat(tried.cohort()).isEmpty();
        assertThat(workshops.isRehearsal(tried.id())).isTrue();
        assertThat(workshops.openNow(module.id(), Optional.empty()).id())
                .as("no room for people")
                .isNotEqualTo(tried.id());
        visitors.signIn(people.getFirst());
        door.knock(tried.code().orElseThrow(), "r", "a");
        Ask ask = asks.open(
                module.id(),
                ROUND,
                tried.id(),
                module.slide(ROUND).flatMap(room::form).orElseThrow());
        answer(ask, 0, "question: Who pays?");
        visitors.signIn(lead);
        rounds.next(ask.id());
        rounds.sendOn(ask.id());
        BoardForm form = new BoardForm(List.of(new Column(1, "Keep", "")), true, true, Budget.of(3, false), List.of());
        BoardId board = boards.live(module.id(), new SlideId("retros"), tried.id(), new SlideForm("Gates", form))
                .orElseThrow();
        workshops.end(tried.id());
        assertThat(workshops.find(tried.id())).isEmpty();
        assertThat(asks.of(tried.id())).isEmpty();
        assertThat(retros.find(board)).isEmpty();
        assertThat(workshops.mine()).extracting(Workshop::id).contains(id).doesNotContain(tried.id());
        List<String> columns = jdbc.sql("select table_name || '.' || column_name from information_schema.columns"
                        + " where lower(column_name) = 'workshop_id' and lower(table_schema) = 'public'")
                .query(String.class)
                .list();
        assertThat(columns).hasSizeGreaterThan(5);
        for (String column : columns) {
            String table = column.substring(0, column.indexOf('.'));
            assertThat(jdbc.sql("select count(*) from " + table + " where workshop_id = :id")
                            .param("id", tried.id().value())
                            .query(Integer.class)
                            .single())
                    .as(column)
                    .isZero();
        }
    }
}

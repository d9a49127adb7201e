package org.wheelhouse.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.activity.engine.ChoicePoll;
import org.wheelhouse.activity.poll.PollCopy;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;
import org.wheelhouse.testing.H2;

/** On H2; {@code AskServicePostgresTest} runs the same on PostgreSQL. */
class AskServiceTest {

    private static final ModuleId MODULE = new ModuleId("week-5");
    private static final SlideId SLIDE = new SlideId("stages");
    private static final AskForm HIDDEN =
            PollCopy.form(new ChoicePoll("Where?", false, List.of("Merge", "Test"), false));
    private static final AskForm NAMED = PollCopy.form(new ChoicePoll("Where?", true, List.of("Merge", "Test"), false));

    private final WorkshopId workshop = WorkshopId.fresh();
    private final CohortId cohort = CohortId.fresh();
    private final Person dana = person();
    private final Person lead = person();
    private final Set<PersonId> inside = new HashSet<>(Set.of(dana.id()));
    private final AskHouse house = new AskHouse(database(), new AskPlaces() {
        @Override
        public boolean mayAnswer(WorkshopId asked, PersonId person) {
            return asked.equals(workshop) && inside.contains(person);
        }

        @Override
        public boolean leads(WorkshopId asked, PersonId person) {
            return asked.equals(workshop) && person.equals(lead.id());
        }
    });

    DataSource database() {
        return H2.migrated();
    }

    @Test
    void aChangedAnswerReplacesTheFirstUntilClosing() {
        Ask ask = open(HIDDEN);
        assertThat(answer(ask, dana, "Merge")).isInstanceOf(AnswerOutcome.Counted.class);
        assertThat(answer(ask, dana, "Test")).isInstanceOf(AnswerOutcome.Counted.class);
        assertThat(now(ask).answered()).isEqualTo(1);
        assertThat(house.answers.own(ask, dana.id())).contains("Test");
        house.asks.move(ask.id(), Phase.CLOSED);
        assertThat(answer(ask, dana, "Merge")).isInstanceOf(AnswerOutcome.Refused.class);
        assertThat(house.answers.own(ask, dana.id())).contains("Test");
    }

    @Test
    void nothingOfAnAnswerIsShownBeforeItIsRevealed() {
        Ask ask = open(HIDDEN);
        answer(ask, dana, "Merge");
        assertThat(house.answers.live(now(ask))).isInstanceOf(Result.Hidden.class);
        house.asks.move(ask.id(), Phase.CLOSED);
        assertThat(house.answers.live(now(ask))).isInstanceOf(Result.Hidden.class);
        house.asks.move(ask.id(), Phase.REVEALED);
        assertThat(house.answers.live(now(ask))).isEqualTo(new Result.Shown(List.of("Merge")));
    }

    @Test
    void anotherRoundKeepsTheFirstBesideIt() {
        Ask first = open(HIDDEN);
        answer(first, dana, "Merge");
        house.asks.move(first.id(), Phase.REVEALED);
        Ask second = open(HIDDEN);
        answer(second, dana, "Test");
        assertThat(second.key().round()).isEqualTo(2);
        assertThat(house.asks.rounds(MODULE, SLIDE, workshop))
                .extracting(Ask::answered)
                .containsExactly(1, 1);
        assertThat(house.answers.own(first, dana.id())).contains("Merge");
    }

    @Test
    void whoIsNotInTheRoomCannotAnswerThere() {
        Ask ask = open(HIDDEN);
        Person stranger = person();
        assertThatThrownBy(() -> answer(ask, stranger, "Merge")).isInstanceOf(AccessDeniedException.class);
        assertThat(now(ask).answered()).isZero();
    }

    @Test
    void noColumnTellsWhoGaveAnAnonymousAnswer() {
        Ask ask = open(HIDDEN);
        answer(ask, dana, "Merge");
        assertThat(house.wholeDatabase()).doesNotContain(dana.id().toString());
        assertThat(house.answers.named(now(ask), lead.id())).isEmpty();
    }

    @Test
    void whenTheWorkshopIsOverForGoodNobodyCanFindTheVoterAgain() {
        Ask ask = open(HIDDEN);
        answer(ask, dana, "Merge");
        house.asks.seal(workshop);
        assertThat(house.answers.own(ask, dana.id())).isEmpty();
        assertThat(answer(ask, dana, "Test")).isInstanceOf(AnswerOutcome.Refused.class);
        assertThat(now(ask).answered()).isEqualTo(1);
    }

    @Test
    void namedAnswersAreForThoseWhoLeadOnly() {
        Ask ask = open(NAMED);
        answer(ask, dana, "Merge");
        assertThat(house.answers.named(now(ask), lead.id())).containsEntry(dana.id(), "Merge");
        assertThatThrownBy(() -> house.answers.named(now(ask), dana.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aloneTheCohortsResultComesWithTheFifthAnswer() {
        Ask ask = house.asks.alone(MODULE, SLIDE, HIDDEN);
        IntStream.range(0, 4).forEach(i -> answer(ask, person(), "Test"));
        answer(ask, stranger(), "Merge");
        assertThat(house.answers.ofCohort(ask, Optional.of(cohort))).isInstanceOf(Result.Hidden.class);
        answer(ask, dana, "Merge");
        assertThat(house.answers.ofCohort(ask, Optional.of(cohort)))
                .isEqualTo(new Result.Shown(List.of("Merge", "Test", "Test", "Test", "Test")));
    }

    @Test
    void aQuestionThatIsNoLongerAnonymousBeginsAnewAndKeepsThePromise() {
        Ask before = house.asks.alone(MODULE, SLIDE, HIDDEN);
        answer(before, dana, "Merge");
        Ask after = house.asks.alone(MODULE, SLIDE, NAMED);
        assertThat(after.key().round()).isEqualTo(2);
        assertThat(house.answers.own(after, dana.id())).isEmpty();
        assertThat(house.asks.find(before.id()).orElseThrow().form().anonymous())
                .isTrue();
    }

    @Test
    void anAnswerThatIsTooLongIsRefusedWithASentence() {
        Ask ask = open(new AskForm("other", "What?", true, "What?"));
        assertThat(answer(ask, dana, "é".repeat(2048))).isInstanceOf(AnswerOutcome.Counted.class);
        assertThat(answer(ask, dana, "é".repeat(2049))).isInstanceOf(AnswerOutcome.Refused.class);
    }

    @Test
    void twoTabsThatAnswerAtTheSameInstantLeaveOneAnswer() throws Exception {
        Ask ask = open(HIDDEN);
        CountDownLatch go = new CountDownLatch(1);
        try (var tabs = Executors.newFixedThreadPool(4)) {
            var given = IntStream.range(0, 20)
                    .mapToObj(i -> tabs.submit(() -> {
                        go.await();
                        return answer(ask, dana, i % 2 == 0 ? "Merge" : "Test");
                    }))
                    .toList();
            go.countDown();
            for (var one : given) {
                assertThat(one.get()).isInstanceOf(AnswerOutcome.Counted.class);
            }
        }
        assertThat(now(ask).answered()).isEqualTo(1);
    }

    @Test
    void aPersonGetsAndDeletesTheOwnAnswers() {
        Ask ask = open(HIDDEN);
        answer(ask, dana, "Merge");
        assertThat(house.personal.export(dana.id()).values()).hasSize(1);
        Ask alone = house.asks.alone(MODULE, SLIDE, HIDDEN);
        answer(alone, dana, "Merge");
        house.personal.forget(dana.id());
        assertThat(house.personal.export(dana.id())).isEmpty();
        assertThat(now(alone).answered()).isZero();
        assertThat(now(ask).answered()).as("what the room saw together stays").isEqualTo(1);
    }

    private Ask open(AskForm form) {
        return house.asks.open(MODULE, SLIDE, workshop, form);
    }

    private Ask now(Ask ask) {
        return house.asks.find(ask.id()).orElseThrow();
    }

    private AnswerOutcome answer(Ask ask, Person person, String body) {
        return house.answers.answer(ask.id(), person, body);
    }

    private Person person() {
        return person(Optional.of(cohort));
    }

    private static Person stranger() {
        return person(Optional.of(CohortId.fresh()));
    }

    private static Person person(Optional<CohortId> cohort) {
        return new Person(PersonId.fresh(), "Dana", Role.PARTICIPANT, false, cohort, Optional.empty(), ZoneOffset.UTC);
    }
}

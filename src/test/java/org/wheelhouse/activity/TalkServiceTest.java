package org.wheelhouse.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.activity.engine.Fields;
import org.wheelhouse.activity.engine.Turns;
import org.wheelhouse.activity.engine.Turns.Speaker;
import org.wheelhouse.activity.engine.Turns.State;
import org.wheelhouse.activity.fence.Posed;
import org.wheelhouse.activity.fence.RoundFence;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.H2;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Setting;
import org.wheelhouse.text.Written;

/** On H2; {@code TalkServicePostgresTest} runs the same on PostgreSQL. */
class TalkServiceTest {

    private static final ModuleId MODULE = new ModuleId("week-5");
    private static final SlideId SLIDE = new SlideId("recap-discussion");

    private final WorkshopId room = WorkshopId.fresh();
    private final CohortId cohort = CohortId.fresh();
    private final AskHouse house = new AskHouse(database(), new AskPlaces() {
        @Override
        public boolean mayAnswer(WorkshopId asked, PersonId person) {
            return asked.equals(room);
        }

        @Override
        public boolean leads(WorkshopId asked, PersonId person) {
            return asked.equals(room) && person.equals(lead.id());
        }

        @Override
        public List<PersonId> inside(WorkshopId asked) {
            return List.of(ada.id(), ben.id());
        }

        @Override
        public Optional<CohortId> cohort(WorkshopId asked) {
            return Optional.of(cohort);
        }
    });
    private final Person lead = house.people.participant("Lead");
    private final Person ada = house.people.participant("Ada");
    private final Person ben = house.people.participant("Ben");
    private Ask ask;

    DataSource database() {
        return H2.migrated();
    }

    @BeforeEach
    void begin() {
        ask = house.asks.open(MODULE, SLIDE, room, form());
    }

    private static AskForm form() {
        List<Written> words = List.of(new Written("widget", 1, 1), new Written("round", 1, 1));
        List<Setting> settings =
                List.of(new Setting(new Written("collect", 2, 1), new Written("win, question", 2, 10)));
        Fence fence = new Fence(words, settings, List.of(new Written("One win, one question?", 4, 1)), 1, 1, 5);
        RoundFence fences = new RoundFence();
        Posed posed = fences.read(fence).value().orElseThrow();
        return fences.form(posed);
    }

    private void as(Person person) {
        house.acting = Optional.of(person);
    }

    private void bring(Person person, String question, boolean withName) {
        String body = Fields.of(Map.of("question", question, "name", withName ? "yes" : ""))
                .write();
        assertThat(house.answers.answer(ask.id(), person, body)).isInstanceOf(AnswerOutcome.Counted.class);
    }

    private Turns turns() {
        return house.rounds.turns(ask);
    }

    @Test
    void theLeadBeginsAndWhoSpeaksMayPassOrBeDone() {
        as(lead);
        house.rounds.next(ask.id());
        assertThat(turns().speaking().map(Speaker::person)).contains(ada.id());
        assertThat(house.rounds.names(turns())).containsEntry(ben.id(), "Ben");
        as(ada);
        house.rounds.pass(ask.id());
        assertThat(turns().speaking().map(Speaker::person)).contains(ben.id());
        as(ben);
        house.rounds.done(ask.id());
        assertThat(turns().isOver()).isTrue();
        assertThat(turns().count(State.PASSED)).isEqualTo(1);
        as(lead);
        house.rounds.give(ask.id(), ada.id());
        assertThat(turns().speaking().map(Speaker::person)).contains(ada.id());
    }

    @Test
    void nobodyElseMovesTheRound() {
        as(ben);
        assertThatThrownBy(() -> house.rounds.next(ask.id())).isInstanceOf(AccessDeniedException.class);
        as(lead);
        house.rounds.next(ask.id());
        as(ben);
        assertThatThrownBy(() -> house.rounds.pass(ask.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> house.rounds.give(ask.id(), ben.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> house.rounds.sendOn(ask.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> house.cards.cards(ask)).isInstanceOf(AccessDeniedException.class);
        assertThat(turns().speaking().map(Speaker::person)).contains(ada.id());
    }

    @Test
    void whatStaysOpenIsSentOnOnceWithANameOnlyIfItsWriterSaidSo() {
        bring(ada, "Who pays for the test systems?", true);
        bring(ben, "Will my role go?", false);
        as(lead);
        assertThat(house.rounds.sendOn(ask.id())).isEqualTo(2);
        assertThat(house.rounds.sendOn(ask.id())).isZero();
        assertThat(house.leftOpen)
                .extracting(QuestionLeftOpen::text, QuestionLeftOpen::writer)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Who pays for the test systems?", Optional.of(ada.id())),
                        org.assertj.core.groups.Tuple.tuple("Will my role go?", Optional.empty()));
        assertThat(house.leftOpen).allSatisfy(question -> {
            assertThat(question.cohort()).contains(cohort);
            assertThat(question.workshop()).contains(room);
            assertThat(question.slide()).isEqualTo(SLIDE);
        });
        assertThat(house.leftOpen.stream().map(QuestionLeftOpen::id).distinct()).hasSize(2);
    }

    @Test
    void whatWasAnsweredInTheRoomStaysThere() {
        bring(ada, "What is a stage?", false);
        house.asks.move(ask.id(), Phase.CLOSED);
        Ask closed = house.asks.find(ask.id()).orElseThrow();
        as(lead);
        Card card = house.cards.cards(closed).getFirst();
        house.cards.flag(ask.id(), card.key(), Flag.ANSWERED, true);
        assertThat(house.rounds.open(closed)).isEmpty();
        assertThat(house.rounds.sendOn(ask.id())).isZero();
        house.cards.flag(ask.id(), card.key(), Flag.ANSWERED, false);
        assertThat(house.rounds.sendOn(ask.id())).isEqualTo(1);
    }

    @Test
    void aPersonAloneSendsTheOwnQuestion() {
        ask = house.asks.alone(MODULE, SLIDE, form());
        bring(ada, "Who may approve?", false);
        bring(ben, "Not mine", false);
        as(ada);
        assertThat(house.rounds.sendOwn(ask.id())).isTrue();
        assertThat(house.rounds.sendOwn(ask.id())).isFalse();
        assertThat(house.rounds.isSent(ask, ada.id())).isTrue();
        assertThat(house.rounds.isSent(ask, ben.id())).isFalse();
        assertThat(house.leftOpen).extracting(QuestionLeftOpen::text).containsExactly("Who may approve?");
    }

    @Test
    void aFlagGoesWithItsAnswerAndAPersonIsForgottenEverywhere() {
        bring(ada, "Who pays?", true);
        as(lead);
        house.rounds.next(ask.id());
        house.rounds.sendOn(ask.id());
        house.personal.forget(ada.id());
        assertThat(house.wholeDatabase()).doesNotContain(ada.id().toString()).contains("SENT");
        assertThat(house.asks.find(ask.id()).map(Ask::answered)).contains(1);
    }

    @Test
    void oneCardIsShownBeforeTheOthersAndHasOneVerdict() {
        bring(ada, "First", false);
        bring(ben, "Second", false);
        house.asks.move(ask.id(), Phase.CLOSED);
        Ask closed = house.asks.find(ask.id()).orElseThrow();
        as(lead);
        Card first = house.cards.cards(closed).getFirst();
        assertThat(house.cards.seen(closed)).isEmpty();
        house.cards.flag(ask.id(), first.key(), Flag.MARKED, true);
        assertThat(house.cards.seen(closed)).extracting(Card::key).containsExactly(first.key());
        house.cards.flag(ask.id(), first.key(), Flag.PARTLY, true);
        house.cards.flag(ask.id(), first.key(), Flag.KEPT, true);
        assertThat(house.cards.marked(closed).getFirst().flags())
                .containsExactlyInAnyOrder(Flag.MARKED, Flag.SHOWN, Flag.KEPT);
        house.asks.move(ask.id(), Phase.REVEALED);
        assertThat(house.cards.seen(house.asks.find(ask.id()).orElseThrow())).hasSize(2);
    }
}

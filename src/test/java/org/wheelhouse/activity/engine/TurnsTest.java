package org.wheelhouse.activity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wheelhouse.activity.engine.Turns.Speaker;
import org.wheelhouse.activity.engine.Turns.State;
import org.wheelhouse.id.PersonId;

class TurnsTest {

    private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

    private final PersonId ada = PersonId.fresh();
    private final PersonId ben = PersonId.fresh();
    private final PersonId cem = PersonId.fresh();
    private final Turns turns = Turns.of(List.of(ada, ben, cem));

    private static List<State> states(Turns turns) {
        return turns.speakers().stream().map(Speaker::state).toList();
    }

    @Test
    void oneAfterTheOtherSpeaksAndOneMayPass() {
        Turns first = turns.turn(State.SPOKEN, NOW);
        assertThat(first.speaking().map(Speaker::person)).contains(ada);
        assertThat(first.speaking().flatMap(Speaker::since)).contains(NOW);
        assertThat(first.next().map(Speaker::person)).contains(ben);
        Turns second = first.turn(State.SPOKEN, NOW).turn(State.PASSED, NOW);
        assertThat(states(second)).containsExactly(State.SPOKEN, State.PASSED, State.SPEAKING);
        Turns over = second.turn(State.SPOKEN, NOW);
        assertThat(over.isOver()).isTrue();
        assertThat(over.count(State.SPOKEN)).isEqualTo(2);
        assertThat(over.turn(State.SPOKEN, NOW)).isEqualTo(over);
    }

    @Test
    void whoComesLateIsLastAndWhoLeftIsNotWaitedFor() {
        PersonId dora = PersonId.fresh();
        Turns going = turns.turn(State.SPOKEN, NOW).with(List.of(dora, ada)).without(ben);
        assertThat(going.speakers()).extracting(Speaker::person).containsExactly(ada, cem, dora);
        assertThat(going.without(ada)).as("who speaks stays").isEqualTo(going);
    }

    @Test
    void whoPassedCanBeGivenTheTurnAgain() {
        Turns passed = turns.turn(State.SPOKEN, NOW).turn(State.PASSED, NOW);
        Turns again = passed.give(ada, NOW.plusSeconds(5));
        assertThat(states(again)).containsExactly(State.SPEAKING, State.SPOKEN, State.WAITING);
        assertThat(again.speaking().flatMap(Speaker::since)).isEqualTo(Optional.of(NOW.plusSeconds(5)));
    }

    @Test
    void nobodyIsNotOver() {
        assertThat(Turns.of(List.of()).isOver()).isFalse();
        assertThat(turns.isOver()).isFalse();
    }
}

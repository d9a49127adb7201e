package org.wheelhouse.activity.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.id.PersonId;

/**
 * Who speaks, who is next, who has spoken. Who passes has had the turn and may be given it again at the end.
 *
 * @param speakers in their order
 */
public record Turns(List<Speaker> speakers) {

    public Turns {
        speakers = List.copyOf(speakers);
    }

    /** Where somebody stands. */
    public enum State {
        WAITING,
        SPEAKING,
        SPOKEN,
        PASSED
    }

    /** @param since when the turn began; empty unless somebody speaks */
    public record Speaker(PersonId person, State state, Optional<Instant> since) {

        Speaker now(State next) {
            return new Speaker(person, next, Optional.empty());
        }
    }

    /** Nobody has spoken yet. */
    public static Turns of(List<PersonId> people) {
        return new Turns(people.stream()
                .map(person -> new Speaker(person, State.WAITING, Optional.empty()))
                .toList());
    }

    public Optional<Speaker> speaking() {
        return speakers.stream().filter(one -> one.state == State.SPEAKING).findFirst();
    }

    public Optional<Speaker> next() {
        return speakers.stream().filter(one -> one.state == State.WAITING).findFirst();
    }

    public int count(State state) {
        return (int) speakers.stream().filter(one -> one.state == state).count();
    }

    /** Somebody spoke, and there is nobody left. */
    public boolean isOver() {
        return !speakers.isEmpty() && speaking().isEmpty() && next().isEmpty();
    }

    /** Who came late is last. */
    public Turns with(List<PersonId> people) {
        List<Speaker> all = new ArrayList<>(speakers);
        people.stream()
                .filter(person -> speakers.stream().noneMatch(one -> one.person.equals(person)))
                .forEach(person -> all.add(new Speaker(person, State.WAITING, Optional.empty())));
        return new Turns(all);
    }

    /** The one who speaks has spoken, or passes, and the next begins. */
    public Turns turn(State ended, Instant now) {
        Optional<Speaker> next = next();
        return new Turns(speakers.stream()
                .map(one -> one.state == State.SPEAKING
                        ? one.now(ended)
                        : next.filter(one::equals).isPresent()
                                ? new Speaker(one.person, State.SPEAKING, Optional.of(now))
                                : one)
                .toList());
    }

    /** Somebody's turn begins, whoever was next; who speaks has spoken. */
    public Turns give(PersonId person, Instant now) {
        return new Turns(speakers.stream()
                .map(one -> one.person.equals(person)
                        ? new Speaker(person, State.SPEAKING, Optional.of(now))
                        : one.state == State.SPEAKING ? one.now(State.SPOKEN) : one)
                .toList());
    }

    /** Who left the room is not waited for. */
    public Turns without(PersonId person) {
        return new Turns(speakers.stream()
                .filter(one -> !one.person.equals(person) || one.state != State.WAITING)
                .toList());
    }
}

package org.wheelhouse.maturity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.maturity.store.MaturityNoteStore;
import org.wheelhouse.maturity.store.MaturityRoundStore;
import org.wheelhouse.people.PeopleService;

/** Evidence and wins: written while people talk about the spread, named, corrected by a note beside the old one. */
@Service
public class NotesService {

    private static final int LONGEST = 2000;

    private final MaturityNoteStore notes;
    private final MaturityRoundStore rounds;
    private final MaturityRights rights;
    private final PeopleService people;
    private final Doorbell doorbell;
    private final Clock clock;

    NotesService(
            MaturityNoteStore notes,
            MaturityRoundStore rounds,
            MaturityRights rights,
            PeopleService people,
            Doorbell doorbell,
            Clock clock) {
        this.notes = notes;
        this.rounds = rounds;
        this.rights = rights;
        this.people = people;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /**
     * All notes of a round, the oldest first, those that were corrected too.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the round is not for this person
     */
    public List<Note> of(Round round) {
        rights.requireSee(round.scope());
        return notes.of(round.id());
    }

    /** Who wrote them, by key; a person who was deleted is "a former participant". */
    public Map<PersonId, String> names(List<Note> written) {
        return people.names(
                written.stream().flatMap(note -> note.person().stream()).toList());
    }

    /** Whether this note is the person's own, which is what a correction needs. */
    public boolean isOwn(Note note) {
        return note.person().filter(rights.person().id()::equals).isPresent();
    }

    /**
     * Adds evidence to a row.
     *
     * @param text 1 to 2000 characters
     * @throws IllegalArgumentException if the grid has no such row
     */
    @Transactional
    public MaturityOutcome evidence(UUID round, String row, String text) {
        return add(round, Optional.of(row), text, Optional.empty());
    }

    /** Adds a win to tell. */
    @Transactional
    public MaturityOutcome win(UUID round, String text) {
        return add(round, Optional.empty(), text, Optional.empty());
    }

    /**
     * Adds a note in place of an own one, which stays to be read beside it.
     *
     * @throws IllegalArgumentException if the round has no such note
     */
    @Transactional
    public MaturityOutcome correct(UUID round, UUID note, String text) {
        Note old = notes.of(round).stream()
                .filter(one -> one.id().equals(note))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no note " + note + " in round " + round));
        return isOwn(old)
                ? add(round, old.row(), text, Optional.of(note))
                : new MaturityOutcome.Refused("Only its author corrects a note. Add a note of your own.");
    }

    private MaturityOutcome add(UUID id, Optional<String> row, String text, Optional<UUID> replaces) {
        Round round = rounds.lock(id).orElseThrow(() -> new IllegalArgumentException("no round " + id));
        rights.requireSee(round.scope());
        row.ifPresent(one -> MaturityService.requireCell(round, one, 1));
        if (round.phase() != Phase.TALKING) {
            return new MaturityOutcome.Refused(MaturityService.notTalking(round));
        }
        String body = text.strip();
        if (body.isEmpty() || body.length() > LONGEST) {
            return new MaturityOutcome.Refused("Write a sentence or two, at most 2000 characters. Your text is kept.");
        }
        Optional<PersonId> me = Optional.of(rights.person().id());
        Note note = new Note(UUID.randomUUID(), row, body, me, clock.instant(), replaces);
        if (!notes.insert(id, note)) {
            return new MaturityOutcome.Refused("This note was corrected a moment ago. Correct the newer one.");
        }
        doorbell.ring(MaturityService.topic(id));
        return new MaturityOutcome.Done(id);
    }
}

package org.wheelhouse.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;
import org.wheelhouse.pipeline.store.DraftStore;
import org.wheelhouse.pipeline.yaml.PicksText;

/** Keeps and shares what people make in the lab. Everybody who has an account and the address can open a draft; its owner changes it. */
@Service
public class DraftService {

    /** All files of a draft together, in signs. */
    public static final int MOST_SIGNS = 1_000_000;

    /** As many files as Azure Pipelines takes. */
    public static final int MOST_FILES = 100;

    private static final int MOST_DRAFTS = 200;
    private static final int LONGEST_PATH = 200;
    private static final int LONGEST_PICKS = 20_000;

    private final DraftStore store;
    private final PeopleService people;
    private final CurrentPerson current;
    private final Clock clock;

    DraftService(DraftStore store, PeopleService people, CurrentPerson current, Clock clock) {
        this.store = store;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Saves a new draft of the person who is asking.
     *
     * @throws AccessDeniedException for guests, who are here for a day
     */
    @Transactional
    public DraftOutcome save(DraftText text) {
        Person me = writer();
        if (store.of(me.id()).size() >= MOST_DRAFTS) {
            return new DraftOutcome.Refused(
                    "You have %d drafts; no more are kept. Delete one that you do not need.".formatted(MOST_DRAFTS));
        }
        Optional<String> refusal = refusal(text);
        if (refusal.isPresent()) {
            return new DraftOutcome.Refused(refusal.get());
        }
        Draft draft = new Draft(UUID.randomUUID(), me.id(), text, now(), 1);
        store.insert(draft);
        return new DraftOutcome.Saved(draft);
    }

    /**
     * Saves over a draft.
     *
     * @param version that the person began with; if another one stands there now, nothing is changed
     * @throws AccessDeniedException for whoever does not own it
     */
    @Transactional
    public DraftOutcome update(UUID id, int version, DraftText text) {
        Draft before = own(id);
        Optional<String> refusal = refusal(text);
        if (refusal.isPresent()) {
            return new DraftOutcome.Refused(refusal.get());
        }
        Draft after = new Draft(id, before.owner(), text, now(), version + 1);
        return store.update(after, version) ? new DraftOutcome.Saved(after) : new DraftOutcome.Stale(own(id));
    }

    private static Optional<String> refusal(DraftText text) {
        Map<String, String> files = text.sources().texts();
        int signs = files.values().stream().mapToInt(String::length).sum();
        if (text.title().length() > DraftText.LONGEST_TITLE) {
            return Optional.of(
                    "The title has %d signs; %d fit.".formatted(text.title().length(), DraftText.LONGEST_TITLE));
        }
        if (files.size() > MOST_FILES || signs > MOST_SIGNS) {
            return Optional.of("That is too much to keep: %d files with %,d signs. %d files with %,d signs fit."
                    .formatted(files.size(), signs, MOST_FILES, MOST_SIGNS));
        }
        if (files.keySet().stream().anyMatch(path -> path.isBlank() || path.length() > LONGEST_PATH)) {
            return Optional.of("A file needs a name of 1 to %d signs.".formatted(LONGEST_PATH));
        }
        if (files.entrySet().stream().anyMatch(file -> (file.getKey() + file.getValue()).indexOf(0) >= 0)) {
            return Optional.of("A file holds the sign NUL, which no text has. Is it a text file?");
        }
        return PicksText.write(text.picks()).length() > LONGEST_PICKS
                ? Optional.of("So many faults and minutes cannot be kept; take some away.")
                : Optional.empty();
    }

    /** Empty if there is none; everybody who is signed in may read it. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(UUID id) {
        current.get();
        return store.find(id);
    }

    /** Those of the person who is asking, the newest first. */
    @Transactional(readOnly = true)
    public List<DraftLine> mine() {
        return current.find().map(person -> store.of(person.id())).orElse(List.of());
    }

    /** Whether the asking person may save over it. */
    public boolean isMine(Draft draft) {
        return current.find()
                .filter(person -> person.id().equals(draft.owner()))
                .isPresent();
    }

    /** What its owner is called. */
    public String owner(Draft draft) {
        return people.find(draft.owner()).map(Person::name).orElse("a former participant");
    }

    /** @throws AccessDeniedException for whoever does not own it */
    @Transactional
    public void delete(UUID id) {
        store.delete(own(id).id());
    }

    private Draft own(UUID id) {
        PersonId me = writer().id();
        return store.find(id)
                .filter(draft -> draft.owner().equals(me))
                .orElseThrow(() -> new AccessDeniedException("no draft " + id + " of this person"));
    }

    private Person writer() {
        Person me = current.get();
        if (me.role() == Role.GUEST) {
            throw new AccessDeniedException("a guest keeps no drafts");
        }
        return me;
    }

    /** As exactly as both databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

package org.wheelhouse.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.course.Content;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.engine.Stage;
import org.wheelhouse.workshop.store.AttendanceStore;
import org.wheelhouse.workshop.store.WordsStore;

/**
 * The sessions of a cohort, how many of its people came, and what the sponsor was told. No names leave it; rooms above decide who may ask and from how
 * many people on a number is told. A room without a cohort and a rehearsal are no sessions.
 */
@Service
@Transactional(readOnly = true)
public class AttendanceService {

    private final AttendanceStore store;
    private final PeopleService people;
    private final Content content;
    private final WordsStore words;

    AttendanceService(AttendanceStore store, PeopleService people, Content content, WordsStore words) {
        this.words = words;
        this.store = store;
        this.people = people;
        this.content = content;
    }

    /** All that have begun, the earliest first, also the one that is on. */
    public List<HeldSession> held(CohortId cohort) {
        List<Room> rooms = store.begun(cohort);
        Map<Room, Set<PersonId>> inside = store.inside(rooms);
        Set<PersonId> invited =
                people.participants(cohort).stream().map(Person::id).collect(Collectors.toUnmodifiableSet());
        return rooms.stream()
                .map(room -> session(room, inside.getOrDefault(room, Set.of()), invited))
                .toList();
    }

    /** What who led a session told the sponsor of it; empty sentences if nothing. */
    public SponsorWords words(HeldSession session) {
        return words.find(session.id()).orElse(SponsorWords.NONE);
    }

    private HeldSession session(Room room, Set<PersonId> inside, Set<PersonId> invited) {
        Set<PersonId> others =
                inside.stream().filter(person -> !room.clicker().isDesk(person)).collect(Collectors.toSet());
        int came = (int) others.stream().filter(invited::contains).count();
        Instant began = room.started().orElseThrow();
        return new HeldSession(
                room.id(),
                room.module(),
                Weeks.week(content, room.module()),
                Weeks.title(content, room.module()),
                began.atZone(room.zone()),
                room.stage() == Stage.ENDED,
                came,
                invited.size(),
                others.size() - came);
    }
}

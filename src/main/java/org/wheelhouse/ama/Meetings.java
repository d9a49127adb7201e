package org.wheelhouse.ama;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.store.AmaMeetingStore;
import org.wheelhouse.ama.store.AmaVisitorStore;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Guests;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;

/** Meetings as the services of this room get them: seen by those who may, locked before they change, told of afterwards. */
@Component
class Meetings {

    private final AmaMeetingStore store;
    private final AmaVisitorStore visitors;
    private final Guests guests;
    private final CurrentPerson current;
    private final Doorbell doorbell;

    Meetings(AmaMeetingStore store, AmaVisitorStore visitors, Guests guests, CurrentPerson current, Doorbell doorbell) {
        this.store = store;
        this.visitors = visitors;
        this.guests = guests;
        this.current = current;
        this.doorbell = doorbell;
    }

    /** The topic that rings when something of a meeting changes. */
    static String topic(BoardId meeting) {
        return "ama/" + meeting;
    }

    /** Of the guests of a meeting. */
    static String place(BoardId meeting) {
        return "board/" + meeting;
    }

    Person me() {
        return current.get();
    }

    /** Empty if there is no such meeting, or none for this person: the two look the same from outside. */
    Optional<Meeting> find(BoardId id) {
        return store.find(id).filter(meeting -> sees(meeting, me()));
    }

    /** The meeting, locked until the transaction ends. */
    Meeting change(BoardId id) {
        return store.lock(id)
                .filter(meeting -> sees(meeting, me()))
                .orElseThrow(() -> new AccessDeniedException("no AMA " + id + " for this person"));
    }

    /** As {@link #change}, for those who moderate it. */
    Meeting lead(BoardId id) {
        Meeting meeting = change(id);
        if (!leads(meeting, me())) {
            throw new AccessDeniedException("does not lead AMA " + id);
        }
        return meeting;
    }

    /** As {@link #change}, for those who moderate it and those who answer. */
    Meeting answer(BoardId id) {
        Meeting meeting = change(id);
        if (!kind(meeting, me()).answers()) {
            throw new AccessDeniedException("does not answer in AMA " + id);
        }
        return meeting;
    }

    ViewerKind kind(Meeting meeting, Person person) {
        if (leads(meeting, person)) {
            return ViewerKind.LEAD;
        }
        return meeting.isAnsweredBy(person.id()) ? ViewerKind.ANSWERER : ViewerKind.MEMBER;
    }

    private boolean sees(Meeting meeting, Person person) {
        if (person.role() == Role.GUEST) {
            return guests.belongs(person.id(), place(meeting.id()));
        }
        return kind(meeting, person).answers()
                || meeting.cohort().isPresent() && meeting.cohort().equals(person.cohort())
                || visitors.has(meeting.id(), person.id());
    }

    /** Who made it, and every facilitator, so that an AMA never waits for somebody who is away. */
    private static boolean leads(Meeting meeting, Person person) {
        return person.leads() || meeting.madeBy().equals(Optional.of(person.id()));
    }

    void save(Meeting meeting) {
        store.update(meeting);
        ring(meeting);
    }

    void ring(Meeting meeting) {
        doorbell.ring(topic(meeting.id()));
    }

    /** Lists of AMAs look again too. */
    void ringLists() {
        doorbell.ring(AmaService.ALL);
    }
}

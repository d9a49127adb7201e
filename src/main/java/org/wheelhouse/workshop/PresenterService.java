package org.wheelhouse.workshop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.workshop.engine.Room;

/** Knows whose profile stands on the slide about the facilitator. */
@Service
public class PresenterService {

    private final Rooms rooms;
    private final PeopleService people;
    private final CurrentPerson current;

    PresenterService(Rooms rooms, PeopleService people, CurrentPerson current) {
        this.rooms = rooms;
        this.people = people;
        this.current = current;
    }

    /**
     * In a room the one who leads it, whoever looks and also for the wall, where nobody has signed in. For who reads alone the
     * facilitators of the own cohort; for who leads, the own profile, as others see it.
     *
     * @param workshop empty for who reads alone
     * @return empty if a cohort has no facilitator yet, or the reader no cohort
     */
    @Transactional(readOnly = true)
    public List<Presenter> presenters(Optional<WorkshopId> workshop) {
        return workshop.map(this::lead)
                .orElseGet(this::ofMyCohort)
                .map(this::presenter)
                .toList();
    }

    private Stream<Person> lead(WorkshopId workshop) {
        Optional<PersonId> lead = rooms.find(workshop).map(Room::clicker).map(clicker -> clicker.lead());
        return lead.flatMap(people::find).stream();
    }

    private Stream<Person> ofMyCohort() {
        Optional<Person> me = current.find();
        return me.filter(Person::leads).isPresent()
                ? me.stream()
                : me.flatMap(Person::cohort).stream().flatMap(cohort -> people.facilitators(cohort).stream());
    }

    private Presenter presenter(Person person) {
        return new Presenter(person.id(), person.name(), people.profile(person.id()));
    }
}

package org.wheelhouse.insight;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.live.OncePerRing;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;

/** The recap that opens a week. */
@Service
public class RecapService {

    private static final String NO_COHORT =
            "These figures belong to a cohort. In a workshop that is opened for one, and for those"
                    + " who belong to one, they stand here.";

    private final RecapReading reading;
    private final WorkshopService workshops;
    private final PeopleService people;
    private final Content content;
    private final CurrentPerson current;
    private final OncePerRing<ModuleId, Figure<Recap>> shared;

    RecapService(
            RecapReading reading,
            WorkshopService workshops,
            PeopleService people,
            Content content,
            CurrentPerson current,
            Doorbell doorbell) {
        this.reading = reading;
        this.workshops = workshops;
        this.people = people;
        this.content = content;
        this.current = current;
        this.shared = new OncePerRing<>(doorbell);
    }

    /** For somebody who reads alone: the recap of the own cohort. */
    @Transactional(readOnly = true)
    public Figure<Recap> alone(ModuleId module) {
        return of(
                module,
                current.find().filter(person -> person.role() != Role.GUEST).flatMap(Person::cohort));
    }

    /**
     * For the screens of a live room: the recap of its cohort, read once for all of them. It is the same for all who were let in,
     * on the wall too, so nobody is asked for rights here.
     */
    @Transactional(readOnly = true)
    public Figure<Recap> inTheRoom(ModuleId module, WorkshopId workshop) {
        return shared.get(
                WorkshopService.topic(workshop),
                module,
                () -> of(module, workshops.find(workshop).flatMap(Workshop::cohort)));
    }

    private Figure<Recap> of(ModuleId module, Optional<CohortId> id) {
        int before = content.module(module).map(Module::week).orElse(1) - 1;
        if (before < 1) {
            return new Figure.Missing<>("This is the first week: there is no week before it to look back on.");
        }
        Optional<Cohort> cohort = id.flatMap(people::cohort);
        if (cohort.isEmpty()) {
            return new Figure.Missing<>(NO_COHORT);
        }
        int all = people.participants(cohort.get().id()).size();
        return all < Figure.FEWEST
                ? new Figure.Missing<>("This cohort has fewer than five people, so no figures are shown.")
                : new Figure.Known<>(reading.read(before, cohort.get()));
    }
}

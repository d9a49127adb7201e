package org.wheelhouse.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.people.store.CohortStore;
import org.wheelhouse.text.CalendarFile;
import org.wheelhouse.text.CalendarFile.Event;

/** The weeks of a cohort for people's own calendars. */
@Service
public class CalendarService {

    private final CurrentPerson current;
    private final CohortStore cohorts;
    private final HouseAddress address;
    private final Clock clock;

    public CalendarService(CurrentPerson current, CohortStore cohorts, HouseAddress address, Clock clock) {
        this.current = current;
        this.cohorts = cohorts;
        this.address = address;
        this.clock = clock;
    }

    /** For members of the cohort and those who lead; empty for everybody else and for a cohort that is not there. */
    public Optional<String> of(CohortId id) {
        Person person = current.get();
        boolean mayRead = person.leads() || person.cohort().filter(id::equals).isPresent();
        return mayRead ? cohorts.find(id).map(this::file) : Optional.empty();
    }

    private String file(Cohort cohort) {
        List<Event> events = cohort.sessions().stream()
                .map(session -> event(cohort, session))
                .toList();
        return CalendarFile.of(cohort.name(), events, clock.instant());
    }

    private Event event(Cohort cohort, Cohort.Session session) {
        return new Event(
                cohort.id() + "-week-" + session.week() + "@wheelhouse",
                session.begins().toInstant(),
                session.minutes(),
                "Week " + session.week() + " of " + cohort.name(),
                "DevOps for executive leadership, week " + session.week(),
                address.link("/week/" + session.week()));
    }
}

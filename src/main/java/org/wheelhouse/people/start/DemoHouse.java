package org.wheelhouse.people.start;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.TeamId;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.DemoData;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;
import org.wheelhouse.people.start.DemoPeople.Invented;
import org.wheelhouse.people.store.CohortStore;
import org.wheelhouse.people.store.CohortStore.Organisation;
import org.wheelhouse.people.store.PersonStore;

/** Fills an empty database with the demo, so that no screen is empty. */
@Component
class DemoHouse {

    static final int THIS_WEEK = 5;
    static final int WEEKS = 6;

    private final CohortStore cohorts;
    private final PersonStore people;
    private final ObjectProvider<DemoData> rooms;
    private final Clock clock;

    DemoHouse(CohortStore cohorts, PersonStore people, ObjectProvider<DemoData> rooms, Clock clock) {
        this.cohorts = cohorts;
        this.people = people;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** All or nothing: a room that cannot fill its part must not leave half a demo behind. */
    @Transactional
    public void fill() {
        Organisation organisation = Organisation.first(DemoPeople.ORGANISATION, true);
        cohorts.insert(organisation, clock.instant());
        Cohort cohort = cohort();
        cohorts.insert(cohort, organisation.id());
        Person facilitator = add(DemoPeople.FACILITATOR, cohort);
        Person admin = add(DemoPeople.ADMIN, cohort);
        List<Person> twelve =
                DemoPeople.TWELVE.stream().map(person -> add(person, cohort)).toList();
        DemoData.Demo demo = new DemoData.Demo(cohort.id(), facilitator, admin, twelve);
        rooms.orderedStream().forEach(room -> room.fill(demo));
    }

    private Cohort cohort() {
        ZoneId zone = ZoneId.of(DemoPeople.ZONE);
        List<Cohort.Team> teams = DemoPeople.TEAMS.stream()
                .map(name -> new Cohort.Team(new TeamId(UUID.randomUUID()), name))
                .toList();
        List<Cohort.Session> sessions = IntStream.rangeClosed(1, WEEKS)
                .mapToObj(week -> session(week, zone))
                .toList();
        // always the same key, so that an address of the demo can be told
        CohortId id = new CohortId(UUID.nameUUIDFromBytes(DemoPeople.COHORT.getBytes(StandardCharsets.UTF_8)));
        return new Cohort(id, DemoPeople.COHORT, zone, teams, sessions);
    }

    /** Thursdays at two, so that week 5 comes next, on whatever day the demo is begun. */
    private Cohort.Session session(int week, ZoneId zone) {
        LocalDate thursday = LocalDate.ofInstant(clock.instant(), zone)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
                .plusWeeks(week - THIS_WEEK);
        return new Cohort.Session(week, thursday.atTime(LocalTime.of(14, 0)).atZone(zone), 240);
    }

    private Person add(Invented invented, Cohort cohort) {
        Optional<TeamId> team = invented.team() < 0
                ? Optional.empty()
                : Optional.of(cohort.teams().get(invented.team()).id());
        Person person = new Person(
                PersonId.fresh(),
                invented.name(),
                invented.role(),
                invented.executive(),
                invented.role() == Role.ADMIN ? Optional.empty() : Optional.of(cohort.id()),
                team,
                cohort.zone());
        people.insert(
                new Account(person, Optional.of(invented.email()), Optional.empty(), false, 0, invented.profile()),
                null,
                clock.instant());
        return person;
    }
}

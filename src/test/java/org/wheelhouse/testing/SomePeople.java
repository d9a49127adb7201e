package org.wheelhouse.testing;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.TeamId;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Profile;
import org.wheelhouse.people.Role;
import org.wheelhouse.people.store.CohortStore;
import org.wheelhouse.people.store.CohortStore.Organisation;
import org.wheelhouse.people.store.PersonStore;

/** Puts people into an empty database, for storage tests that need somebody. */
public final class SomePeople {

    private final PersonStore people;
    private final CohortStore cohorts;

    public SomePeople(JdbcClient jdbc) {
        this.people = new PersonStore(jdbc);
        this.cohorts = new CohortStore(jdbc);
    }

    public Person participant(String name) {
        Person person = new Person(
                PersonId.fresh(),
                name,
                Role.PARTICIPANT,
                false,
                Optional.empty(),
                Optional.empty(),
                ZoneId.of("Europe/London"));
        String email = person.id() + "@example.org";
        people.insert(
                new Account(person, Optional.of(email), Optional.empty(), false, 0, Profile.EMPTY),
                null,
                TestClock.START);
        return person;
    }

    /** A cohort with one team, in an organisation of its own. */
    public Cohort cohort(String name) {
        UUID organisation = UUID.randomUUID();
        cohorts.insert(new Organisation(organisation, "Somebody's", false), TestClock.START);
        Cohort cohort = new Cohort(
                CohortId.fresh(),
                name,
                ZoneId.of("Europe/London"),
                List.of(new Cohort.Team(new TeamId(UUID.randomUUID()), "Red")),
                List.of());
        cohorts.insert(cohort, organisation);
        return cohort;
    }
}

package org.wheelhouse.people.start;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.PasswordLinks;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Profile;
import org.wheelhouse.people.Role;
import org.wheelhouse.people.store.CohortStore;
import org.wheelhouse.people.store.CohortStore.Organisation;
import org.wheelhouse.people.store.PersonStore;

/** The way in for the first admin of a real house: no password is there before the admin sets one. */
@Component
class FirstAdmin {

    private final CohortStore cohorts;
    private final PersonStore people;
    private final PasswordLinks links;
    private final Clock clock;

    FirstAdmin(CohortStore cohorts, PersonStore people, PasswordLinks links, Clock clock) {
        this.cohorts = cohorts;
        this.people = people;
        this.links = links;
        this.clock = clock;
    }

    /** Makes the organisation and the account, without address and password. */
    @Transactional
    public void prepare() {
        cohorts.insert(Organisation.first("Our organisation", false), clock.instant());
        Person admin = new Person(
                PersonId.fresh(),
                "First admin",
                Role.ADMIN,
                false,
                Optional.empty(),
                Optional.empty(),
                ZoneId.systemDefault());
        people.insert(
                new Account(admin, Optional.empty(), Optional.empty(), false, 0, Profile.EMPTY), null, clock.instant());
    }

    /** The path of a fresh link while no admin can sign in; each start makes the one before worthless. */
    Optional<String> link() {
        return people.firstAdminWithoutPassword().map(links::make);
    }
}

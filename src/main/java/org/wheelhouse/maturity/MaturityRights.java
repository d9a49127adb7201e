package org.wheelhouse.maturity;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;

/** Who may do what in this room, in one place. */
@Component
class MaturityRights {

    private final CurrentPerson current;
    private final PeopleService people;

    MaturityRights(CurrentPerson current, PeopleService people) {
        this.current = current;
        this.people = people;
    }

    Person person() {
        return current.get();
    }

    /** Participants rate their organisation and their own team; those who lead do not rate. */
    boolean mayRate(Scope scope) {
        Person person = person();
        return person.role() == Role.PARTICIPANT
                && person.cohort().filter(scope.cohort()::equals).isPresent()
                && (scope.team().isEmpty() || scope.team().equals(person.team()));
    }

    /** Those who may rate, and those who lead. A team's rounds are nobody else's. */
    boolean maySee(Scope scope) {
        return person().leads() || mayRate(scope);
    }

    void requireRate(Scope scope) {
        require(mayRate(scope), "rate");
    }

    void requireSee(Scope scope) {
        require(maySee(scope), "see");
    }

    void requireLead() {
        require(person().leads(), "lead");
    }

    private void require(boolean may, String what) {
        if (!may) {
            throw new AccessDeniedException("may not " + what + " this round of maturity");
        }
    }

    /** How many people may rate. */
    int invited(Scope scope) {
        List<Person> all = people.participants(scope.cohort());
        return (int) all.stream()
                .filter(person -> scope.team().isEmpty() || scope.team().equals(person.team()))
                .count();
    }

    /** The cohorts whose rounds the person may see. */
    List<CohortId> cohorts() {
        return people.cohortsOf(person()).stream().map(cohort -> cohort.id()).toList();
    }

    /** "The organisation", or the name of the team; empty if the team is no longer there. */
    Optional<String> name(Scope scope) {
        return scope.team()
                .map(id -> people.cohort(scope.cohort()).stream()
                        .flatMap(cohort -> cohort.teams().stream())
                        .filter(team -> team.id().equals(id))
                        .map(team -> "Team " + team.name())
                        .findFirst())
                .orElse(Optional.of("The organisation"));
    }
}

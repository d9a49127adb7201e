package org.wheelhouse.actions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;

/** Who can own an action, and what owners are called. */
@Component
class ActionOwners {

    private final PeopleService people;

    ActionOwners(PeopleService people) {
        this.people = people;
    }

    /** The asking person first, then teams and people of the cohort, in the order of a list to choose from. */
    Map<Owner, String> choices(Person asking, Optional<CohortId> cohort) {
        Map<Owner, String> choices = new LinkedHashMap<>();
        choices.put(Owner.of(asking.id()), asking.name() + " (you)");
        cohort.flatMap(people::cohort).ifPresent(known -> {
            known.teams().forEach(team -> choices.put(Owner.of(team.id()), "Team " + team.name()));
            Stream.concat(people.participants(known.id()).stream(), people.facilitators(known.id()).stream())
                    .forEach(person -> choices.putIfAbsent(Owner.of(person.id()), person.name()));
        });
        return choices;
    }

    /** Whether it can be given to this owner: somebody of the cohort, a team of it, somebody who leads, or the asking person. */
    boolean canOwn(Owner owner, Optional<CohortId> cohort, Person asking) {
        return switch (owner) {
            case Owner.Nobody none -> true;
            case Owner.OfPerson one ->
                one.person().equals(asking.id())
                        || people.find(one.person())
                                .filter(person -> person.role() != Role.GUEST)
                                .filter(person -> person.leads()
                                        || cohort.isPresent() && person.cohort().equals(cohort))
                                .isPresent();
            case Owner.OfTeam one ->
                cohort.flatMap(people::cohort).stream()
                        .flatMap(known -> known.teams().stream())
                        .anyMatch(team -> team.id().equals(one.team()));
        };
    }

    /** The names of all owners of these actions; no entry for nobody. */
    Map<Owner, String> names(Collection<Action> actions) {
        return names(
                actions.stream().map(Action::owner).distinct().toList(),
                actions.stream()
                        .flatMap(action -> action.cohort().stream())
                        .distinct()
                        .toList());
    }

    /** @param cohorts those whose teams may be among the owners */
    Map<Owner, String> names(Collection<Owner> owners, Collection<CohortId> cohorts) {
        Map<Owner, String> names = new LinkedHashMap<>();
        List<PersonId> persons = new ArrayList<>();
        for (Owner owner : owners) {
            if (owner instanceof Owner.OfPerson one) {
                persons.add(one.person());
            }
        }
        if (!persons.isEmpty()) {
            people.names(persons).forEach((person, name) -> names.put(Owner.of(person), name));
        }
        if (owners.stream().anyMatch(Owner.OfTeam.class::isInstance)) {
            cohorts.stream()
                    .flatMap(cohort -> people.cohort(cohort).stream())
                    .flatMap(cohort -> cohort.teams().stream())
                    .forEach(team -> names.put(Owner.of(team.id()), "Team " + team.name()));
        }
        return names;
    }

    /** The people of the asking person's team, the person too. */
    List<PersonId> team(Person asking) {
        return asking.team().isEmpty()
                ? List.of(asking.id())
                : asking.cohort().stream()
                        .flatMap(cohort -> people.participants(cohort).stream())
                        .filter(person -> person.team().equals(asking.team()))
                        .map(Person::id)
                        .collect(Collectors.toList());
    }

    Optional<Cohort> cohort(CohortId id) {
        return people.cohort(id);
    }
}

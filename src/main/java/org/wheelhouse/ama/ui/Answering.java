package org.wheelhouse.ama.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wheelhouse.ama.engine.Leader;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;

/** Somebody with an account who can be chosen to answer. */
record Answering(PersonId person, String name) {

    /** The people of the cohort, and those who answer already. */
    static List<Answering> choices(PeopleService people, Optional<CohortId> cohort, List<Leader> now) {
        Map<PersonId, Answering> all = new LinkedHashMap<>();
        Stream<Person> known = cohort.stream()
                .flatMap(id -> Stream.concat(people.participants(id).stream(), people.facilitators(id).stream()));
        known.forEach(person -> all.put(person.id(), new Answering(person.id(), person.name())));
        List<PersonId> already =
                now.stream().flatMap(leader -> leader.person().stream()).toList();
        if (!already.isEmpty()) {
            people.names(already).forEach((id, name) -> all.putIfAbsent(id, new Answering(id, name)));
        }
        return List.copyOf(all.values());
    }

    static boolean isAmong(Answering one, List<Leader> leaders) {
        return leaders.stream().anyMatch(leader -> leader.person().equals(Optional.of(one.person)));
    }

    /** Those without an account, cut by commas. */
    static String names(List<Leader> leaders) {
        return leaders.stream()
                .filter(leader -> leader.person().isEmpty())
                .map(Leader::name)
                .collect(Collectors.joining(", "));
    }

    /** Who answered before keeps the place; others come behind. */
    static List<Leader> leaders(Collection<Answering> chosen, String typed, List<Leader> before) {
        List<Leader> leaders = new ArrayList<>();
        int free = before.stream().mapToInt(Leader::place).max().orElse(-1) + 1;
        for (Answering one : chosen) {
            Optional<Leader> known = before.stream()
                    .filter(leader -> leader.person().equals(Optional.of(one.person)))
                    .findFirst();
            leaders.add(known.orElse(new Leader(free, Optional.of(one.person), "")));
            free += known.isPresent() ? 0 : 1;
        }
        List<String> names = Arrays.stream(typed.split(","))
                .map(name -> name.replaceAll("\\s+", " ").strip())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        for (String name : names) {
            Optional<Leader> known = before.stream()
                    .filter(leader -> leader.person().isEmpty() && leader.name().equals(name))
                    .findFirst();
            leaders.add(known.orElse(new Leader(free, Optional.empty(), name)));
            free += known.isPresent() ? 0 : 1;
        }
        return leaders;
    }
}

package org.wheelhouse.actions;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wheelhouse.id.CohortId;

/**
 * Which actions a list shows. It can be written into an address and read from one; what an address says wrongly is left out.
 *
 * @param cohort whose program is shown, for those who see several; empty: the viewer's own
 * @param words in title, note or origin; empty for all
 */
public record ActionFilter(
        Scope scope, Optional<CohortId> cohort, Set<ActionState> states, boolean lateOnly, String words) {

    /** Whose actions. */
    public enum Scope {
        MINE,
        TEAM,
        PROGRAM
    }

    public static final Set<ActionState> TO_DO = Set.of(ActionState.OPEN, ActionState.DOING);
    public static final ActionFilter MINE = new ActionFilter(Scope.MINE, Optional.empty(), TO_DO, false, "");

    private static final int LONGEST_WORDS = 100;

    /** @param parameters of an address, by their names {@code show}, {@code cohort}, {@code state}, {@code late}, {@code q} */
    public static ActionFilter of(Map<String, List<String>> parameters) {
        return new ActionFilter(
                first(parameters, "show")
                        .flatMap(word -> named(Scope.values(), word))
                        .orElse(Scope.MINE),
                first(parameters, "cohort").flatMap(ActionFilter::cohort),
                first(parameters, "state").map(ActionFilter::states).orElse(TO_DO),
                first(parameters, "late").filter("yes"::equals).isPresent(),
                first(parameters, "q").map(ActionFilter::cut).orElse(""));
    }

    /** The parameters from which {@link #of} makes this filter again; those that say nothing new are left out. */
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        if (scope != Scope.MINE) {
            all.put("show", word(scope));
        }
        cohort.ifPresent(id -> all.put("cohort", id.toString()));
        if (!states.equals(TO_DO)) {
            all.put("state", stateWords());
        }
        if (lateOnly) {
            all.put("late", "yes");
        }
        if (!words.isEmpty()) {
            all.put("q", words);
        }
        return all;
    }

    public ActionFilter withScope(Scope other) {
        return new ActionFilter(other, cohort, states, lateOnly, words);
    }

    public ActionFilter withCohort(Optional<CohortId> other) {
        return new ActionFilter(scope, other, states, lateOnly, words);
    }

    public ActionFilter withStates(Set<ActionState> others) {
        return new ActionFilter(scope, cohort, others, lateOnly, words);
    }

    public ActionFilter withLateOnly(boolean only) {
        return new ActionFilter(scope, cohort, states, only, words);
    }

    public ActionFilter withWords(String others) {
        return new ActionFilter(scope, cohort, states, lateOnly, cut(others));
    }

    private String stateWords() {
        return states.size() == ActionState.values().length
                ? "all"
                : Arrays.stream(ActionState.values())
                        .filter(states::contains)
                        .map(ActionFilter::word)
                        .collect(Collectors.joining(","));
    }

    private static Set<ActionState> states(String words) {
        if (words.equals("all")) {
            return EnumSet.allOf(ActionState.class);
        }
        Set<ActionState> states = Arrays.stream(words.split(","))
                .flatMap(word -> named(ActionState.values(), word).stream())
                .collect(Collectors.toSet());
        return states.isEmpty() ? TO_DO : states;
    }

    private static Optional<CohortId> cohort(String text) {
        try {
            return Optional.of(CohortId.of(text));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        return Arrays.stream(values).filter(value -> word(value).equals(word)).findFirst();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String cut(String words) {
        String line = words.strip();
        return line.length() > LONGEST_WORDS ? line.substring(0, LONGEST_WORDS) : line;
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }
}

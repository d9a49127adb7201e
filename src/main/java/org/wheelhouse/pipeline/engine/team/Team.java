package org.wheelhouse.pipeline.engine.team;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A made-up team.
 *
 * @param parameters that it gives to the template, by name; a copy has them written into its lines
 * @param contractTests whether it adds a step of its own to the tests
 * @param uses whether it extends the central template; else it has a copy
 * @param drifts of the copy; none for a team that uses the template
 */
public record Team(
        String name, Map<String, String> parameters, boolean contractTests, boolean uses, Set<Drift> drifts) {

    public static final String PRODUCT = "product";
    public static final String PLATFORM = "platform";
    public static final String ENVIRONMENT = "environment";

    public Team {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        drifts = Set.copyOf(drifts);
    }

    /** The same team with the central template in the place of its copy. */
    public Team adopting() {
        return new Team(name, parameters, contractTests, true, Set.of());
    }

    /** @param value empty for a parameter that is not given any more */
    public Team giving(String parameter, String value) {
        Map<String, String> given = new LinkedHashMap<>(parameters);
        if (value.isBlank()) {
            given.remove(parameter);
        } else {
            given.put(parameter, value.strip());
        }
        return new Team(name, given, contractTests, uses, drifts);
    }

    /** Its drifts in the order of {@link Drift}. */
    public List<Drift> inOrder() {
        return drifts.stream().sorted().toList();
    }
}

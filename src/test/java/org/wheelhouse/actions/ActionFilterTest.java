package org.wheelhouse.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wheelhouse.actions.ActionFilter.Scope;
import org.wheelhouse.id.CohortId;

class ActionFilterTest {

    @Test
    void aFilterComesBackFromItsAddress() {
        Stream.of(
                        ActionFilter.MINE,
                        ActionFilter.MINE.withScope(Scope.TEAM).withLateOnly(true),
                        ActionFilter.MINE
                                .withScope(Scope.PROGRAM)
                                .withCohort(Optional.of(CohortId.fresh()))
                                .withStates(Set.of(ActionState.DONE, ActionState.DROPPED))
                                .withWords("scan & test"),
                        ActionFilter.MINE.withStates(Set.of(ActionState.values())))
                .forEach(filter ->
                        assertThat(ActionFilter.of(read(filter.parameters()))).isEqualTo(filter));
        assertThat(ActionFilter.MINE.parameters()).isEmpty();
    }

    @Test
    void whatAnAddressSaysWronglyIsLeftOut() {
        assertThat(ActionFilter.of(Map.of(
                        "show", List.of("all"),
                        "cohort", List.of("1' or '1'='1"),
                        "state", List.of("nope,,"),
                        "late", List.of("maybe"),
                        "q", List.of())))
                .isEqualTo(ActionFilter.MINE);
        assertThat(ActionFilter.of(Map.of("state", List.of("nope,done"))).states())
                .containsExactly(ActionState.DONE);
    }

    private static Map<String, List<String>> read(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> List.of(parameter.getValue())));
    }
}

package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wheelhouse.pipeline.engine.Check;
import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.pipeline.engine.Scenario;

/** Writes what a person picked as lines of a scenario, without {@code #|}; {@link ScenarioReader#picks} reads them back. */
public final class PicksText {

    private PicksText() {}

    public static String write(Picks picks) {
        List<String> lines = new ArrayList<>();
        picks.agents().ifPresent(count -> lines.add("agents: " + count));
        picks.spread().ifPresent(share -> lines.add("spread: " + Math.round(share * 100)));
        Map<String, Double> minutes = new TreeMap<>(picks.minutes());
        minutes.forEach((name, value) -> lines.add("minutes: %s=%s".formatted(name, ScenarioFaults.number(value))));
        picks.faults().forEach(fault -> lines.add(ScenarioFaults.line(fault)));
        picks.defects().stream().sorted().forEach(defect -> lines.add("defect: " + ScenarioFaults.word(defect)));
        picks.quality().ifPresent(found -> quality(found, lines));
        picks.rules().forEach(rule -> lines.add("check: %s policy %s".formatted(rule.environment(), rule(rule))));
        return String.join("\n", lines);
    }

    private static void quality(Scenario.Quality found, List<String> lines) {
        lines.add("coverage: " + found.coverage());
        lines.add("threshold: " + found.threshold());
        lines.add("findings: " + found.highFindings());
        lines.add("medium: " + found.mediumFindings());
        lines.add("ticket: " + (found.ticket() ? "yes" : "no"));
    }

    private static String rule(Check.Policy policy) {
        return switch (policy.rule()) {
            case NO_MORE_HIGH_FINDINGS_THAN -> "high=" + policy.limit();
            case COVERAGE_AT_LEAST -> "coverage=" + policy.limit();
            case CHANGE_TICKET_PRESENT -> "ticket=yes";
        };
    }
}

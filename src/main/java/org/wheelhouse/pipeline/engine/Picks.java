package org.wheelhouse.pipeline.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person picked around a file, on top of what its own first lines say: agents, minutes, faults, rules.
 *
 * @param agents empty for as many as the file says
 * @param minutes by name as in {@link Scenario#minutes}
 * @param spread as in {@link Scenario#spread}; empty for that of the file
 * @param defects that the change carries beside those of the file
 * @param quality what tests and scans find; empty for what the file says
 * @param rules of leaders; one takes the place of a rule of the file for the same environment and subject
 */
public record Picks(
        Optional<Integer> agents,
        Map<String, Double> minutes,
        Optional<Double> spread,
        List<Fault> faults,
        Set<Defect> defects,
        Optional<Scenario.Quality> quality,
        List<Check.Policy> rules) {

    public static final Picks NONE =
            new Picks(Optional.empty(), Map.of(), Optional.empty(), List.of(), Set.of(), Optional.empty(), List.of());

    /** What tests say of a change whose tests are thin, and what a scan says of one with holes. */
    private static final int THIN_COVERAGE = 61;

    private static final int HOLES = 2;

    public Picks {
        minutes = Map.copyOf(minutes);
        faults = List.copyOf(faults);
        defects = Set.copyOf(defects);
        rules = List.copyOf(rules);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    public Picks withAgents(Optional<Integer> count) {
        return new Picks(count, minutes, spread, faults, defects, quality, rules);
    }

    public Picks withMinutes(Map<String, Double> ofParts) {
        return new Picks(agents, ofParts, spread, faults, defects, quality, rules);
    }

    public Picks withSpread(Optional<Double> share) {
        return new Picks(agents, minutes, share, faults, defects, quality, rules);
    }

    public Picks withFaults(List<Fault> all) {
        return new Picks(agents, minutes, spread, all, defects, quality, rules);
    }

    public Picks withDefects(Set<Defect> carried) {
        return new Picks(agents, minutes, spread, faults, carried, quality, rules);
    }

    public Picks withQuality(Optional<Scenario.Quality> found) {
        return new Picks(agents, minutes, spread, faults, defects, found, rules);
    }

    public Picks withRules(List<Check.Policy> kept) {
        return new Picks(agents, minutes, spread, faults, defects, quality, kept);
    }

    /** As {@link #withDefects}; a number that says otherwise gives way. */
    public Picks carrying(Set<Defect> carried) {
        boolean thin = carried.contains(Defect.LOW_COVERAGE);
        boolean holes = carried.contains(Defect.HIGH_FINDING);
        return withDefects(carried)
                .withQuality(quality.map(found -> new Scenario.Quality(
                        thin ? found.coverage() : Math.max(found.coverage(), found.threshold()),
                        found.threshold(),
                        holes ? found.highFindings() : 0,
                        found.mediumFindings(),
                        found.ticket())));
    }

    /** As {@link #withQuality}; a defect that the numbers deny is carried no more. */
    public Picks measuring(Scenario.Quality found) {
        Set<Defect> carried = new HashSet<>(defects);
        if (found.coverage() >= found.threshold()) {
            carried.remove(Defect.LOW_COVERAGE);
        }
        if (found.highFindings() == 0) {
            carried.remove(Defect.HIGH_FINDING);
        }
        return withDefects(carried).withQuality(Optional.of(found));
    }

    /** The scenario of the file with all of this on top. */
    public Scenario over(Scenario file) {
        List<Fault> wrong = new ArrayList<>(file.faults());
        wrong.addAll(faults);
        Map<String, Double> lasts = new LinkedHashMap<>(file.minutes());
        lasts.putAll(minutes);
        Scenario.Quality found = quality.orElse(file.quality());
        Set<Defect> carried = carried(file, found);
        Scenario made = file.withAgents(agents.orElse(file.agents()))
                .withMinutes(Map.copyOf(lasts))
                .withSpread(spread.orElse(file.spread()))
                .withFaults(List.copyOf(wrong))
                .withDefects(Set.copyOf(carried), seen(found, carried));
        return made.withChecks(checks(file));
    }

    /** Thin tests and holes are defects of the change, whether they were picked by name or by number. */
    private Set<Defect> carried(Scenario file, Scenario.Quality found) {
        Set<Defect> carried = new HashSet<>(file.defects());
        carried.addAll(defects);
        if (quality.isPresent() && found.coverage() < found.threshold()) {
            carried.add(Defect.LOW_COVERAGE);
        }
        if (quality.isPresent() && found.highFindings() > 0) {
            carried.add(Defect.HIGH_FINDING);
        }
        return carried;
    }

    private static Scenario.Quality seen(Scenario.Quality found, Set<Defect> carried) {
        boolean thin = carried.contains(Defect.LOW_COVERAGE) && found.coverage() >= found.threshold();
        boolean holes = carried.contains(Defect.HIGH_FINDING) && found.highFindings() == 0;
        return new Scenario.Quality(
                thin ? Math.max(0, Math.min(THIN_COVERAGE, found.threshold() - 1)) : found.coverage(),
                found.threshold(),
                holes ? HOLES : found.highFindings(),
                found.mediumFindings(),
                found.ticket());
    }

    private List<Check> checks(Scenario file) {
        List<Check> checks = new ArrayList<>();
        for (Check check : file.checks()) {
            boolean replaced = check instanceof Check.Policy old
                    && rules.stream()
                            .anyMatch(rule -> rule.rule() == old.rule()
                                    && rule.environment().equals(old.environment()));
            if (!replaced) {
                checks.add(check);
            }
        }
        checks.addAll(rules);
        return List.copyOf(checks);
    }
}

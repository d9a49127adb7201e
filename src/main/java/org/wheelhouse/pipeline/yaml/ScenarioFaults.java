package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wheelhouse.pipeline.engine.Defect;
import org.wheelhouse.pipeline.engine.Fault;

/** The lines of a scenario that say what goes wrong; and how they are written. */
final class ScenarioFaults {

    static final List<String> KEYS =
            List.of("fail", "flaky", "slow", "hang", "away", "agent-dies", "no", "lock-taken", "defect");

    private static final List<String> CHECKS = List.of("branch", "hours", "template", "monitor", "policy");

    private final ScenarioValues values;
    final List<Fault> faults = new ArrayList<>();
    final Set<Defect> defects = new LinkedHashSet<>();

    ScenarioFaults(ScenarioValues values) {
        this.values = values;
    }

    void read(String key, String value) {
        switch (key) {
            case "fail" -> fails(value);
            case "flaky" ->
                values.numbers(value, (name, percent) -> faults.add(new Fault.Flaky(name, Math.min(1, percent / 100))));
            case "slow" -> values.numbers(value, (name, factor) -> faults.add(new Fault.Slow(name, factor)));
            case "hang" -> faults.add(new Fault.Hangs(value));
            case "away" -> faults.add(new Fault.ApproverIsAway(value));
            case "agent-dies" -> values.number(value).ifPresent(minute -> faults.add(new Fault.AgentDies(minute)));
            case "no" -> saysNo(value);
            case "lock-taken" ->
                values.numbers(value, (name, minutes) -> faults.add(new Fault.LockIsTaken(name, minutes)));
            default -> defect(value);
        }
    }

    private void fails(String value) {
        for (String target : value.split("\\s+")) {
            int star = target.lastIndexOf('*');
            if (star < 0) {
                faults.add(new Fault.StepFails(target, Integer.MAX_VALUE));
            } else {
                values.whole(target.substring(star + 1), 1, 1000)
                        .ifPresent(attempts -> faults.add(new Fault.StepFails(target.substring(0, star), attempts)));
            }
        }
    }

    private void saysNo(String value) {
        String[] words = value.split("\\s+");
        if (words.length == 2 && CHECKS.contains(words[1])) {
            faults.add(new Fault.CheckSaysNo(words[0], words[1]));
        } else if (words.length == 2) {
            values.unknown("check that can say no", words[1], CHECKS);
        } else {
            values.problem("`no` needs an environment and a kind of check", "write `no: prod branch`");
        }
    }

    private void defect(String value) {
        List<String> names =
                Arrays.stream(Defect.values()).map(ScenarioFaults::word).toList();
        int place = names.indexOf(value);
        if (place >= 0) {
            defects.add(Defect.values()[place]);
        } else {
            values.unknown("defect", value, names);
        }
    }

    static String word(Defect defect) {
        return defect.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The line that {@link #read} reads back. */
    static String line(Fault fault) {
        return switch (fault) {
            case Fault.StepFails one ->
                "fail: " + one.target() + (one.attempts() == Integer.MAX_VALUE ? "" : "*" + one.attempts());
            case Fault.Flaky one -> "flaky: %s=%s".formatted(one.target(), number(one.probability() * 100));
            case Fault.Slow one -> "slow: %s=%s".formatted(one.target(), number(one.factor()));
            case Fault.Hangs one -> "hang: " + one.target();
            case Fault.AgentDies one -> "agent-dies: " + number(one.minute());
            case Fault.ApproverIsAway one -> "away: " + one.person();
            case Fault.CheckSaysNo one -> "no: " + one.environment() + " " + one.kind();
            case Fault.LockIsTaken one -> "lock-taken: %s=%s".formatted(one.environment(), number(one.minutes()));
        };
    }

    /** Without an exponent, and without decimals where there are none. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}

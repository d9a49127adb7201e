package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.pipeline.engine.Act;
import org.wheelhouse.pipeline.engine.Check;

/** The lines {@code check} and {@code at} of a scenario: what an environment demands, and what people do. */
final class ScenarioChecks {

    static final List<String> KINDS = List.of("approval", "hours", "branch", "lock", "template", "monitor", "policy");
    private static final int MOST_APPROVERS = 60;

    private final ScenarioValues values;
    final List<Check> checks = new ArrayList<>();
    final List<Act> acts = new ArrayList<>();

    ScenarioChecks(ScenarioValues values) {
        this.values = values;
    }

    void check(String value) {
        String[] words = value.split("\\s+");
        if (words.length < 2) {
            values.problem("a check needs an environment and a kind", "write `check: prod approval approvers=ana`");
            return;
        }
        Map<String, String> more = ScenarioValues.pairs(value);
        String environment = words[0];
        double timeout = values.number(more.getOrDefault("timeout", String.valueOf(Check.LONGEST)))
                .orElse(Check.LONGEST);
        switch (words[1]) {
            case "approval" -> approval(environment, more, timeout);
            case "hours" -> hours(environment, more.getOrDefault("open", ""), timeout);
            case "branch" ->
                checks.add(new Check.Branches(
                        environment, List.of(more.getOrDefault("allowed", "").split(","))));
            case "lock" -> checks.add(new Check.ExclusiveLock(environment));
            case "template" -> checks.add(new Check.RequiredTemplate(environment, more.getOrDefault("path", "")));
            case "monitor" ->
                checks.add(new Check.Monitor(
                        environment,
                        values.number(more.getOrDefault("quiet-from", "0")).orElse(0.0),
                        timeout));
            case "policy" -> policies(environment, more);
            default -> values.unknown("kind of check", words[1], KINDS);
        }
    }

    private void approval(String environment, Map<String, String> more, double timeout) {
        List<String> approvers = List.of(more.getOrDefault("approvers", "").split(","));
        if (approvers.getFirst().isEmpty() || approvers.size() > MOST_APPROVERS) {
            values.problem(
                    "an approval needs 1 to %d approvers".formatted(MOST_APPROVERS), "write `approvers=ana,ben`");
            return;
        }
        int minimum = values.whole(more.getOrDefault("minimum", "0"), 0, MOST_APPROVERS)
                .orElse(0);
        boolean requesterMay = !more.getOrDefault("requester", "yes").equals("no");
        checks.add(new Check.Approval(environment, approvers, minimum, requesterMay, timeout));
    }

    private void hours(String environment, String open, double timeout) {
        String[] parts = open.split("-");
        Optional<Integer> from = parts.length == 2 ? values.time(parts[0]) : Optional.empty();
        Optional<Integer> to = parts.length == 2 ? values.time(parts[1]) : Optional.empty();
        if (from.isEmpty() || to.isEmpty() || from.get() >= to.get()) {
            values.problem("`open=%s` is no window of a day".formatted(open), "write `open=09:00-17:00`");
            return;
        }
        checks.add(new Check.Hours(environment, from.get(), to.get(), timeout));
    }

    private void policies(String environment, Map<String, String> more) {
        if (more.containsKey("high")) {
            values.whole(more.get("high"), 0, 1000)
                    .ifPresent(number -> policy(environment, Check.Policy.Rule.NO_MORE_HIGH_FINDINGS_THAN, number));
        }
        if (more.containsKey("coverage")) {
            values.whole(more.get("coverage"), 0, 100)
                    .ifPresent(number -> policy(environment, Check.Policy.Rule.COVERAGE_AT_LEAST, number));
        }
        if (more.getOrDefault("ticket", "no").equals("yes")) {
            policy(environment, Check.Policy.Rule.CHANGE_TICKET_PRESENT, 0);
        }
    }

    private void policy(String environment, Check.Policy.Rule rule, int limit) {
        checks.add(new Check.Policy(environment, rule, limit));
    }

    void act(String value) {
        String[] words = value.split("\\s+");
        Optional<Double> minute = values.number(words[0]);
        String verb = words.length > 1 ? words[1] : "";
        if (minute.isEmpty()) {
            return;
        }
        boolean named = words.length == 4;
        if (verb.equals("cancel")) {
            acts.add(new Act.Cancel(minute.get()));
        } else if (verb.equals("start") && words.length == 3) {
            acts.add(new Act.StartStage(minute.get(), words[2]));
        } else if (verb.equals("approve") && named) {
            acts.add(new Act.Approve(minute.get(), words[2], words[3]));
        } else if (verb.equals("reject") && named) {
            acts.add(new Act.Reject(minute.get(), words[2], words[3]));
        } else {
            values.problem(
                    "`%s` is nothing that a person does".formatted(value),
                    "write `at: 12 approve prod ana`, `at: 3 cancel` or `at: 5 start Stage`");
        }
    }
}

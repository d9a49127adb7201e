package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wheelhouse.pipeline.engine.Act;
import org.wheelhouse.pipeline.engine.Check;
import org.wheelhouse.pipeline.engine.Defect;
import org.wheelhouse.pipeline.engine.Fault;
import org.wheelhouse.pipeline.engine.Request;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;

/**
 * What happens around a pipeline, from the lines {@code #| key: value} at the start of its file: agents, minutes, faults, checks, what
 * people do. Expectations of conformance cases are skipped. Beside the keys of the cases it knows {@code spread: 20},
 * {@code defect: high-finding}, {@code coverage: 61}, {@code findings: 2}, {@code ticket: no}, {@code cost: 0.02} and the checks
 * {@code template}, {@code monitor} and {@code policy}.
 */
public final class ScenarioReader {

    private static final Pattern PAIR = Pattern.compile("(\\S+?)=(\\S+)");

    private static final Set<String> EXPECTATIONS = Set.of(
            "stages", "jobs", "steps", "value", "stage", "job", "step", "hooks", "run", "notice", "unsure", "problem",
            "says", "repeat", "within", "others");

    private static final List<String> KEYS = List.of(
            "about",
            "title",
            "agents",
            "minutes",
            "fail",
            "param",
            "branch",
            "reason",
            "set",
            "output",
            "requested-by",
            "clock",
            "check",
            "at",
            "targets",
            "runs",
            "spread",
            "defect",
            "coverage",
            "findings",
            "ticket",
            "cost",
            "flaky",
            "slow",
            "hang",
            "answer");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> predefined = new LinkedHashMap<>();
    private final Map<String, String> outputs = new LinkedHashMap<>();
    private final Map<String, Double> minutes = new LinkedHashMap<>();
    private final Map<String, Integer> targets = new LinkedHashMap<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Scenario.Start> runs = new ArrayList<>();
    private final Set<Defect> defects = new java.util.LinkedHashSet<>();
    private String title = "";
    private String about = "";
    private String branch = "refs/heads/main";
    private String reason = "Manual";
    private String requestedBy = "you";
    private int agents = 10;
    private int clock = 9 * 60;
    private int coverage = Scenario.Quality.GOOD.coverage();
    private int findings;
    private boolean ticket = true;
    private double spread;
    private double cost = 0.01;
    private double answer = 30;
    private int line;

    private ScenarioReader() {}

    /** @param problems with their lines; the scenario holds all that could be read */
    public record Outcome(String title, String about, Scenario scenario, List<Problem> problems) {}

    /** @param file text of the root file, or its header alone */
    public static Outcome read(String file) {
        ScenarioReader reader = new ScenarioReader();
        String plain = file.startsWith("\uFEFF") ? file.substring(1) : file;
        for (String line : plain.split("\r\n|\r|\n", 500)) {
            if (!line.startsWith("#| ")) {
                break;
            }
            reader.line++;
            reader.line(line.substring(3));
        }
        return reader.outcome();
    }

    private Outcome outcome() {
        Request request = new Request(
                Map.copyOf(parameters), Request.predefined(branch, reason, predefined), Map.copyOf(outputs));
        boolean low = defects.contains(Defect.LOW_COVERAGE);
        int covered = low && coverage >= 70 ? 61 : coverage;
        int high = defects.contains(Defect.HIGH_FINDING) && findings == 0 ? 2 : findings;
        Scenario scenario = new Scenario(
                request,
                agents,
                Map.copyOf(minutes),
                0,
                spread,
                requestedBy,
                clock,
                List.copyOf(checks),
                List.copyOf(acts),
                Scenario.People.AS_WRITTEN,
                answer,
                Map.copyOf(targets),
                runs.isEmpty() ? List.of(new Scenario.Start("", 0)) : List.copyOf(runs),
                List.copyOf(faults),
                Set.copyOf(defects),
                new Scenario.Quality(covered, 70, high, 3, ticket),
                cost);
        return new Outcome(title, about, scenario, List.copyOf(problems));
    }

    private void line(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            problem("this line has no colon", "write `key: value`");
            return;
        }
        String key = line.substring(0, colon).strip();
        if (EXPECTATIONS.contains(key)) {
            return;
        }
        String value = unquoted(line.substring(colon + 1).strip());
        switch (key) {
            case "title" -> title = value;
            case "about" -> about = value;
            case "agents" -> whole(value, 1, Scenario.MAX_AGENTS).ifPresent(number -> agents = number);
            case "minutes" ->
                pairs(value).forEach((name, text) -> number(text).ifPresent(number -> minutes.put(name, number)));
            case "fail" -> fails(value);
            case "flaky" ->
                pairs(value).forEach((name, text) -> number(text)
                        .ifPresent(number -> faults.add(new Fault.Flaky(name, Math.min(1, number / 100)))));
            case "slow" ->
                pairs(value).forEach((name, text) -> number(text)
                        .ifPresent(number -> faults.add(new Fault.Slow(name, number))));
            case "hang" -> faults.add(new Fault.Hangs(value));
            case "param" -> pair(value).ifPresent(pair -> parameters.put(pair[0], unquoted(pair[1])));
            case "branch" -> branch = value;
            case "reason" -> reason = value;
            case "set" -> pair(value).ifPresent(pair -> predefined.put(pair[0], unquoted(pair[1])));
            case "output" -> pair(value).ifPresent(pair -> outputs.put(pair[0], unquoted(pair[1])));
            case "requested-by" -> requestedBy = value;
            case "clock" -> time(value).ifPresent(time -> clock = time);
            case "check" -> check(value);
            case "at" -> act(value);
            case "targets" ->
                pairs(value)
                        .forEach((name, text) -> whole(text, 1, 1000).ifPresent(number -> targets.put(name, number)));
            case "runs" ->
                pairs(value).forEach((name, text) -> number(text)
                        .ifPresent(number -> runs.add(new Scenario.Start(name, number))));
            case "spread" -> whole(value, 0, 90).ifPresent(percent -> spread = percent / 100.0);
            case "defect" -> defect(value);
            case "coverage" -> whole(value, 0, 100).ifPresent(percent -> coverage = percent);
            case "findings" -> whole(value, 0, 1000).ifPresent(number -> findings = number);
            case "ticket" -> ticket = !value.equals("no");
            case "cost" -> number(value).ifPresent(number -> cost = number);
            case "answer" -> number(value).ifPresent(number -> answer = number);
            default -> problem("`%s` is not a key of a scenario".formatted(key), Nearest.didYouMean(key, KEYS));
        }
    }

    private void fails(String value) {
        for (String target : value.split("\\s+")) {
            int star = target.lastIndexOf('*');
            if (star < 0) {
                faults.add(new Fault.StepFails(target, Integer.MAX_VALUE));
            } else {
                whole(target.substring(star + 1), 1, 1000)
                        .ifPresent(attempts -> faults.add(new Fault.StepFails(target.substring(0, star), attempts)));
            }
        }
    }

    private void defect(String value) {
        List<String> names = java.util.Arrays.stream(Defect.values())
                .map(ScenarioReader::word)
                .toList();
        for (Defect defect : Defect.values()) {
            if (word(defect).equals(value)) {
                defects.add(defect);
                return;
            }
        }
        problem(
                "`%s` is no defect".formatted(value),
                Nearest.of(value, names)
                        .map(name -> "did you mean `" + name + "`?")
                        .orElse("there are " + String.join(", ", names)));
    }

    private static String word(Defect defect) {
        return defect.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private void check(String value) {
        String[] words = value.split("\\s+");
        if (words.length < 2) {
            problem("a check needs an environment and a kind", "write `check: prod approval approvers=ana`");
            return;
        }
        Map<String, String> more = pairs(value);
        String environment = words[0];
        double timeout = number(more.getOrDefault("timeout", String.valueOf(Check.LONGEST)))
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
                        number(more.getOrDefault("quiet-from", "0")).orElse(0.0),
                        timeout));
            case "policy" -> policies(environment, more);
            default ->
                problem(
                        "`%s` is no kind of check".formatted(words[1]),
                        Nearest.of(
                                        words[1],
                                        List.of("approval", "hours", "branch", "lock", "template", "monitor", "policy"))
                                .map(name -> "did you mean `" + name + "`?")
                                .orElse("there are approval, hours, branch, lock, template, monitor and policy"));
        }
    }

    private void approval(String environment, Map<String, String> more, double timeout) {
        List<String> approvers = List.of(more.getOrDefault("approvers", "").split(","));
        if (approvers.getFirst().isEmpty() || approvers.size() > 60) {
            problem("an approval needs 1 to 60 approvers", "write `approvers=ana,ben`");
            return;
        }
        int minimum = whole(more.getOrDefault("minimum", "0"), 0, 60).orElse(0);
        checks.add(new Check.Approval(
                environment,
                approvers,
                minimum,
                !more.getOrDefault("requester", "yes").equals("no"),
                timeout));
    }

    private void hours(String environment, String open, double timeout) {
        String[] parts = open.split("-");
        Optional<Integer> from = parts.length == 2 ? time(parts[0]) : Optional.empty();
        Optional<Integer> to = parts.length == 2 ? time(parts[1]) : Optional.empty();
        if (from.isEmpty() || to.isEmpty() || from.get() >= to.get()) {
            problem("`open=%s` is no window of a day".formatted(open), "write `open=09:00-17:00`");
            return;
        }
        checks.add(new Check.Hours(environment, from.get(), to.get(), timeout));
    }

    private void policies(String environment, Map<String, String> more) {
        if (more.containsKey("high")) {
            whole(more.get("high"), 0, 1000)
                    .ifPresent(number -> checks.add(
                            new Check.Policy(environment, Check.Policy.Rule.NO_MORE_HIGH_FINDINGS_THAN, number)));
        }
        if (more.containsKey("coverage")) {
            whole(more.get("coverage"), 0, 100)
                    .ifPresent(number ->
                            checks.add(new Check.Policy(environment, Check.Policy.Rule.COVERAGE_AT_LEAST, number)));
        }
        if (more.getOrDefault("ticket", "no").equals("yes")) {
            checks.add(new Check.Policy(environment, Check.Policy.Rule.CHANGE_TICKET_PRESENT, 0));
        }
    }

    private void act(String value) {
        String[] words = value.split("\\s+");
        Optional<Double> minute = number(words[0]);
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
            problem(
                    "`%s` is nothing that a person does".formatted(value),
                    "write `at: 12 approve prod ana`, `at: 3 cancel` or `at: 5 start Stage`");
        }
    }

    private Optional<Integer> time(String text) {
        if (text.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            return Optional.of(Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3)));
        }
        problem("`%s` is no time of day".formatted(text), "write 07:30");
        return Optional.empty();
    }

    private Optional<Integer> whole(String text, int least, int most) {
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Optional.of(Integer.parseInt(text));
        }
        problem("`%s` is no whole number from %d to %d".formatted(text, least, most), "");
        return Optional.empty();
    }

    private Optional<Double> number(String text) {
        if (text.matches("\\d{1,7}(\\.\\d{1,6})?")) {
            return Optional.of(Double.parseDouble(text));
        }
        problem("`%s` is no number".formatted(text), "write digits, such as 12 or 0.5");
        return Optional.empty();
    }

    private Optional<String[]> pair(String value) {
        int equals = value.indexOf('=');
        if (equals < 0) {
            problem("`%s` has no =".formatted(value), "write `name=value`");
            return Optional.empty();
        }
        return Optional.of(new String[] {
            value.substring(0, equals).strip(), value.substring(equals + 1).strip()
        });
    }

    private static Map<String, String> pairs(String value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Matcher matcher = PAIR.matcher(value);
        while (matcher.find()) {
            pairs.put(matcher.group(1), matcher.group(2));
        }
        return pairs;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted
                ? value.substring(1, value.length() - 1)
                        .replace("\\n", "\n")
                        .replace("\\\"", "\"")
                        .replace("\\\\", "\\")
                : value;
    }

    private void problem(String says, String tryThis) {
        problems.add(Problem.error(line, 4, "In the scenario, %s.".formatted(says), tryThis));
    }
}

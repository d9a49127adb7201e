package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.pipeline.engine.Check;
import org.wheelhouse.pipeline.engine.Defect;
import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.pipeline.engine.Request;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

/**
 * What happens around a pipeline, from the lines {@code #| key: value} at the start of its file: agents, minutes, faults, checks, what
 * people do. Expectations of conformance cases are skipped. Beside the keys of the cases it knows {@code spread: 20},
 * {@code defect: high-finding}, {@code coverage: 61} and its {@code threshold}, {@code findings: 2} of high and {@code medium} severity,
 * {@code ticket: no}, {@code cost: 0.02}, {@code flaky slow hang away agent-dies no lock-taken}, {@code answer: 30} minutes of a
 * simulated person, and the checks {@code template}, {@code monitor} and {@code policy}.
 */
public final class ScenarioReader {

    private static final Set<String> EXPECTATIONS = Set.of(
            "stages", "jobs", "steps", "value", "stage", "job", "step", "hooks", "run", "notice", "unsure", "problem",
            "says", "repeat", "within", "others");

    private static final List<String> SETTINGS = List.of(
            "about",
            "title",
            "agents",
            "minutes",
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
            "coverage",
            "threshold",
            "findings",
            "medium",
            "ticket",
            "cost",
            "answer");

    private final List<Problem> problems = new ArrayList<>();
    private final ScenarioValues values = new ScenarioValues(this::problem);
    private final ScenarioChecks gates = new ScenarioChecks(values);
    private final ScenarioFaults wrong = new ScenarioFaults(values);
    private final Set<String> written = new LinkedHashSet<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> predefined = new LinkedHashMap<>();
    private final Map<String, String> outputs = new LinkedHashMap<>();
    private final Map<String, Double> minutes = new LinkedHashMap<>();
    private final Map<String, Integer> targets = new LinkedHashMap<>();
    private final List<Scenario.Start> runs = new ArrayList<>();
    private String title = "";
    private String about = "";
    private String branch = "refs/heads/main";
    private String reason = "Manual";
    private String requestedBy = "you";
    private int agents = 10;
    private int clock = 9 * 60;
    private int coverage = Scenario.Quality.GOOD.coverage();
    private int threshold = Scenario.Quality.GOOD.threshold();
    private int findings;
    private int medium = Scenario.Quality.GOOD.mediumFindings();
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

    /** What was picked around a file, from lines without {@code #|}; at most 500 are read. */
    public static Reading<Picks> picks(String text) {
        ScenarioReader reader = new ScenarioReader();
        for (String line : text.split("\r\n|\r|\n", 500)) {
            reader.line++;
            if (!line.isBlank()) {
                reader.line(line.strip());
            }
        }
        return Reading.of(reader.picks(), reader.problems);
    }

    private Picks picks() {
        boolean measured = Set.of("coverage", "threshold", "findings", "medium", "ticket").stream()
                .anyMatch(written::contains);
        return new Picks(
                written.contains("agents") ? Optional.of(agents) : Optional.empty(),
                minutes,
                written.contains("spread") ? Optional.of(spread) : Optional.empty(),
                wrong.faults,
                wrong.defects,
                measured
                        ? Optional.of(new Scenario.Quality(coverage, threshold, findings, medium, ticket))
                        : Optional.empty(),
                gates.checks.stream()
                        .filter(Check.Policy.class::isInstance)
                        .map(Check.Policy.class::cast)
                        .toList());
    }

    private Outcome outcome() {
        Request request = new Request(
                Map.copyOf(parameters), Request.predefined(branch, reason, predefined), Map.copyOf(outputs));
        boolean low = wrong.defects.contains(Defect.LOW_COVERAGE);
        int covered = low && coverage >= threshold ? Math.max(0, Math.min(61, threshold - 1)) : coverage;
        int high = wrong.defects.contains(Defect.HIGH_FINDING) && findings == 0 ? 2 : findings;
        Scenario scenario = new Scenario(
                request,
                agents,
                Map.copyOf(minutes),
                0,
                spread,
                requestedBy,
                clock,
                List.copyOf(gates.checks),
                List.copyOf(gates.acts),
                Scenario.People.AS_WRITTEN,
                answer,
                Map.copyOf(targets),
                runs.isEmpty() ? List.of(new Scenario.Start("", 0)) : List.copyOf(runs),
                List.copyOf(wrong.faults),
                Set.copyOf(wrong.defects),
                new Scenario.Quality(covered, threshold, high, medium, ticket),
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
        written.add(key);
        String value = ScenarioValues.unquoted(line.substring(colon + 1).strip());
        if (ScenarioFaults.KEYS.contains(key)) {
            wrong.read(key, value);
        } else {
            setting(key, value);
        }
    }

    private void setting(String key, String value) {
        switch (key) {
            case "title" -> title = value;
            case "about" -> about = value;
            case "agents" -> values.whole(value, 1, Scenario.MAX_AGENTS).ifPresent(number -> agents = number);
            case "minutes" -> values.numbers(value, minutes::put);
            case "param" -> pair(value, parameters);
            case "branch" -> branch = value;
            case "reason" -> reason = value;
            case "set" -> pair(value, predefined);
            case "output" -> pair(value, outputs);
            case "requested-by" -> requestedBy = value;
            case "clock" -> values.time(value).ifPresent(time -> clock = time);
            case "check" -> gates.check(value);
            case "at" -> gates.act(value);
            case "targets" ->
                ScenarioValues.pairs(value).forEach((name, text) -> values.whole(text, 1, 1000)
                        .ifPresent(number -> targets.put(name, number)));
            case "runs" -> values.numbers(value, (name, minute) -> runs.add(new Scenario.Start(name, minute)));
            case "spread" -> values.whole(value, 0, 90).ifPresent(percent -> spread = percent / 100.0);
            case "coverage" -> values.whole(value, 0, 100).ifPresent(percent -> coverage = percent);
            case "threshold" -> values.whole(value, 0, 100).ifPresent(percent -> threshold = percent);
            case "findings" -> values.whole(value, 0, 1000).ifPresent(number -> findings = number);
            case "medium" -> values.whole(value, 0, 1000).ifPresent(number -> medium = number);
            case "ticket" -> ticket = !value.equals("no");
            case "cost" -> values.number(value).ifPresent(number -> cost = number);
            case "answer" -> values.number(value).ifPresent(number -> answer = number);
            default -> {
                List<String> known = new ArrayList<>(SETTINGS);
                known.addAll(ScenarioFaults.KEYS);
                problem("`%s` is not a key of a scenario".formatted(key), Nearest.didYouMean(key, known));
            }
        }
    }

    private void pair(String value, Map<String, String> into) {
        values.pair(value).ifPresent(pair -> into.put(pair[0], ScenarioValues.unquoted(pair[1])));
    }

    private void problem(String says, String tryThis) {
        problems.add(Problem.error(line, 4, "In the scenario, %s.".formatted(says), tryThis));
    }
}

package org.wheelhouse.rollout.engine.judge;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.wheelhouse.rollout.engine.judge.MetricVerdict.Classification;

/**
 * Kayenta's judge: every measure compared with a baseline of the same time, the results weighted into a score of 0 to
 * 100. Rules: spinnaker/kayenta {@code NetflixACAJudge.scala}, {@code WeightedSumScorer.scala}.
 */
public final class CanaryJudge {

    private static final double MOST_WITHOUT_DATA = 50;

    private final Map<String, Double> weights;
    private final double pass;
    private final double marginal;

    /**
     * @param weights percent by group; a group that is not named shares what is left of 100
     * @param pass from this score on it passes, 0 to 100
     * @param marginal from this score on it is marginal, 0 to {@code pass}
     */
    public CanaryJudge(Map<String, Double> weights, double pass, double marginal) {
        this.weights = Map.copyOf(weights);
        this.pass = pass;
        this.marginal = marginal;
    }

    /** Go on, ask a person, or go back. */
    public enum Outcome {
        PASS("Pass"),
        MARGINAL("Marginal"),
        FAIL("Fail");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * The whole verdict.
     *
     * @param groups score by group in order of appearance; empty where the group has no data
     * @param score 0 to 100
     * @param reason why, in one sentence
     */
    public record Judgement(
            List<MetricVerdict> metrics,
            Map<String, OptionalDouble> groups,
            double score,
            Outcome outcome,
            String reason) {}

    /** Judges all measures together. */
    public Judgement judge(List<MetricPair> pairs) {
        List<MetricVerdict> all = pairs.stream().map(MetricJudge::judge).toList();
        List<MetricVerdict> counted =
                all.stream().filter(verdict -> !verdict.metric().rule().muted()).toList();
        Map<String, OptionalDouble> groups = groupScores(counted);
        List<String> critical = counted.stream()
                .filter(MetricVerdict::critical)
                .map(v -> v.metric().name() + " is " + v.classification().word())
                .toList();
        if (!critical.isEmpty()) {
            return new Judgement(all, groups, 0, Outcome.FAIL, "critical metric " + String.join(" and ", critical));
        }
        if (tooManyWithoutData(counted)) {
            return new Judgement(all, groups, 0, Outcome.FAIL, "50 % or more of the metrics have no data");
        }
        double score = score(groups);
        return new Judgement(all, groups, score, outcome(score), reason(score, counted));
    }

    private static boolean tooManyWithoutData(List<MetricVerdict> counted) {
        long without = counted.stream()
                .filter(v -> v.classification() == Classification.NODATA)
                .count();
        return !counted.isEmpty() && without * 100.0 / counted.size() >= MOST_WITHOUT_DATA;
    }

    private static Map<String, OptionalDouble> groupScores(List<MetricVerdict> counted) {
        Set<String> names = new LinkedHashSet<>();
        counted.forEach(v -> names.addAll(v.metric().groups()));
        Map<String, OptionalDouble> scores = new LinkedHashMap<>();
        for (String name : names) {
            scores.put(name, groupScore(name, counted));
        }
        return scores;
    }

    private static OptionalDouble groupScore(String group, List<MetricVerdict> counted) {
        List<MetricVerdict> voting = counted.stream()
                .filter(v -> v.metric().groups().contains(group))
                .filter(v -> v.classification() != Classification.NODATA)
                .toList();
        long passed = voting.stream().filter(MetricVerdict::isPass).count();
        return voting.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(100.0 * passed / voting.size());
    }

    private double score(Map<String, OptionalDouble> groups) {
        double given =
                weights.values().stream().mapToDouble(Double::doubleValue).sum();
        long without = groups.keySet().stream()
                .filter(name -> !weights.containsKey(name))
                .count();
        double share = without == 0 ? 0 : (100 - given) / without;
        double sum = 0;
        for (var group : groups.entrySet()) {
            sum += group.getValue().orElse(100) * weights.getOrDefault(group.getKey(), share) / 100;
        }
        return sum;
    }

    private Outcome outcome(double score) {
        if (score >= pass) {
            return Outcome.PASS;
        }
        return score >= marginal ? Outcome.MARGINAL : Outcome.FAIL;
    }

    private String reason(double score, List<MetricVerdict> counted) {
        List<String> bad = counted.stream()
                .filter(v -> !v.isPass())
                .map(v -> v.metric().name() + " " + v.classification().word())
                .toList();
        String says = String.format(java.util.Locale.ROOT, "score %.0f of 100", score);
        return bad.isEmpty() ? says + ", every metric passed" : says + ": " + String.join(", ", bad);
    }
}

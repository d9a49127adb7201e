package org.wheelhouse.rollout.engine.traffic;

import java.util.Optional;
import org.wheelhouse.rollout.engine.judge.Condition;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.judge.Reading;

/** What no data means, said by the conditions of a metric; the choice that every canary makes, mostly unawares. */
public enum MissingData {
    FAILS("fails", "No data counts as a failure: a canary without traffic is sent back."),
    PASSES("passes", "No data counts as good: a canary without traffic is waved through."),
    ASKS("asks a person", "No data is neither good nor bad: the rollout stops and a person decides.");

    private static final String GUARD = "isNaN(result) || ";

    private final String word;
    private final String sentence;

    MissingData(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    public String word() {
        return word;
    }

    public String sentence() {
        return sentence;
    }

    /** The metric with conditions that say so; one without a success condition stays as it is. */
    public Metric applyTo(Metric metric) {
        if (metric.success().isEmpty()) {
            return metric;
        }
        String good = bare(metric.success().get());
        Optional<String> bad = metric.failure().map(MissingData::bare).filter(text -> !text.equals(otherwise(good)));
        return switch (this) {
            case FAILS -> conditions(metric, good, bad.map(text -> GUARD + text));
            case PASSES -> conditions(metric, GUARD + good, bad);
            case ASKS -> conditions(metric, good, Optional.of(bad.orElse(otherwise(good))));
        };
    }

    private static String bare(Condition condition) {
        String text = condition.text();
        return text.startsWith(GUARD) ? text.substring(GUARD.length()) : text;
    }

    /** What is neither good nor without data. */
    private static String otherwise(String good) {
        return "!isNaN(result) && !(" + good + ")";
    }

    private static Metric conditions(Metric metric, String good, Optional<String> bad) {
        return metric.withConditions(Optional.of(Condition.of(good)), bad.map(Condition::of));
    }

    /** The answer that the conditions of a metric give; empty if it gives none of the three. */
    public static Optional<MissingData> of(Metric metric) {
        return switch (metric.verdictOn(Reading.of(Double.NaN))) {
            case FAILED -> Optional.of(FAILS);
            case SUCCESSFUL -> Optional.of(PASSES);
            case INCONCLUSIVE -> Optional.of(ASKS);
            default -> Optional.empty();
        };
    }
}

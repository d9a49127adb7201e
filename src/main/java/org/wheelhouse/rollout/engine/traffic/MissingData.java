package org.wheelhouse.rollout.engine.traffic;

import java.util.Optional;
import org.wheelhouse.rollout.engine.judge.Condition;
import org.wheelhouse.rollout.engine.judge.Metric;

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
        String good = metric.success().get().text();
        String bare = good.startsWith(GUARD) ? good.substring(GUARD.length()) : good;
        return switch (this) {
            case FAILS -> metric.withConditions(Optional.of(Condition.of(bare)), Optional.empty());
            case PASSES -> metric.withConditions(Optional.of(Condition.of(GUARD + bare)), Optional.empty());
            case ASKS ->
                metric.withConditions(
                        Optional.of(Condition.of(bare)),
                        Optional.of(Condition.of("!isNaN(result) && !(" + bare + ")")));
        };
    }
}

package org.wheelhouse.rollout.engine.traffic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the simulated service lets one measure on the new version; the word is the name of the metric. */
public enum Measure {
    SUCCESS_RATE("success-rate", "share of requests that are answered without an error, 0 to 1"),
    ERROR_RATE("error-rate", "errors in 100 requests"),
    LATENCY_P95("latency-p95", "milliseconds within which 95 of 100 requests are answered"),
    MEMORY("memory", "megabytes a pod uses"),
    ORDERS("orders", "orders in 100 requests"),
    DATA_CHECKS("data-checks", "wrong records in 1,000 requests, found by a check of the data"),
    CANARY_SCORE("canary-score", "Kayenta's score of 0 to 100: all measures of the new version against a baseline");

    private static final Map<String, Measure> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Measure::word, Function.identity()));

    private final String word;
    private final String sentence;

    Measure(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    public String word() {
        return word;
    }

    /** What the number is. */
    public String sentence() {
        return sentence;
    }

    /** Whether it has no value while nobody asks the version for anything. */
    boolean needsRequests() {
        return this != MEMORY && this != CANARY_SCORE;
    }

    public static Optional<Measure> named(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** All words, in order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Measure::word).toList();
    }
}

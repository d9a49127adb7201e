package org.wheelhouse.pipeline.engine;

import java.util.List;

/** Small pieces of sentences. */
final class Words {

    private Words() {}

    /** "4 min", "1 h 05 min", "30 s". */
    static String duration(long ms) {
        long seconds = Math.round(ms / 1000.0);
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        if (minutes < 60) {
            return seconds % 60 == 0 ? minutes + " min" : "%d min %02d s".formatted(minutes, seconds % 60);
        }
        return "%d h %02d min".formatted(minutes / 60, minutes % 60);
    }

    /** "A", "A and B", "A, B and C". */
    static String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    static String result(Result result) {
        return switch (result) {
            case SUCCEEDED -> "succeeded";
            case SUCCEEDED_WITH_ISSUES -> "succeeded with issues";
            case FAILED -> "failed";
            case CANCELED -> "was canceled";
            case SKIPPED -> "was skipped";
        };
    }
}

package org.wheelhouse.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * The known name with the fewest edits (insert, delete, replace, swap of neighbours), upper and lower case ignored; empty
     * when even the best one differs by more than a third of its letters (at least one edit is always allowed from three
     * letters on).
     */
    public static Optional<String> of(String written, Collection<String> known) {
        if (written.length() > 200) {
            return Optional.empty();
        }
        String low = written.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= allowed(name))
                .map(name -> new Candidate(name, distance(low, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance <= allowed(candidate.name))
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** "did you mean X?" or an empty text. */
    public static String didYouMean(String written, Collection<String> known) {
        return of(written, known).map(name -> "did you mean `" + name + "`?").orElse("");
    }

    private static int allowed(String name) {
        return name.length() < 3 ? 0 : Math.max(1, name.length() / 3);
    }

    private record Candidate(String name, int distance) {}

    /** Optimal string alignment distance, three rows. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}

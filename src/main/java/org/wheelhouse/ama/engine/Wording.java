package org.wheelhouse.ama.engine;

import java.util.Optional;

/** What a question, an answer and a reason may look like, and what is a typing error in a question. */
public final class Wording {

    /** The longest question, in signs. */
    public static final int LONGEST_QUESTION = 500;
    /** The longest answer, in signs. */
    public static final int LONGEST_ANSWER = 4_000;
    /** The longest reason of a refusal, in signs. */
    public static final int LONGEST_REASON = 300;

    /** So many signs can always be mended, in a longer question one in so many. */
    private static final int MENDED_AT_LEAST = 4;

    private static final int MENDED_OF = 8;

    private Wording() {}

    /** Line ends as one sign, control signs taken out, blanks at the ends gone. */
    public static String clean(String typed) {
        return typed.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .strip();
    }

    public static Optional<String> refusesQuestion(String text) {
        return refuses(text, LONGEST_QUESTION, "Write the question first.", "question");
    }

    /** An empty one is well: it was said and not written. */
    public static Optional<String> refusesAnswer(String text) {
        return text.isEmpty() ? Optional.empty() : refuses(text, LONGEST_ANSWER, "", "answer");
    }

    public static Optional<String> refusesReason(String text) {
        return refuses(text, LONGEST_REASON, "Say why in a sentence; the asker reads it.", "reason");
    }

    private static Optional<String> refuses(String text, int longest, String empty, String what) {
        if (text.isEmpty()) {
            return Optional.of(empty);
        }
        return text.length() > longest
                ? Optional.of("The " + what + " has " + text.length() + " signs; " + longest + " fit.")
                : Optional.empty();
    }

    /**
     * People voted for what they read, so a question can be mended and not be turned into another one: a typing error is a few
     * signs, four or an eighth of the text.
     */
    public static Optional<String> refusesMending(String before, String after) {
        int allowed = Math.max(MENDED_AT_LEAST, before.length() / MENDED_OF);
        return distance(before, after) <= allowed
                ? Optional.empty()
                : Optional.of("Only typing errors can be mended, for people vote for what they read: here up to "
                        + allowed + " signs. Ask a new question instead.");
    }

    /** Levenshtein's distance: signs put in, taken out or exchanged. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchange = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(exchange, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}

package org.wheelhouse.activity.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everybody speaks once. What is said may be written down beside it; an answer is {@link Fields} of {@code words}, {@code win},
 * {@code question} and {@code name}.
 *
 * @param seconds for each
 * @param notes what is written down; none if people only speak
 */
public record TalkRound(String question, int seconds, Set<Note> notes) implements Question {

    public static final int FEWEST_SECONDS = 10;
    public static final int MOST_SECONDS = 600;
    /** In UTF-16 units. */
    public static final int LONGEST = 300;

    public TalkRound {
        notes = Set.copyOf(notes);
    }

    /** What somebody brings. */
    public enum Note {
        WORDS,
        WIN,
        QUESTION;

        /** As in a fence and in an answer. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What somebody wrote down.
     *
     * @param withName the name may stand beside the question when it goes to others
     */
    public record Brought(String words, String win, String question, boolean withName) {}

    /** People hear who speaks. */
    @Override
    public boolean named() {
        return true;
    }

    @Override
    public Optional<String> refuses(String answer) {
        Brought brought = brought(answer);
        List<String> all = List.of(brought.words, brought.win, brought.question);
        if (all.stream().allMatch(String::isEmpty)) {
            return Optional.of("Write a few words first.");
        }
        return all.stream().anyMatch(text -> text.length() > LONGEST)
                ? Optional.of("At most " + LONGEST + " characters each, so that it can be read out.")
                : Optional.empty();
    }

    public static Brought brought(String answer) {
        Fields fields = Fields.read(answer);
        return new Brought(
                oneLine(fields.get("words")),
                oneLine(fields.get("win")),
                oneLine(fields.get("question")),
                fields.get("name").equals("yes"));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}

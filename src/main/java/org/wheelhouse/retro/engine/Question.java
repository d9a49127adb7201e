package org.wheelhouse.retro.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a board asks everybody once: one answer a person, unseen until it is shown. */
public enum Question {
    /** At check-in. */
    WORD_IN("How do you come in today? One word."),
    /** At check-in. */
    FIVE_IN("How was the time since the last retro? 1 is hard, 5 is great."),
    /** When the time of a topic is over. */
    GO_ON("The time for this topic is over. Go on with it?"),
    /** At the close: the return on the time that people gave. */
    WORTH("Was this retro worth your time? 1 is lost, 5 is very well spent."),
    /** At the close. */
    WORD_OUT("What do you take with you? One word.");

    public static final String MORE = "go on";
    public static final String NEXT = "next topic";
    public static final int LONGEST_WORD = 40;

    private final String title;

    Question(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** A name of its own among all kinds of asks. */
    public String kind() {
        return "retro " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static Optional<Question> ofKind(String kind) {
        return List.of(values()).stream().filter(one -> one.kind().equals(kind)).findFirst();
    }

    /** Those that can be asked in a phase; the first one is asked if nobody chooses. */
    public static List<Question> of(Phase phase) {
        return switch (phase) {
            case CHECK_IN -> List.of(WORD_IN, FIVE_IN);
            case DISCUSS -> List.of(GO_ON);
            case CLOSE -> List.of(WORTH, WORD_OUT);
            case WRITE, GROUP, VOTE, ACT -> List.of();
        };
    }

    /** The answers to choose from; none where people write a word. */
    public List<String> choices() {
        return switch (this) {
            case FIVE_IN, WORTH -> List.of("1", "2", "3", "4", "5");
            case GO_ON -> List.of(MORE, NEXT);
            case WORD_IN, WORD_OUT -> List.of();
        };
    }

    /** Why this cannot be an answer; empty if it can. */
    public Optional<String> refuses(String answer) {
        if (!choices().isEmpty()) {
            return choices().contains(answer)
                    ? Optional.empty()
                    : Optional.of("Choose one of " + String.join(", ", choices()) + ".");
        }
        if (answer.isEmpty()) {
            return Optional.of("Write a word first.");
        }
        return answer.codePointCount(0, answer.length()) > LONGEST_WORD
                ? Optional.of("One word, or a few: at most " + LONGEST_WORD + " signs.")
                : Optional.empty();
    }
}

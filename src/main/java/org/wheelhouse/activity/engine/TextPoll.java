package org.wheelhouse.activity.engine;

import java.util.Optional;

/** An open question: a few sentences, shown as cards. */
public record TextPoll(String question, boolean named) implements Poll {

    /** In UTF-16 units; a card that is longer cannot be read from the back row. */
    public static final int LONGEST = 300;

    @Override
    public String kind() {
        return "text";
    }

    @Override
    public Optional<String> refuses(String answer) {
        if (answer.isBlank()) {
            return Optional.of("Write a sentence first.");
        }
        return answer.length() > LONGEST
                ? Optional.of("That is " + answer.length() + " characters; a card has room for " + LONGEST + ".")
                : Optional.empty();
    }
}

package org.wheelhouse.quiz.gift;

import java.util.List;
import java.util.Optional;

/** One entry of a GIFT file, in the order as written. */
public sealed interface GiftItem {

    /** Of the entry's first line, from 1. */
    int line();

    /**
     * A question that Wheelhouse can ask. All texts are as typed, escapes undone; they may hold anything, HTML too, so they are
     * shown as text only.
     *
     * @param name what stood between {@code ::} and {@code ::}
     * @param text without its answers; {@code _____} where these stood inside a sentence
     * @param single exactly one option is right; otherwise as many are to be chosen as have a weight above 0
     * @param general feedback after {@code ####}
     */
    record Question(
            int line,
            Optional<String> name,
            String text,
            boolean single,
            List<GiftOption> options,
            Optional<String> general)
            implements GiftItem {

        public Question {
            options = List.copyOf(options);
        }
    }

    /** The folder for what follows, as typed: {@code week 5/releases}. */
    record Category(int line, String name) implements GiftItem {}

    /** A question of a kind that Wheelhouse does not ask. */
    record LeftOut(int line, Kind kind) implements GiftItem {}

    /** The kinds that are left out. */
    enum Kind {
        SHORT_ANSWER("short answer", "a typed word cannot be scored fairly"),
        NUMERICAL("numerical", "Wheelhouse asks for no numbers"),
        MATCHING("matching", "a `matching` activity on a slide may do"),
        ESSAY("essay", "a `poll text` on a slide may do"),
        DESCRIPTION("description", "text without answers belongs on a slide");

        private final String words;
        private final String instead;

        Kind(String words, String instead) {
            this.words = words;
            this.instead = instead;
        }

        /** As people say it: {@code short answer}. */
        public String words() {
            return words;
        }

        String instead() {
            return instead;
        }
    }
}

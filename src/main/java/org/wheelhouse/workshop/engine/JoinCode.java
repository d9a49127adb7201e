package org.wheelhouse.workshop.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Six of 32 signs that cannot be taken for one another: no I, O, 0, 1. */
public record JoinCode(String text) {

    static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    static final int LENGTH = 6;

    public JoinCode {
        if (!isCode(text)) {
            throw new IllegalArgumentException("no join code");
        }
    }

    /** @param luck must be one that nobody can foretell */
    public static JoinCode fresh(RandomGenerator luck) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(SIGNS.charAt(luck.nextInt(SIGNS.length())));
        }
        return new JoinCode(text.toString());
    }

    /** The code that somebody typed, whatever the case and with blanks or dashes in between; empty if it can be none. */
    public static Optional<JoinCode> typed(String typed) {
        String text = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return isCode(text) ? Optional.of(new JoinCode(text)) : Optional.empty();
    }

    private static boolean isCode(String text) {
        return text.length() == LENGTH && text.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
    }

    @Override
    public String toString() {
        return text;
    }
}

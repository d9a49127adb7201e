package org.wheelhouse.people;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code in the link of a board, by which guests come in: ten of 32 signs that cannot be taken for one another (no I, O, 0, 1).
 * With 50 bits nobody finds one by trying, so that, unlike the short codes of a live room, these need no throttle.
 */
public record BoardCode(String text) {

    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 10;
    private static final SecureRandom LUCK = new SecureRandom();

    public BoardCode {
        if (!isCode(text)) {
            throw new IllegalArgumentException("no code of a board");
        }
    }

    public static BoardCode fresh() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(SIGNS.charAt(LUCK.nextInt(SIGNS.length())));
        }
        return new BoardCode(text.toString());
    }

    /** The code that somebody typed, whatever the case and with blanks or dashes in between; empty if it can be none. */
    public static Optional<BoardCode> typed(String typed) {
        String text = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return isCode(text) ? Optional.of(new BoardCode(text)) : Optional.empty();
    }

    private static boolean isCode(String text) {
        return text.length() == LENGTH && text.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
    }

    /** In two halves, for reading out. */
    public String shown() {
        return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
    }

    /** Of the link that guests open, without the house's address. */
    public String path() {
        return "/b/" + text;
    }

    @Override
    public String toString() {
        return text;
    }
}

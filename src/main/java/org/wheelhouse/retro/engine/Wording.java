package org.wheelhouse.retro.engine;

import java.util.Optional;

/** What people type, put in order before it is kept. */
public final class Wording {

    public static final int NAME = 120;

    private Wording() {}

    /** Without blanks at either end, lines ended by {@code \n}, without control signs. */
    public static String clean(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }

    /** In one line, cut to {@value #NAME} signs. */
    public static String name(String typed) {
        return cut(clean(typed).replaceAll("\\s+", " "), NAME);
    }

    /** Why a card cannot say this; empty if it can. */
    public static Optional<String> refuses(String clean) {
        if (clean.isEmpty()) {
            return Optional.of("Write a few words first.");
        }
        int length = clean.codePointCount(0, clean.length());
        return length > Card.LONGEST
                ? Optional.of("A card holds " + Card.LONGEST + " signs; this has " + length + ". Make two of it.")
                : Optional.empty();
    }

    /** What a group is called until somebody names it: the beginning of the card it was put to. */
    public static String titleOf(String card) {
        String line = name(card);
        return line.codePointCount(0, line.length()) <= TITLE
                ? line
                : cut(line, TITLE - 1).strip() + "…";
    }

    private static final int TITLE = 60;

    private static String cut(String line, int most) {
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)).strip();
    }
}

package org.wheelhouse.text;

/** How signs of a text are put on a screen. */
final class Shown {

    /** Stands where a sign was that would turn the order of the letters around. */
    static final char MARK = '\uFFFD';

    private Shown() {}

    /** The first 60 signs on one line, for a sentence about the text. */
    static String brief(String text) {
        String plain = unturned(text).replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        if (plain.length() <= 60) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(59)) ? 59 : 60;
        return plain.substring(0, end) + "...";
    }

    /**
     * Every bidirectional control (U+202A to U+202E, U+2066 to U+2069) replaced by a mark that can be seen: with them a name or an
     * address can be shown backwards, and the sanitiser lets them pass.
     */
    static String unturned(String text) {
        if (!hasTurning(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(sign -> plain.append(turns(sign) ? MARK : (char) sign));
        return plain.toString();
    }

    private static boolean hasTurning(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (turns(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean turns(int sign) {
        return (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
    }

    static String escaped(String text) {
        return isEscaped(text) ? text : escapedSigns(text);
    }

    private static boolean isEscaped(String text) {
        for (int at = 0; at < text.length(); at++) {
            if ("&<>\"'".indexOf(text.charAt(at)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static String escapedSigns(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            switch (sign) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&#34;");
                case '\'' -> html.append("&#39;");
                default -> html.append(sign);
            }
        }
        return html.toString();
    }
}

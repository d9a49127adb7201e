package org.wheelhouse.rollout.yaml;

import java.util.Locale;

/** Lines of a YAML text, two blanks a level. */
final class Lines {

    private final StringBuilder out = new StringBuilder();

    void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }

    void number(int depth, String key, int value, int usual) {
        if (value != usual) {
            line(depth, key + ": " + value);
        }
    }

    /** In double quotes whenever YAML could read it otherwise. */
    static String quoted(String text) {
        if (text.matches("[A-Za-z][A-Za-z0-9_.-]*( [A-Za-z0-9_.-]+)*")
                && !text.matches("(?i)true|false|null|yes|no|on|off|y|n")) {
            return text;
        }
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }

    static String shown(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%s", number);
    }

    /** A share as percent, without the dust of binary fractions. */
    static String percent(double share) {
        return shown(Math.round(share * 1e12) / 1e10);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

package org.wheelhouse.retro;

import java.util.stream.Collectors;

/** What people typed as Markdown that shows it as they typed it. */
final class Markdown {

    private Markdown() {}

    /** In one line. */
    static String line(String text) {
        return escaped(text.replaceAll("\\s+", " ").strip());
    }

    /** Lines after the first one begin with the indent, so that they belong to the same item of a list. */
    static String block(String text, String indent) {
        return text.lines().map(Markdown::escaped).collect(Collectors.joining("  \n" + indent));
    }

    private static String escaped(String line) {
        return line.replaceAll("([\\\\`*_{}\\[\\]<>#|~&])", "\\\\$1")
                .replaceFirst("^(\\s*)([-+=])", "$1\\\\$2")
                .replaceFirst("^(\\s*\\d+)([.)])", "$1\\\\$2");
    }
}

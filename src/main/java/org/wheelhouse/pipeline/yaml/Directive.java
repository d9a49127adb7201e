package org.wheelhouse.pipeline.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wheelhouse.pipeline.yaml.Segments.Segment;

/**
 * {@code if}, {@code elseif}, {@code else}, {@code each} or {@code insert} in a {@code ${{ }}}.
 *
 * @param variable of an {@code each}
 * @param expression what is asked or walked over; empty for {@code else} and {@code insert}
 * @param at place of the expression in the whole key
 */
record Directive(Kind kind, String variable, String expression, int at) {

    static final List<String> WORDS = List.of("if", "elseif", "else", "each", "insert");

    private static final Pattern CHOICE = Pattern.compile("\\s*(if|elseif)(?=[\\s(]|$)(.*)", Pattern.DOTALL);
    private static final Pattern EACH = Pattern.compile("\\s*each\\s+([A-Za-z_][\\w-]*)\\s+in\\s(.*)", Pattern.DOTALL);
    private static final Pattern BARE = Pattern.compile("\\s*(else|insert)\\s*");
    private static final Pattern STARTS = Pattern.compile("\\s*(if|elseif|else|each|insert)(?=\\s|$)");

    enum Kind {
        IF,
        ELSEIF,
        ELSE,
        EACH,
        INSERT
    }

    static Optional<Directive> of(Segment segment) {
        Matcher choice = CHOICE.matcher(segment.text());
        if (choice.matches()) {
            Kind kind = choice.group(1).equals("if") ? Kind.IF : Kind.ELSEIF;
            return Optional.of(new Directive(kind, "", choice.group(2), segment.at() + choice.start(2)));
        }
        Matcher each = EACH.matcher(segment.text());
        if (each.matches()) {
            return Optional.of(new Directive(Kind.EACH, each.group(1), each.group(2), segment.at() + each.start(2)));
        }
        Matcher bare = BARE.matcher(segment.text());
        if (bare.matches()) {
            Kind kind = bare.group(1).equals("else") ? Kind.ELSE : Kind.INSERT;
            return Optional.of(new Directive(kind, "", "", segment.at()));
        }
        return Optional.empty();
    }

    /** Whether a text begins like a directive, perhaps a broken one. */
    static Optional<String> startsLike(String expression) {
        Matcher starts = STARTS.matcher(expression);
        return starts.lookingAt() ? Optional.of(starts.group(1)) : Optional.empty();
    }

    boolean isChoice() {
        return kind == Kind.IF || kind == Kind.ELSEIF || kind == Kind.ELSE;
    }
}

package org.wheelhouse.text;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Markdown of trainers and of people, made safe to show.
 *
 * <p>Every text passes the same gates: the limits, a reader on a deep stack with a deadline of one second, the rules of links, and
 * the sanitiser. HTML is shown as text. Nothing here throws for a text, whatever it holds.
 */
public final class SafeMarkdown {

    private static final MarkupWriter.Style SLIDE = new MarkupWriter.Style("\n", true);
    private static final MarkupWriter.Style PASSAGE = new MarkupWriter.Style("\n", false);
    private static final MarkupWriter.Style POST = new MarkupWriter.Style("<br>\n", false);

    private static final Remembered<Text, Rendered> KNOWN = new Remembered<>(4 * Limits.FILE);

    private SafeMarkdown() {}

    /**
     * What a trainer writes on a slide, at most 64 KiB.
     *
     * @param markdown lines end with {@code \n}
     * @param inserts in the order of their lines
     */
    public static Rendered slide(String markdown, List<Insert> inserts) {
        return rendered(new Text(markdown, List.copyOf(inserts), Markup.SLIDE, SLIDE, Links.OF_TRAINERS, Limits.SLIDE));
    }

    /** What a trainer writes on a slide, without anything between its lines. */
    public static Rendered slide(String markdown) {
        return slide(markdown, List.of());
    }

    /**
     * The same, with problems and links at the places where the lines stand in their file.
     *
     * @param inserts whose lines count from 1 at the first of these
     */
    public static Rendered slide(List<Written> lines, List<Insert> inserts) {
        Rendered rendered = slide(joined(lines), inserts);
        return lines.isEmpty() ? rendered : Moved.to(rendered, lines);
    }

    /**
     * A passage that a trainer writes: notes, questions, guidance, sentences. At most 64 KiB, and only what stands inside a line:
     * emphasis, code, links. The HTML has no block around it.
     */
    public static Rendered passage(String markdown) {
        return rendered(new Text(markdown, List.of(), Markup.LINE, PASSAGE, Links.OF_TRAINERS, Limits.SLIDE));
    }

    /** The same, with problems and links at the places where the lines stand in their file. */
    public static Rendered passage(List<Written> lines) {
        List<Written> trimmed = lines.stream().map(Written::trimmed).toList();
        Rendered rendered = passage(joined(trimmed));
        return lines.isEmpty() ? rendered : Moved.to(rendered, trimmed);
    }

    /**
     * What people write while they take part: cards, questions, comments. At most 4 KiB, only what stands inside a line; line ends
     * are kept. The HTML has no block around it.
     */
    public static Rendered post(String markdown) {
        String lines = markdown.replace("\r\n", "\n").replace('\r', '\n');
        return rendered(new Text(lines, List.of(), Markup.LINE, POST, Links.OF_PEOPLE, Limits.POST));
    }

    /**
     * Reads many texts with one hand-over to the deep stack instead of one for each. If that does not end within a second, or
     * fails, they are read again, and each text gets a hand-over and a second of its own.
     *
     * @param reading may run twice, and on another thread; the first may still run while the second does
     */
    public static <T> T together(Supplier<T> reading) {
        try {
            return DeepStack.call(reading::get);
        } catch (DeepStack.Unfinished unfinished) {
            return reading.get();
        }
    }

    private static String joined(List<Written> lines) {
        return lines.stream().map(Written::text).collect(Collectors.joining("\n"));
    }

    private static Rendered rendered(Text text) {
        return Limits.exceeded(text.markdown(), text.bytes())
                .map(Rendered::refused)
                .orElseGet(() -> KNOWN.get(text).orElseGet(() -> fresh(text)));
    }

    private static Rendered fresh(Text text) {
        if (text.isPlain()) {
            return text.plain();
        }
        try {
            Rendered rendered = DeepStack.call(text::render);
            KNOWN.put(text, rendered, text.weight());
            return rendered;
        } catch (DeepStack.Unfinished unfinished) {
            return Rendered.refused(Problem.error(1, 1, unfinished.getMessage(), "make it simpler, or split it"));
        }
    }
}

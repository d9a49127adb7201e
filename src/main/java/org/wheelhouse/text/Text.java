package org.wheelhouse.text;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with everything that decides how it is shown; two that are equal look the same.
 *
 * @param bytes how many it may have
 */
record Text(String markdown, List<Insert> inserts, Markup markup, MarkupWriter.Style style, Links links, int bytes) {

    /** Roughly, in characters, what it takes to remember it. */
    long weight() {
        long code = inserts.stream()
                .mapToLong(insert ->
                        insert instanceof Insert.Code shown ? shown.text().length() : 0)
                .sum();
        return 200L + markdown.length() + code;
    }

    /** Words and commas mean themselves: most notes need no Markdown reader at all. */
    boolean isPlain() {
        return markup == Markup.LINE
                && !markdown.isEmpty()
                && !Character.isWhitespace(markdown.charAt(0))
                && !Character.isWhitespace(markdown.charAt(markdown.length() - 1))
                && hasPlainSignsOnly()
                && !markdown.contains("\n\n")
                && !markdown.contains("\n ")
                && !markdown.contains(" \n");
    }

    private boolean hasPlainSignsOnly() {
        for (int at = 0; at < markdown.length(); at++) {
            char sign = markdown.charAt(at);
            if (!Character.isLetterOrDigit(sign) && " \n.,;:?%()-–'\"/".indexOf(sign) < 0) {
                return false;
            }
        }
        return true;
    }

    Rendered plain() {
        String html = Shown.escaped(markdown).replace("\n", style.lineBreak());
        return new Rendered(List.of(html), markdown.replace('\n', ' '), 0, List.of(), List.of());
    }

    /** Through the Markdown reader and the sanitiser; on a deep stack. */
    Rendered render() {
        Placed placed = new Placed(markdown);
        Findings findings = new Findings(placed, links);
        Document document = markup.parse(markdown);
        try {
            return findings.rendered(parts(document, placed, new MarkupWriter(document, findings, style)));
        } catch (MarkupWriter.TooDeep deep) {
            return Rendered.refused(Problem.error(
                    placed.line(deep.offset()),
                    placed.column(deep.offset()),
                    "this is nested too deeply to be shown",
                    "nest less deeply"));
        }
    }

    private List<String> parts(Document document, Placed placed, MarkupWriter writer) {
        List<String> parts = new ArrayList<>();
        Node block = document.getFirstChild();
        for (Insert insert : inserts) {
            while (block != null && placed.line(block.getStartOffset()) < insert.line()) {
                writer.write(block);
                block = block.getNext();
            }
            switch (insert) {
                case Insert.Code code -> writer.code(code.language(), code.text());
                case Insert.Cut cut -> parts.add(Sanitiser.clean(writer.take()));
            }
        }
        for (; block != null; block = block.getNext()) {
            writer.write(block);
        }
        parts.add(Sanitiser.clean(writer.take()));
        return parts;
    }
}

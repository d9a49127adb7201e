package org.wheelhouse.text;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/**
 * The Markdown that Wheelhouse knows.
 *
 * <p>Tables and strike-through beside the plain rules, and no more: other extensions cost time on hostile text or write
 * attributes that can run script. Texts of people have what stands inside a line only.
 */
enum Markup {
    SLIDE(slide()),
    LINE(line());

    private final Parser parser;

    Markup(MutableDataSet options) {
        this.parser = Parser.builder(options).build();
    }

    Document parse(String text) {
        return parser.parse(text);
    }

    private static MutableDataSet slide() {
        return new MutableDataSet()
                .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), StrikethroughExtension.create()))
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(Parser.HEADING_NO_ATX_SPACE, false)
                .set(Parser.HEADING_SETEXT_MARKER_LENGTH, 3);
    }

    private static MutableDataSet line() {
        return new MutableDataSet()
                .set(Parser.EXTENSIONS, List.of(StrikethroughExtension.create()))
                .set(Parser.BLOCK_QUOTE_PARSER, false)
                .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
                .set(Parser.HEADING_PARSER, false)
                .set(Parser.HTML_BLOCK_PARSER, false)
                .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
                .set(Parser.LIST_BLOCK_PARSER, false)
                .set(Parser.THEMATIC_BREAK_PARSER, false)
                .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false);
    }
}

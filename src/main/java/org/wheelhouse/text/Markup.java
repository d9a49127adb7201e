package org.wheelhouse.text;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.List;

/**
 * The Markdown that Wheelhouse knows.
 *
 * <p>Tables and strike-through beside the plain rules, and no more: other extensions cost time on hostile text or write
 * attributes that can run script. Texts of people have what stands inside a line only.
 */
enum Markup {
    SLIDE(slide(TablesExtension.create(), StrikethroughExtension.create()), slide(StrikethroughExtension.create())),
    LINE(line(), line());

    private final Parser parser;
    private final Parser withoutTables;

    Markup(MutableDataSet options, MutableDataSet withoutTables) {
        this.parser = Parser.builder(options).build();
        this.withoutTables = Parser.builder(withoutTables).build();
    }

    /** Looking for tables costs as much as a short text; no table is without a {@code |}. */
    Document parse(String text) {
        return (text.indexOf('|') < 0 ? withoutTables : parser).parse(text);
    }

    private static MutableDataSet slide(Extension... extensions) {
        return new MutableDataSet()
                .set(Parser.EXTENSIONS, List.of(extensions))
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

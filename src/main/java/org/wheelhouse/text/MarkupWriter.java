package org.wheelhouse.text;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;

/**
 * Writes what the Markdown reader understood as HTML, and notes what it leaves out on the way.
 *
 * <p>Here because links, pictures and HTML are judged where they stand: the same look decides what is shown and what is told to
 * the writer. Not here: safety; the sanitiser comes after it.
 */
final class MarkupWriter {

    private static final int DEEPEST = 100;

    private final Document document;
    private final ListOptions lists;
    private final Findings findings;
    private final Style style;
    private final StringBuilder html = new StringBuilder();
    private int depth;

    /**
     * @param lineBreak what a line end inside a paragraph becomes
     * @param blocks paragraphs stand in elements of their own
     */
    record Style(String lineBreak, boolean blocks) {}

    MarkupWriter(Document document, Findings findings, Style style) {
        this.document = document;
        this.lists = ListOptions.get(document);
        this.findings = findings;
        this.style = style;
    }

    /** The HTML since the last call. */
    String take() {
        String taken = html.toString();
        html.setLength(0);
        return taken;
    }

    void code(String language, String text) {
        String known = language.toLowerCase(Locale.ROOT);
        html.append(known.matches("[a-z0-9-]{1,40}") ? "<pre><code class=\"language-" + known + "\">" : "<pre><code>");
        text(text);
        html.append("</code></pre>\n");
        findings.apart();
    }

    /** @throws TooDeep if elements stand in more than 100 others */
    void write(Node node) {
        switch (node) {
            case Paragraph paragraph -> paragraph(paragraph);
            case Heading heading -> heading(heading);
            case BulletList list -> list(list, "ul", "");
            case OrderedList list -> list(list, "ol", start(list));
            case ListItem item -> block("li", item);
            case BlockQuote quote -> block("blockquote", quote);
            case FencedCodeBlock code ->
                code(language(code), code.getContentChars().normalizeEOL());
            case IndentedCodeBlock code ->
                code("", code.getContentChars().trimTailBlankLines().normalizeEndWithEOL());
            case ThematicBreak rule -> html.append("<hr>\n");
            case HtmlBlockBase block -> htmlBlock(block);
            case TableBlock table -> block("table", table);
            case TableHead head -> block("thead", head);
            case TableBody body -> block("tbody", body);
            case TableRow row -> block("tr", row);
            case TableCell cell -> block(cell.isHeader() ? "th" : "td", cell);
            case TableSeparator separator -> {}
            case Reference reference -> {}
            case Emphasis emphasis -> inline("em", emphasis);
            case StrongEmphasis emphasis -> inline("strong", emphasis);
            case Strikethrough strike -> inline("del", strike);
            case Code code -> inlineCode(code);
            case SoftLineBreak line -> lineBreak(style.lineBreak);
            case HardLineBreak line -> lineBreak("<br>\n");
            case HtmlInlineBase tag -> htmlInline(tag);
            case Link link -> link(link, link.getUrl().unescape());
            case AutoLink link -> autoLink(link, link.getText().toString(), "");
            case MailLink link -> autoLink(link, link.getText().toString(), "mailto:");
            case Image image -> picture(image, image.getUrl().unescape());
            case LinkRef reference -> reference(reference, false);
            case ImageRef reference -> reference(reference, true);
            default -> rest(node);
        }
    }

    private void rest(Node node) {
        if (node.hasChildren()) {
            children(node);
        } else {
            text(node.getChars().unescape());
        }
    }

    private void children(Node parent) {
        if (++depth > DEEPEST) {
            throw new TooDeep(parent.getStartOffset());
        }
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            write(child);
        }
        depth--;
    }

    /** Elements stand in too many others; the browser and the sanitiser would lose the innermost ones. */
    static final class TooDeep extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final int offset;

        TooDeep(int offset) {
            super("nested too deeply", null, false, false);
            this.offset = offset;
        }

        int offset() {
            return offset;
        }
    }

    private void text(CharSequence text) {
        String shown = Shown.unturned(text.toString());
        html.append(Shown.escaped(shown));
        findings.words(shown);
    }

    private void lineBreak(String written) {
        html.append(written);
        findings.apart();
    }

    private void paragraph(Paragraph paragraph) {
        if (!style.blocks) {
            html.append(html.isEmpty() ? "" : "<br><br>");
            children(paragraph);
        } else if (isBare(paragraph)) {
            children(paragraph);
        } else {
            block("p", paragraph);
        }
        findings.apart();
    }

    /** In a tight list the text of an item is no paragraph. */
    private boolean isBare(Paragraph paragraph) {
        return paragraph.getParent() instanceof ParagraphItemContainer item
                && item.isParagraphWrappingDisabled(paragraph, lists, document);
    }

    /** A line of dashes below text is a rule here: there are no headings made by dashes. */
    private void heading(Heading heading) {
        boolean dashes = heading.isSetextHeading() && heading.getClosingMarker().startsWith("-");
        block(dashes ? "p" : "h" + heading.getLevel(), heading);
        html.append(dashes ? "<hr>\n" : "");
    }

    private void block(String element, Node node) {
        inline(element, node);
        html.append('\n');
        findings.apart();
    }

    private void inline(String element, Node node) {
        html.append('<').append(element).append('>');
        children(node);
        html.append("</").append(element).append('>');
    }

    private void list(Node list, String element, String attributes) {
        if (list.getParent() == document) {
            findings.bullets(list);
        }
        html.append('<').append(element).append(attributes).append(">\n");
        children(list);
        html.append("</").append(element).append(">\n");
    }

    private static String start(OrderedList list) {
        return list.getStartNumber() == 1 ? "" : " start=\"" + list.getStartNumber() + "\"";
    }

    private static String language(FencedCodeBlock code) {
        return code.getInfoDelimitedByAny(com.vladsch.flexmark.util.misc.CharPredicate.WHITESPACE)
                .toString();
    }

    private void inlineCode(Code code) {
        html.append("<code>");
        text(code.getText().toString().replace('\n', ' '));
        html.append("</code>");
    }

    private void htmlBlock(HtmlBlockBase block) {
        findings.html(block);
        html.append("<p>");
        text(block.getChars().trimEnd());
        html.append("</p>\n");
        findings.apart();
    }

    private void htmlInline(HtmlInlineBase tag) {
        findings.html(tag);
        text(tag.getChars());
    }

    private void link(Node node, String target) {
        findings.link(node, target).ifPresentOrElse(href -> anchor(href, () -> children(node)), () -> children(node));
    }

    private void autoLink(Node node, String text, String scheme) {
        findings.link(node, scheme + text).ifPresentOrElse(href -> anchor(href, () -> text(text)), () -> text(text));
    }

    private void anchor(String href, Runnable content) {
        html.append("<a href=\"").append(Shown.escaped(href)).append("\">");
        content.run();
        html.append("</a>");
    }

    /** A refused picture leaves its text. */
    private void picture(Node node, String target) {
        String says = says(node);
        findings.picture(node, target, says).ifPresentOrElse(source -> image(source, says), () -> text(says));
    }

    private void image(String source, String says) {
        html.append("<img src=\"").append(Shown.escaped(source)).append("\" alt=\"");
        text(says);
        html.append("\">");
    }

    private static String says(Node picture) {
        return new com.vladsch.flexmark.util.ast.TextCollectingVisitor().collectAndGetText(picture);
    }

    private void reference(RefNode node, boolean picture) {
        Reference target = node.isDefined() ? node.getReferenceNode(document) : null;
        if (target == null) {
            undefined(node);
        } else if (picture) {
            picture(node, target.getUrl().unescape());
        } else {
            link(node, target.getUrl().unescape());
        }
    }

    /** Brackets that point nowhere stay as they were written. */
    private void undefined(RefNode node) {
        if (node.getText().isEmpty()) {
            text(node.getChars().unescape());
            return;
        }
        text(node.getTextOpeningMarker());
        children(node);
        text(node.getTextClosingMarker());
        text(node.getReferenceOpeningMarker());
        text(node.getReference().unescape());
        text(node.getReferenceClosingMarker());
    }
}

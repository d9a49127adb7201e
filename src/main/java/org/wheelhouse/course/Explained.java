package org.wheelhouse.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.wheelhouse.course.Glossary.Term;

/**
 * Puts the glossary's sentence beside the first place of each term on a slide, so that it can be shown on hover, focus and tap.
 * Links, code and headings stay as they are.
 */
final class Explained {

    private static final Set<String> UNTOUCHED =
            Set.of("a", "code", "pre", "button", "h1", "h2", "h3", "h4", "h5", "h6");

    private final Glossary glossary;
    private final String slide;
    private final Set<Term> done = new HashSet<>();

    private Explained(Glossary glossary, Slide slide) {
        this.glossary = glossary;
        this.slide = slide.id().value();
    }

    static Slide of(Slide slide, Glossary glossary) {
        Explained explained = new Explained(glossary, slide);
        List<Slide.Piece> pieces = slide.pieces().stream()
                .map(piece -> piece instanceof Slide.Piece.Html html
                        ? new Slide.Piece.Html(explained.html(html.html()))
                        : piece)
                .toList();
        return new Slide(
                slide.id(),
                slide.title(),
                slide.heading(),
                slide.opensSection(),
                slide.minutes(),
                slide.mayDrop(),
                slide.line(),
                slide.lastLine(),
                pieces,
                slide.notes(),
                slide.links(),
                slide.words());
    }

    private String html(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        walk(page.body());
        return page.body().html();
    }

    private void walk(Element element) {
        for (Node child : new ArrayList<>(element.childNodes())) {
            if (child instanceof TextNode text) {
                explain(text);
            } else if (child instanceof Element inner && !UNTOUCHED.contains(inner.normalName())) {
                walk(inner);
            }
        }
    }

    private void explain(TextNode text) {
        Matcher found = glossary.anyTerm().matcher(text.getWholeText());
        while (found.find()) {
            Optional<Term> term = glossary.term(found.group()).filter(done::add);
            if (term.isPresent()) {
                TextNode word = found.start() == 0 ? text : text.splitText(found.start());
                boolean goesOn = word.getWholeText().length() > found.group().length();
                Optional<TextNode> rest =
                        goesOn ? Optional.of(word.splitText(found.group().length())) : Optional.empty();
                word.replaceWith(shown(term.get(), word.getWholeText()));
                rest.ifPresent(this::explain);
                return;
            }
        }
    }

    private Element shown(Term term, String word) {
        String id = "term-" + slide + "-" + term.key();
        Element place = new Element("span").addClass("wh-term");
        place.appendElement("button")
                .attr("type", "button")
                .attr("id", id)
                .attr("aria-describedby", id + "-says")
                .text(word);
        place.appendElement("span")
                .addClass("wh-term-says")
                .attr("role", "tooltip")
                .attr("id", id + "-says")
                .text(term.sentence());
        return place;
    }
}

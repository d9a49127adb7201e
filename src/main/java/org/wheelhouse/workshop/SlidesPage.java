package org.wheelhouse.workshop;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/** A module's slides with what is said to them as one file that any browser opens, without the house. */
final class SlidesPage {

    private SlidesPage() {}

    static String of(Deck deck, Map<String, Deck.Script> script) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(Entities.escape(deck.title()))
                .append("</title><style>body{font-family:sans-serif;max-width:44em;margin:2em auto;line-height:1.5}"
                        + "section{border-top:1px solid #999;padding:1em 0;break-inside:avoid}"
                        + ".notes{color:#444;font-size:90%}</style></head><body><h1>")
                .append(Entities.escape(deck.title()))
                .append("</h1>");
        deck.slides().forEach(slide -> page.append("<section><h2>")
                .append(slide.heading())
                .append("</h2>")
                .append(slide.html())
                .append(notes(script.get(slide.id())))
                .append("</section>"));
        return plain(page.append("</body></html>").toString());
    }

    private static String notes(Deck.@org.jspecify.annotations.Nullable Script script) {
        if (script == null) {
            return "";
        }
        StringBuilder notes = new StringBuilder("<div class=\"notes\"><p>")
                .append(script.opening())
                .append("</p>");
        List<String> bullets = script.bullets();
        if (!bullets.isEmpty()) {
            notes.append("<ol>");
            bullets.forEach(bullet -> notes.append("<li>").append(bullet).append("</li>"));
            notes.append("</ol>");
        }
        return notes.append("</div>").toString();
    }

    /** Terms explain themselves by a tap in the house only. */
    private static String plain(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        page.select(".wh-term-says").remove();
        page.select(".wh-term > button").unwrap();
        page.select(".wh-term").unwrap();
        return page.html();
    }
}

package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.wheelhouse.text.SafeMarkdown;

/** Sentences of asks, and inline Markdown as typed by a trainer. */
final class Words {

    private Words() {}

    static Paragraph question(String markdown) {
        Paragraph question = new Paragraph();
        question.addClassName("wh-poll-question");
        question.getElement()
                .setProperty("innerHTML", SafeMarkdown.passage(markdown).html());
        return question;
    }

    static Span inline(String markdown) {
        Span span = new Span();
        span.getElement()
                .setProperty("innerHTML", SafeMarkdown.passage(markdown).html());
        return span;
    }

    static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("wh-soft");
        return paragraph;
    }

    static String answered(int people) {
        return people == 1 ? "1 has answered" : people + " have answered";
    }

    /** A median without a needless ".0". */
    static String number(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** How many people and what share, as it stands beside a bar. */
    static Span count(int people, int percent) {
        Span number = new Span(people + " (" + percent + " %)");
        number.addClassName("wh-tally-number");
        return number;
    }

    /** A bar of 0 to 100; the number beside it says the same. */
    static Div bar(int percent) {
        Span filled = new Span();
        filled.getStyle().setWidth(percent + "%");
        Div meter = new Div(filled);
        meter.addClassName("wh-tally-bar");
        meter.getElement().setAttribute("aria-hidden", "true");
        return meter;
    }
}

package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.wheelhouse.activity.engine.ChoicePoll;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.text.SafeMarkdown;

/** Sentences of polls, and inline Markdown as typed by a trainer. */
final class Words {

    private Words() {}

    static Paragraph question(Poll poll) {
        Paragraph question = new Paragraph();
        question.addClassName("wh-poll-question");
        question.getElement()
                .setProperty("innerHTML", SafeMarkdown.passage(poll.question()).html());
        return question;
    }

    static Span inline(String markdown) {
        Span span = new Span();
        span.getElement()
                .setProperty("innerHTML", SafeMarkdown.passage(markdown).html());
        return span;
    }

    /** Said before anybody answers. */
    static Paragraph whoSees(Poll poll, boolean live) {
        Paragraph says = new Paragraph(
                poll.named()
                        ? "With your name: the facilitator sees what you answer; others see only the numbers."
                        : "Anonymous: nobody can see what you answered, the facilitator neither."
                                + (live
                                        ? " The numbers are shown to the room even if few answer."
                                        : " Numbers appear when five people have answered."));
        says.addClassNames("wh-soft", "wh-small");
        return says;
    }

    /** What can be chosen, for those who only look; empty where people write. */
    static Div options(Poll poll) {
        Div box = new Div();
        if (poll instanceof ChoicePoll choice) {
            UnorderedList list = new UnorderedList();
            choice.options().forEach(option -> list.add(new ListItem(inline(option))));
            box.add(list);
        }
        return box;
    }

    static String answered(int people) {
        return people == 1 ? "1 has answered" : people + " have answered";
    }
}

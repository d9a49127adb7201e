package org.wheelhouse.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.wheelhouse.ama.AmaService;
import org.wheelhouse.insight.LeadersPage.Asked;

/** What is asked of those who lead: the next step, the questions that wait, their own actions. */
final class AskedPart extends Div {

    private static final int MOST = 4;

    AskedPart(Asked asked) {
        addClassName("wh-stack");
        asked.nextStep()
                .ifPresent(step -> add(lead("Where it lags: " + step.row() + ".", "Next step: " + step.next())));
        asked.questions().ifPresent(this::add);
        if (!asked.actions().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("wh-list");
            asked.actions().stream().limit(MOST).forEach(line -> list.add(ActionsPart.item(line, "asked")));
            int more = asked.actions().size() - MOST;
            add(
                    lead(
                            "To do:",
                            Words.count(asked.actions().size(), "action", "actions") + " of executives"
                                    + (more > 0 ? ", the most urgent here" : "")),
                    list);
        }
        if (getComponentCount() == 0) {
            add(Words.soft(
                    "Nothing is asked of them now. Questions of an AMA, the row that lags and the actions of executives stand"
                            + " here."));
        }
    }

    private void add(AmaService.Waiting waiting) {
        Anchor link = new Anchor("/ama/" + waiting.meeting(), waiting.topic());
        link.setId("asked-ama");
        Paragraph head = lead("Waiting for an answer:", "");
        head.add(
                link,
                new Span(waiting.begins()
                        .map(begins -> ", " + Words.day(begins.toLocalDate()))
                        .orElse("")));
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-list");
        waiting.questions().stream().limit(MOST).forEach(question -> list.add(question(question)));
        add(head, list);
    }

    static ListItem question(AmaService.Wanted question) {
        Span votes = new Span(Words.count(question.votes(), "vote", "votes"));
        votes.addClassNames("wh-soft", "wh-small");
        return new ListItem(new Div(new Span(question.text())), votes);
    }

    private static Paragraph lead(String strong, String words) {
        HtmlContainer first = new HtmlContainer("strong");
        first.setText(strong);
        return new Paragraph(new Component[] {first, new Span(" " + words)});
    }
}

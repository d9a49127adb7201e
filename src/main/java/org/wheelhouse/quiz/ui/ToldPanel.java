package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.wheelhouse.kit.State;
import org.wheelhouse.quiz.QuestionState;
import org.wheelhouse.quiz.Told;
import org.wheelhouse.quiz.engine.Score;

/** What is told after an answer: right or not, why for each option, and the paragraph that recalls the lesson. */
final class ToldPanel extends Div {

    private final int week;
    private final H2 verdict = new H2();

    ToldPanel(QuestionState.Answered state) {
        this.week = state.asked().week();
        Told told = state.told();
        addClassNames("wh-stack", "wh-told");
        verdict.setId("question-" + state.asked().id() + "-verdict");
        verdict.getElement().setAttribute("tabindex", "-1");
        verdict.add(state(told.score()).show(Words.verdict(told.score())), new Span(" " + told.score()));
        add(verdict, new Passage("p", state.asked().text(), week), options(told), recall(told));
        if (!told.counted()) {
            add(soft("This was practice: it is told and kept, and the score of your attempt stays as it was."));
        }
        if (state.best().compareTo(told.score()) > 0) {
            add(soft("Your best answer to this question: " + state.best() + "."));
        }
    }

    private static State state(Score score) {
        if (score.isFull()) {
            return State.PASSED;
        }
        return score.parts() == 0 ? State.FAILED : State.INCONCLUSIVE;
    }

    private OrderedList options(Told told) {
        OrderedList list = new OrderedList();
        list.addClassName("wh-guidance");
        told.options().forEach(option -> list.add(item(option)));
        return list;
    }

    private ListItem item(Told.Option option) {
        Span state = (option.right() ? State.PASSED : State.FAILED)
                .show((option.right() ? "Right" : "Wrong") + (option.chosen() ? ", you chose it" : ""));
        Passage text = new Passage("strong", option.text(), week);
        Div head = new Div(text, state);
        head.addClassName("wh-row");
        ListItem item = new ListItem(head, new Passage("p", option.guidance(), week));
        if (option.chosen()) {
            item.addClassName("wh-chosen");
        }
        return item;
    }

    private Div recall(Told told) {
        Paragraph head = new Paragraph("Recall");
        head.addClassName("wh-eyebrow");
        Div recall = new Div(head, new Passage("p", told.recall(), week));
        recall.addClassName("wh-recall");
        return recall;
    }

    private static Paragraph soft(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassNames("wh-soft", "wh-small");
        return paragraph;
    }

    /** A screen reader hears the verdict first. */
    void focusVerdict() {
        verdict.getElement().callJsFunction("focus");
    }
}

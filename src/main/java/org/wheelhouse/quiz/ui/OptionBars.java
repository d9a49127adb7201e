package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.wheelhouse.kit.State;
import org.wheelhouse.quiz.QuizStatistics;
import org.wheelhouse.text.SafeMarkdown;

/** How many people chose each option of a question, in words and as a bar. */
final class OptionBars extends Div {

    OptionBars(QuizStatistics.OfQuestion question, int people) {
        addClassNames("wh-stack", "wh-steps");
        add(new H3(SafeMarkdown.passage(question.asked().text()).words()));
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-list");
        question.options()
                .forEach(option -> list.add(item(option, question.asked().week(), people)));
        add(list);
    }

    private static ListItem item(QuizStatistics.OptionCount option, int week, int people) {
        Span count = new Span(option.chosen() + " of " + people);
        count.addClassName("wh-soft");
        Div line = new Div(new Passage("span", option.text(), week), count);
        line.addClassName("wh-row");
        if (option.right()) {
            line.add(State.PASSED.show("Right"));
        }
        Span filled = new Span();
        filled.getStyle().setWidth(100 * option.chosen() / people + "%");
        Div bar = new Div(filled);
        bar.addClassName("wh-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return new ListItem(line, bar);
    }
}

package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import org.wheelhouse.quiz.AskedQuestion;

/** A question for all to look at, on the wall or at the desk of who leads: nobody answers here, and no answer stands here. */
@StyleSheet("context://frontend/quiz.css")
final class QuestionBoard extends Div {

    QuestionBoard(AskedQuestion asked) {
        addClassNames("wh-quiz", "wh-stack");
        Paragraph hint =
                new Paragraph(asked.choose() == 1 ? "Choose one." : "Choose " + Words.number(asked.choose()) + ".");
        hint.addClassName("wh-soft");
        OrderedList options = new OrderedList();
        options.addClassName("wh-letters");
        asked.options().forEach(option -> options.add(new ListItem(new Passage("span", option, asked.week()))));
        add(new Passage("p", asked.text(), asked.week()), hint, options);
    }
}

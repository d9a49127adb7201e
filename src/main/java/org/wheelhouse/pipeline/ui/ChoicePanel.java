package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.IntConsumer;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.pipeline.PipelineWish.Choice;

/** The answers to the question of a slide; who has chosen reads why each is right or wrong. */
class ChoicePanel extends Div {

    private final List<Choice> choices;
    private final Div says = new Div();

    /** @param chosen gets the place of the answer */
    ChoicePanel(List<Choice> choices, IntConsumer chosen) {
        this.choices = choices;
        addClassNames("wh-stack", "wh-choices");
        setId("pipeline-choices");
        for (int i = 0; i < choices.size(); i++) {
            add(button(i, chosen));
        }
        says.addClassName("wh-stack");
        says.getElement().setAttribute("role", "status");
        add(says);
    }

    private NativeButton button(int place, IntConsumer chosen) {
        NativeButton button = new NativeButton(choices.get(place).text());
        button.setId("pipeline-choice-" + (place + 1));
        button.addClassName("wh-choice");
        button.getElement().setAttribute("aria-pressed", "false");
        button.addClickListener(event -> {
            mark(place);
            explain(place);
            chosen.accept(place);
        });
        return button;
    }

    /** Shows which answer was chosen. */
    void mark(int place) {
        getChildren().filter(NativeButton.class::isInstance).forEach(button -> button.getElement()
                .setAttribute(
                        "aria-pressed",
                        String.valueOf(button.getId()
                                .filter(("pipeline-choice-" + (place + 1))::equals)
                                .isPresent())));
    }

    private void explain(int place) {
        says.removeAll();
        Choice own = choices.get(place);
        String text = own.guidance();
        says.add(own.right() ? Notice.done(text) : Notice.warning(text));
        for (Choice other : choices) {
            if (!other.equals(own)) {
                Paragraph line = new Paragraph("\"%s\": %s".formatted(other.text(), other.guidance()));
                line.addClassName("wh-soft");
                says.add(line);
            }
        }
    }
}

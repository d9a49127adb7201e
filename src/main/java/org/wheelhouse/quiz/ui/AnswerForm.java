package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.quiz.AskedQuestion;

/**
 * A question that waits for its answer: says how many to choose and holds people to it. The browser's own fieldset, legend,
 * radio buttons and boxes, so that keyboard and screen reader work as everywhere.
 */
final class AnswerForm extends Div {

    private final AskedQuestion asked;
    private final SortedSet<Integer> chosen = new TreeSet<>();
    private final List<Element> boxes = new ArrayList<>();
    private final Div says = new Div();
    private final Button button;
    private boolean warned;

    /** @param send gets the places of the chosen options, from 0; never more than the question says */
    AnswerForm(AskedQuestion asked, Consumer<SortedSet<Integer>> send) {
        this.asked = asked;
        addClassName("wh-stack");
        button = new Button("Send answer", click -> trySend(send));
        button.setId(id("send"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(false);
        says.setId(id("says"));
        says.getElement().setAttribute("role", "status");
        // the sentence stands below the button, so that the button never moves away from under a finger
        add(fieldset(), new Div(button), says);
    }

    private String id(String part) {
        return "question-" + asked.id() + "-" + part;
    }

    private HtmlContainer fieldset() {
        HtmlContainer fieldset = new HtmlContainer("fieldset");
        fieldset.addClassName("wh-question");
        Passage legend = new Passage("legend", asked.text(), asked.week());
        legend.setId(id("text"));
        Paragraph hint =
                new Paragraph(asked.choose() == 1 ? "Choose one." : "Choose " + Words.number(asked.choose()) + ".");
        hint.setId(id("hint"));
        hint.addClassName("wh-soft");
        fieldset.getElement().setAttribute("aria-describedby", id("hint"));
        fieldset.add(legend, hint);
        for (int place = 0; place < asked.options().size(); place++) {
            fieldset.add(option(place));
        }
        return fieldset;
    }

    private HtmlContainer option(int place) {
        Element box = new Element("input")
                .setAttribute("type", asked.choose() == 1 ? "radio" : "checkbox")
                .setAttribute("name", id("option"))
                .setAttribute("id", id("option-" + place));
        box.addEventListener("change", event -> choose(place, box.getProperty("checked", false)))
                .synchronizeProperty("checked");
        boxes.add(box);
        HtmlContainer label = new HtmlContainer("label");
        label.addClassName("wh-option");
        label.getElement().appendChild(box);
        label.add(new Passage("span", asked.options().get(place), asked.week()));
        return label;
    }

    private void choose(int place, boolean checked) {
        warned = false;
        says.removeAll();
        if (asked.choose() == 1) {
            chosen.clear();
        }
        if (!checked) {
            chosen.remove(place);
        } else if (chosen.size() < asked.choose() || chosen.contains(place)) {
            chosen.add(place);
        } else {
            boxes.get(place).setProperty("checked", false);
            say("You have chosen " + Words.number(asked.choose())
                    + " already. Take one of them away to choose another.");
        }
    }

    private void trySend(Consumer<SortedSet<Integer>> send) {
        int missing = asked.choose() - chosen.size();
        if (chosen.isEmpty()) {
            say(
                    asked.choose() == 1
                            ? "Choose one option, then send."
                            : "Choose " + Words.number(asked.choose()) + ", then send.");
        } else if (missing > 0 && !warned) {
            warned = true;
            say("You have chosen " + Words.number(chosen.size()) + " of " + Words.number(asked.choose()) + ". Choose "
                    + Words.number(missing) + " more, or send once more to leave it so.");
        } else {
            send.accept(new TreeSet<>(chosen));
        }
    }

    /** Tells what stands in the way; what was chosen stays. */
    void say(String sentence) {
        says.removeAll();
        says.add(Notice.warning(sentence));
    }

    /** Another word than "Send answer" on the button. */
    void sends(String words) {
        button.setText(words);
    }

    /** What is chosen at this moment, sent or not. */
    SortedSet<Integer> chosen() {
        return new TreeSet<>(chosen);
    }

    /** Chooses for the person, as when an earlier answer comes back. */
    void give(SortedSet<Integer> places) {
        chosen.clear();
        chosen.addAll(places);
        IntStream.range(0, boxes.size())
                .forEach(place -> boxes.get(place).setProperty("checked", places.contains(place)));
    }

    void focusFirst() {
        boxes.getFirst().callJsFunction("focus");
    }
}

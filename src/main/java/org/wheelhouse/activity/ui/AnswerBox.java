package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wheelhouse.activity.engine.ChoicePoll;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.activity.engine.SliderPoll;
import org.wheelhouse.activity.engine.WordsPoll;

/** What a person answers with: radio buttons, boxes, a scale, lines. */
final class AnswerBox extends Div {

    private static final int MOST_BUTTONS = 11;

    private Supplier<String> read = () -> "";
    private Consumer<String> write = text -> {};

    /** @param name tells drafts of one question from those of another */
    AnswerBox(Poll poll, String name) {
        addClassName("wh-poll-box");
        switch (poll) {
            case ChoicePoll choice when choice.many() -> several(choice);
            case ChoicePoll choice -> one(choice.options(), choice.question(), false);
            case SliderPoll scale when scale.max() - scale.min() < MOST_BUTTONS -> buttons(scale);
            case SliderPoll scale -> range(scale);
            case WordsPoll words -> lines(words, name);
        }
    }

    /** The answer as it would be sent; empty if nothing is chosen or written. */
    String answer() {
        return read.get();
    }

    void give(String answer) {
        write.accept(answer);
    }

    private void one(List<String> options, String label, boolean inARow) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>();
        group.setId("poll-options");
        group.setAriaLabel(label);
        group.setItems(options);
        group.setRenderer(new ComponentRenderer<Component, String>(Words::inline));
        group.addClassName(inARow ? "wh-poll-scale" : "wh-poll-options");
        read = () -> group.getOptionalValue().orElse("");
        write = text -> group.setValue(options.contains(text) ? text : null);
        add(group);
    }

    private void several(ChoicePoll poll) {
        CheckboxGroup<String> group = new CheckboxGroup<>();
        group.setId("poll-options");
        group.setAriaLabel(poll.question());
        group.setItems(poll.options());
        group.setRenderer(new ComponentRenderer<Component, String>(Words::inline));
        group.addClassName("wh-poll-options");
        read = () -> poll.options().stream().filter(group.getValue()::contains).collect(Collectors.joining("\n"));
        write = text -> group.setValue(ChoicePoll.chosen(text).stream()
                .filter(poll.options()::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        add(group);
    }

    private void buttons(SliderPoll scale) {
        one(
                IntStream.rangeClosed(scale.min(), scale.max())
                        .mapToObj(String::valueOf)
                        .toList(),
                scale.question(),
                true);
        addComponentAsFirst(ends(scale));
    }

    private void range(SliderPoll scale) {
        RangeInput range = new RangeInput();
        range.setId("poll-range");
        range.setMin(scale.min());
        range.setMax(scale.max());
        range.setStep(1.0);
        range.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        range.setValue((double) (scale.min() + scale.max()) / 2);
        range.getElement().setAttribute("aria-label", scale.question());
        Span value = new Span();
        boolean[] touched = {false};
        range.addValueChangeListener(event -> {
            touched[0] = true;
            value.setText(String.valueOf(Math.round(event.getValue())));
        });
        read = () -> touched[0] ? String.valueOf(Math.round(range.getValue())) : "";
        write = text -> range.setValue(Double.valueOf(text));
        add(ends(scale), range, value);
    }

    private static Component ends(SliderPoll scale) {
        Div ends = new Div(
                new Span(scale.left().isEmpty() ? String.valueOf(scale.min()) : scale.min() + " " + scale.left()),
                new Span(scale.right().isEmpty() ? String.valueOf(scale.max()) : scale.right() + " " + scale.max()));
        ends.addClassNames("wh-poll-ends", "wh-soft");
        return ends;
    }

    private void lines(WordsPoll poll, String name) {
        TextArea lines = new TextArea("Your words");
        lines.setId("poll-words");
        lines.setHelperText("One word or short phrase a line, at most " + WordsPoll.MOST_PHRASES + ".");
        lines.setMaxLength(WordsPoll.MOST_PHRASES * (WordsPoll.LONGEST + 10));
        lines.setWidthFull();
        lines.getElement().setAttribute("data-draft", name);
        read = () -> String.join("\n", WordsPoll.phrases(lines.getValue()));
        write = lines::setValue;
        add(lines);
    }
}

package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.engine.SpotTheFault;
import org.wheelhouse.activity.engine.SpotTheFault.Line;

/** A file whose lines can be chosen; later the same file with the faults marked and how many saw each line. */
record SpotDrawing(SpotTheFault question, AskForm form) implements Drawing {

    @Override
    public Component asks() {
        return Words.question(question.question());
    }

    @Override
    public String shape() {
        return "lines";
    }

    @Override
    public List<Component> inputs(String label) {
        boolean many = question.faults() > 1;
        Div file = Inputs.group("spot", many ? "group" : "radiogroup", label);
        file.addClassNames("wh-spot", "wh-spot-choice");
        for (int number = 1; number <= question.lines().size(); number++) {
            file.add(choice(number, many, label));
        }
        Paragraph hint = Words.soft(
                many
                        ? "Choose the " + question.faults() + " lines."
                        : "Choose the line: with a click, or with the arrow keys.");
        hint.addClassName("wh-small");
        return List.of(hint, titled(file));
    }

    private NativeLabel choice(int number, boolean many, String label) {
        HtmlContainer input = Inputs.input(many ? "checkbox" : "radio", "spot-" + number);
        input.getElement()
                .setAttribute("name", label)
                .setAttribute("value", String.valueOf(number))
                .setAttribute("data-line", "");
        NativeLabel line = new NativeLabel();
        line.add(input, number(number), code(question.lines().get(number - 1)));
        return line;
    }

    private Component titled(Component file) {
        Div scroll = new Div(file);
        scroll.addClassName("wh-spot-scroll");
        if (question.name().isEmpty()) {
            return scroll;
        }
        Span name = new Span(question.name());
        name.addClassNames("wh-spot-name", "wh-small");
        return new Div(name, scroll);
    }

    private static Span number(int number) {
        Span shown = new Span(String.valueOf(number));
        shown.addClassName("wh-spot-number");
        return shown;
    }

    private static HtmlContainer code(Line line) {
        HtmlContainer code = new HtmlContainer("code");
        code.setText(line.text().isEmpty() ? " " : line.text());
        return code;
    }

    @Override
    public Component outline() {
        Div file = new Div();
        file.addClassName("wh-spot");
        for (int number = 1; number <= question.lines().size(); number++) {
            Div line = new Div(number(number), code(question.lines().get(number - 1)));
            file.add(line);
        }
        return titled(file);
    }

    @Override
    public Component result(List<String> answers, Optional<String> own) {
        return draw(answers, own, true);
    }

    @Override
    public Optional<Component> solution(String own) {
        return Optional.of(draw(List.of(own), Optional.of(own), false));
    }

    /** @param counted how many chose it stands beside each line */
    private Component draw(List<String> answers, Optional<String> own, boolean counted) {
        List<Integer> counts = question.counts(answers);
        List<Integer> chosen = own.map(question::chosen).orElse(List.of());
        OrderedList file = new OrderedList();
        file.addClassNames("wh-spot", "wh-spot-shown");
        for (int i = 0; i < counts.size(); i++) {
            String people = counted && counts.get(i) > 0 ? counts.get(i) + " of " + answers.size() : "";
            file.add(line(i + 1, people, chosen.contains(i + 1)));
        }
        String people = counted ? Words.answered(answers.size()) + ". " : "";
        Div all = new Div(new Paragraph(people + own.map(this::found).orElse("")), titled(file));
        all.addClassNames("wh-tally", "wh-stack");
        return all;
    }

    private String found(String own) {
        int right = question.found(own);
        if (question.faults() > 1) {
            return "You found " + right + " of " + question.faults() + ".";
        }
        return right == 1 ? "You found it." : "You took another line.";
    }

    private ListItem line(int number, String people, boolean own) {
        Line line = question.lines().get(number - 1);
        Span says = new Span(own ? people.isEmpty() ? "yours" : people + ", you too" : people);
        says.addClassName("wh-spot-count");
        ListItem item = new ListItem(new Div(number(number), code(line), says));
        if (line.faulty()) {
            item.addClassName("wh-spot-fault");
            Paragraph why = new Paragraph(new Span("The fault: "), Words.inline(line.why()));
            why.addClassName("wh-spot-why");
            item.add(why);
        }
        return item;
    }
}

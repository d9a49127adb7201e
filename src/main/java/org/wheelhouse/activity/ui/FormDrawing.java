package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.engine.AnswerWords;
import org.wheelhouse.activity.engine.ChoicePoll;
import org.wheelhouse.activity.engine.FieldKind;
import org.wheelhouse.activity.engine.Fields;
import org.wheelhouse.activity.engine.Form;
import org.wheelhouse.activity.engine.Form.Field;
import org.wheelhouse.activity.engine.SliderPoll;
import org.wheelhouse.kit.Seat;

/** A form that each fills alone, for others to see: kept as it is typed, told field by field. */
record FormDrawing(Form question, AskForm form) implements Drawing {

    @Override
    public Component asks() {
        Div asks = new Div(Words.question(question.title()), Words.soft(question.about()));
        asks.addClassName("wh-stack");
        return asks;
    }

    @Override
    public String shape() {
        return "fields";
    }

    @Override
    public boolean asTyped() {
        return true;
    }

    @Override
    public List<Component> inputs(String label) {
        return new FormFields(question, label).all();
    }

    @Override
    public Component outline() {
        UnorderedList list = new UnorderedList();
        question.fields().forEach(field -> list.add(new ListItem(field.label())));
        return new Div(list);
    }

    @Override
    public Component result(List<String> answers, Optional<String> own) {
        List<Fields> all = answers.stream().map(Fields::read).toList();
        Div result = new Div(new Paragraph(Words.answered(answers.size()) + "."));
        result.addClassNames("wh-stack", "wh-form-result");
        question.fields().forEach(field -> result.add(new H3(field.label()), told(field, all)));
        return result;
    }

    private static Component told(Field field, List<Fields> all) {
        return switch (field.kind()) {
            case FieldKind.Choice choice -> chosen(field, choice, all);
            case FieldKind.Scale scale -> placed(field, scale, all);
            case FieldKind.Rows rows -> Cards.list(lines(field, rows, all));
            default -> Cards.list(texts(field, all));
        };
    }

    private static Component chosen(Field field, FieldKind.Choice choice, List<Fields> all) {
        List<String> answers = all.stream()
                .map(cells -> cells.all(field.id()).stream()
                        .filter(choice.options()::contains)
                        .collect(Collectors.joining("\n")))
                .filter(answer -> !answer.isEmpty())
                .toList();
        return new TallyChart(new ChoicePoll(field.label(), false, choice.options(), choice.many()), answers);
    }

    private static Component placed(Field field, FieldKind.Scale scale, List<Fields> all) {
        List<String> answers = all.stream()
                .map(cells -> cells.get(field.id()))
                .filter(answer -> !answer.isEmpty())
                .toList();
        return new TallyChart(
                new SliderPoll(field.label(), false, scale.min(), scale.max(), scale.left(), scale.right()), answers);
    }

    private static List<String> texts(Field field, List<Fields> all) {
        return all.stream()
                .map(cells -> cells.get(field.id()))
                .filter(text -> !text.isEmpty())
                .sorted()
                .toList();
    }

    private static List<String> lines(Field field, FieldKind.Rows rows, List<Fields> all) {
        List<String> lines = new ArrayList<>();
        all.forEach(cells -> Form.rows(field, rows, cells).forEach(row -> lines.add(AnswerWords.row(rows, row))));
        return lines;
    }

    @Override
    public String whoSees(boolean live) {
        return switch (question.seen()) {
            case ANONYMOUS ->
                "Anonymous: nobody can see what you wrote, the facilitator neither."
                        + (live
                                ? " All words together are shown when the facilitator shows them."
                                : " All words together appear when five people have written.");
            case NAMED -> "With your name: the facilitator sees what you write; others see the words without it.";
            case OWN -> "Yours alone: nobody else sees it.";
        };
    }

    @Override
    public List<Component> beside(Ask ask, Seat seat, AskParts parts) {
        boolean fills = seat.role() == Seat.Role.READER || seat.role() == Seat.Role.FOLLOWER;
        List<Component> beside = new ArrayList<>();
        question.becomes().filter(keys -> fills).ifPresent(keys -> beside.add(new OwnAction(keys, ask, parts)));
        if (seat.workshop().isPresent()) {
            beside.addAll(CardTools.of(ask, seat, parts, this));
        }
        return beside;
    }
}

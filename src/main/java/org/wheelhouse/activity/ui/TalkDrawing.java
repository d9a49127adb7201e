package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.engine.TalkRound;
import org.wheelhouse.activity.engine.TalkRound.Brought;
import org.wheelhouse.activity.engine.TalkRound.Note;
import org.wheelhouse.kit.Seat;

/** A round: whose turn it is, and what is written down beside it. */
record TalkDrawing(TalkRound question, AskForm form) implements Drawing {

    @Override
    public Component asks() {
        return Words.question(question.question());
    }

    @Override
    public String shape() {
        return "fields";
    }

    @Override
    public List<Component> inputs(String label) {
        List<Component> inputs = new ArrayList<>();
        Stream.of(Note.values()).filter(question.notes()::contains).forEach(note -> inputs.add(field(note)));
        if (question.notes().contains(Note.QUESTION)) {
            inputs.add(withName());
        }
        return inputs;
    }

    private static Component field(Note note) {
        String id = "round-" + note.key();
        NativeLabel label = new NativeLabel(
                switch (note) {
                    case WORDS -> "What you say, in a sentence";
                    case WIN -> "One win; the smallest counts";
                    case QUESTION -> "One open question";
                });
        label.setFor(id);
        label.addClassName("wh-field-label");
        HtmlContainer input = Inputs.input("text", id);
        input.addClassName("wh-line");
        input.getElement()
                .setAttribute("maxlength", String.valueOf(TalkRound.LONGEST))
                .setAttribute("autocomplete", "off")
                .setAttribute("data-field", note.key());
        Div field = new Div(label, input);
        field.addClassName("wh-field");
        return field;
    }

    private static Component withName() {
        HtmlContainer box = Inputs.input("checkbox", "round-name");
        box.getElement().setAttribute("value", "yes").setAttribute("data-field", "name");
        NativeLabel label = new NativeLabel();
        label.add(box, new Span("If my question goes to the leaders, my name may stand beside it"));
        label.addClassName("wh-option");
        return label;
    }

    @Override
    public Component outline() {
        return new Div();
    }

    @Override
    public Component result(List<String> answers, Optional<String> own) {
        List<Brought> brought = answers.stream().map(TalkRound::brought).toList();
        Div all = new Div();
        all.addClassName("wh-stack");
        if (question.notes().isEmpty()) {
            all.add(new Paragraph("Nothing was written down in this round."));
        }
        column(all, Note.WORDS, "Said", brought, Brought::words);
        column(all, Note.WIN, "Wins", brought, Brought::win);
        column(all, Note.QUESTION, "Questions", brought, Brought::question);
        return all;
    }

    private void column(Div all, Note note, String title, List<Brought> brought, Function<Brought, String> text) {
        if (question.notes().contains(note)) {
            List<String> texts = brought.stream()
                    .map(text)
                    .filter(known -> !known.isEmpty())
                    .sorted()
                    .toList();
            all.add(new H3(title + ": " + texts.size()), Cards.list(texts));
        }
    }

    @Override
    public String whoSees(boolean live) {
        String says = "With your name for the facilitator; others see the words without it"
                + (live ? "." : ", from five answers on.");
        return question.notes().contains(Note.QUESTION)
                ? says + " What stays open can go to the leaders, with your name only if you say so."
                : says;
    }

    @Override
    public List<Component> beside(Ask ask, Seat seat, AskParts parts) {
        if (seat.workshop().isEmpty()) {
            return question.notes().contains(Note.QUESTION) ? List.of(new OwnQuestion(ask, parts)) : List.of();
        }
        return switch (seat.role()) {
            case PRESENTER -> List.of(new RoundDesk(question, ask, parts));
            case PROJECTOR, FOLLOWER, READER -> List.of(new TurnPanel(question, ask, seat, parts));
        };
    }
}

package org.wheelhouse.retro.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.kit.Draft;
import org.wheelhouse.retro.AskSight;
import org.wheelhouse.retro.BoardSight;
import org.wheelhouse.retro.RetroOutcome;
import org.wheelhouse.retro.ViewerKind;
import org.wheelhouse.retro.engine.Question;

/** What the board asks everybody in this phase: one answer a person, seen by nobody until the facilitator shows all of them. */
final class AskPart extends Section {

    private final RetroParts parts;
    private final BoardId id;
    private final boolean leads;
    private final Consumer<RetroOutcome> says;
    private final H2 title = new H2();
    private final Div answer = new Div();
    private final Paragraph turnout = new Paragraph();
    private final Div result = new Div();
    private final Div lead = new Div();
    private String asked = "";
    private String read = "";
    private Optional<String> own = Optional.empty();

    AskPart(RetroParts parts, BoardId id, ViewerKind viewer, Consumer<RetroOutcome> says) {
        this.parts = parts;
        this.id = id;
        this.leads = viewer == ViewerKind.LEAD;
        this.says = says;
        setId("ask");
        addClassName("wh-rt-ask");
        turnout.setId("ask-turnout");
        turnout.getElement().setAttribute("role", "status");
        result.setId("ask-result");
        answer.addClassName("wh-row");
        lead.addClassName("wh-row");
        add(title, answer, turnout, result, lead);
        setVisible(false);
    }

    void show(BoardSight sight, boolean here) {
        Optional<AskSight> ask = sight.ask()
                .filter(one -> here && !sight.board().locked() || one.shown())
                .filter(one -> one.question() != Question.GO_ON || isOver(sight));
        setVisible(ask.isPresent());
        ask.ifPresent(one -> show(one, sight));
        if (ask.isEmpty()) {
            asked = "";
        }
    }

    private boolean isOver(BoardSight sight) {
        return sight.timer()
                .filter(timer -> timer.isOver(parts.clock().instant()))
                .isPresent();
    }

    private void show(AskSight ask, BoardSight sight) {
        // of "go on?" there is a new one for each countdown
        String one = ask.question() + " "
                + sight.timer().map(timer -> timer.ends().toString()).orElse("");
        String wanted = one + " " + ask.shown();
        if (!wanted.equals(asked)) {
            asked = wanted;
            if (!one.equals(read)) {
                read = one;
                // of what nobody has answered yet a full room need not read its own answers
                own = ask.answered() == 0 ? Optional.empty() : parts.asks().own(id);
            }
            title.setText(ask.question().title());
            answer.removeAll();
            if (!ask.shown()) {
                answer.add(ask.question().choices().isEmpty() ? word(ask) : choices(ask));
            }
            lead.removeAll();
            lead.setVisible(leads);
            lead(ask, sight);
        }
        Words.put(
                turnout,
                (ask.answered() == 1 ? "1 person has answered." : ask.answered() + " people have answered.")
                        + own.map(mine -> " Your answer: " + mine + ".").orElse(""));
        result.removeAll();
        if (ask.shown()) {
            result.add(result(ask));
        }
    }

    private Component choices(AskSight ask) {
        Div row = new Div();
        row.addClassName("wh-row");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", ask.question().title());
        ask.question().choices().forEach(choice -> {
            Button button = new Button(upper(choice), click -> give(ask, choice));
            button.setId("answer-" + choice.replace(' ', '-'));
            button.getElement().setAttribute("aria-pressed", String.valueOf(own.equals(Optional.of(choice))));
            row.add(button);
        });
        return row;
    }

    private static String upper(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private Component word(AskSight ask) {
        TextField field = new TextField();
        field.setId("answer-word");
        field.setAriaLabel(ask.question().title());
        field.setMaxLength(Question.LONGEST_WORD);
        own.ifPresent(field::setValue);
        Draft draft = new Draft(field, "retro/" + id + "/" + ask.question());
        Button send = new Button("Send", click -> {
            if (give(ask, field.getValue())) {
                draft.forget();
            }
        });
        send.setId("answer-send");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        field.addKeyPressListener(com.vaadin.flow.component.Key.ENTER, pressed -> send.click());
        Div row = new Div(draft, send);
        row.addClassName("wh-row");
        return row;
    }

    private boolean give(AskSight ask, String text) {
        RetroOutcome outcome = parts.asks().answer(id, ask.question(), text);
        says.accept(outcome);
        own = parts.asks().own(id);
        answer.getChildren()
                .flatMap(Component::getChildren)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getElement().hasAttribute("aria-pressed"))
                .forEach(button -> button.getElement()
                        .setAttribute(
                                "aria-pressed",
                                String.valueOf(own.map(AskPart::upper).equals(Optional.of(button.getText())))));
        return outcome instanceof RetroOutcome.Done;
    }

    private void lead(AskSight ask, BoardSight sight) {
        if (!ask.shown()) {
            Button show = new Button(
                    "Show the answers", click -> says.accept(parts.asks().show(id)));
            show.setId("ask-show");
            lead.add(show);
        }
        Question.of(sight.board().phase()).stream()
                .filter(other -> other != ask.question())
                .forEach(other -> {
                    Button choose = new Button(
                            other.choices().isEmpty() ? "Ask for a word instead" : "Ask for 1 to 5 instead",
                            click -> says.accept(parts.asks().choose(id, other)));
                    choose.setId("ask-" + other.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                    lead.add(choose);
                });
    }

    private static Component result(AskSight ask) {
        UnorderedList list = new UnorderedList();
        list.addClassName(ask.question().choices().isEmpty() ? "wh-rt-words" : "wh-rt-tally");
        if (ask.question().choices().isEmpty()) {
            ask.answers().forEach(word -> list.add(new ListItem(word)));
        } else {
            ask.question().choices().forEach(choice -> list.add(line(choice, ask.answers())));
        }
        return list;
    }

    private static ListItem line(String choice, List<String> answers) {
        long count = answers.stream().filter(choice::equals).count();
        Span bar = new Span();
        bar.addClassName("wh-rt-bar-of");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle().setWidth(Math.round(100.0 * count / Math.max(1, answers.size())) + "%");
        Div track = new Div(bar);
        track.addClassName("wh-meter");
        return new ListItem(new Span(upper(choice)), track, new Span(String.valueOf(count)));
    }
}

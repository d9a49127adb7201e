package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.engine.TalkRound;
import org.wheelhouse.activity.engine.TalkRound.Note;
import org.wheelhouse.activity.engine.Turns;
import org.wheelhouse.activity.engine.Turns.Speaker;
import org.wheelhouse.activity.engine.Turns.State;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.kit.LiveRefresh;

/** The round in the hands of who leads: begin, next, pass, whose turn comes now, and what stays open. */
final class RoundDesk extends Div {

    private final TalkRound round;
    private final Ask ask;
    private final AskParts parts;
    private final Paragraph now = new Paragraph();
    private final Div time = new Div();
    private final Button next;
    private final Button pass;
    private final UnorderedList people = new UnorderedList();
    private final NativeDetails all = new NativeDetails("Everybody's turn", people);
    private Optional<Turns> shown = Optional.empty();

    RoundDesk(TalkRound round, Ask ask, AskParts parts) {
        this.round = round;
        this.ask = ask;
        this.parts = parts;
        addClassName("wh-stack");
        setId("round-desk");
        next = new Button("Begin the round", click -> parts.rounds.next(ask.id()));
        next.setId("round-next");
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        pass = new Button("Passes", click -> parts.rounds.pass(ask.id()));
        pass.setId("round-desk-pass");
        now.addClassName("wh-turns-now");
        people.addClassName("wh-list");
        all.setId("round-all");
        Div line = new Div(now, time);
        line.addClassName("wh-turns-line");
        Div row = new Div(next, pass);
        row.addClassName("wh-row");
        add(line, row, all);
        if (round.notes().contains(Note.QUESTION)) {
            add(new LeftOpen(ask, parts));
        }
        LiveRefresh.of(parts.doorbell, AskService.topic(ask.id()), this, this::look);
        addAttachListener(attached -> look());
    }

    private void look() {
        Turns turns = parts.rounds.turns(ask);
        if (Optional.of(turns).equals(shown)) {
            return;
        }
        shown = Optional.of(turns);
        Map<PersonId, String> names = parts.rounds.names(turns);
        time.removeAll();
        turns.speaking().ifPresent(speaker -> time.add(parts.countdown(speaker, round)));
        now.setText(words(turns, names));
        next.setText(turns.speakers().isEmpty() ? "Begin the round" : turns.isOver() ? "Who came since" : "Next");
        pass.setVisible(turns.speaking().isPresent());
        all.setVisible(!turns.speakers().isEmpty());
        people.removeAll();
        turns.speakers().forEach(one -> people.add(item(one, names.get(one.person()))));
    }

    private static String words(Turns turns, Map<PersonId, String> names) {
        if (turns.speakers().isEmpty()) {
            return "Nobody has spoken yet.";
        }
        if (turns.isOver()) {
            return "Everybody has had a turn: " + turns.count(State.SPOKEN) + " spoke, " + turns.count(State.PASSED)
                    + " passed.";
        }
        return turns.speaking().map(one -> names.get(one.person())).orElse("Nobody")
                + turns.next().map(one -> ", next " + names.get(one.person())).orElse(", the last one");
    }

    private ListItem item(Speaker one, String name) {
        Span state = new Span(
                switch (one.state()) {
                    case WAITING -> "to come";
                    case SPEAKING -> "speaking";
                    case SPOKEN -> "has spoken";
                    case PASSED -> "passed";
                });
        state.addClassName("wh-soft");
        ListItem item = new ListItem(new Span(name), state);
        item.addClassName("wh-row");
        if (one.state() == State.WAITING || one.state() == State.PASSED) {
            Button give = new Button("Now", click -> parts.rounds.give(ask.id(), one.person()));
            give.setId("round-give-" + one.person());
            give.setAriaLabel("Now: " + name);
            item.add(give);
        }
        return item;
    }
}

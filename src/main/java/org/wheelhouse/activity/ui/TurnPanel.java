package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.activity.engine.TalkRound;
import org.wheelhouse.activity.engine.Turns;
import org.wheelhouse.activity.engine.Turns.Speaker;
import org.wheelhouse.activity.engine.Turns.State;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.people.Person;

/** Whose turn it is, and how long still. On a phone with names and the own buttons; on the wall, where no names stand, by number. */
final class TurnPanel extends Div {

    private final TalkRound round;
    private final Ask ask;
    private final AskParts parts;
    private final boolean wall;
    private final Optional<PersonId> me;
    private Optional<Turns> shown = Optional.empty();

    TurnPanel(TalkRound round, Ask ask, Seat seat, AskParts parts) {
        this.round = round;
        this.ask = ask;
        this.parts = parts;
        this.wall = seat.role() == Seat.Role.PROJECTOR;
        this.me = wall ? Optional.empty() : parts.current.find().map(Person::id);
        setId("round-turn");
        addClassName("wh-turns");
        getElement().setAttribute("role", "status");
        LiveRefresh.of(parts.doorbell, AskService.topic(ask.id()), this, this::look);
        addAttachListener(attached -> look());
    }

    private void look() {
        Turns turns = parts.rounds.turns(ask);
        if (Optional.of(turns).equals(shown)) {
            return;
        }
        shown = Optional.of(turns);
        removeAll();
        setVisible(ask.phase() == Phase.OPEN || !turns.speakers().isEmpty());
        if (turns.speakers().isEmpty()) {
            add(new Paragraph("The round begins when the facilitator starts it."));
        } else if (turns.isOver()) {
            add(new Paragraph("Everybody has had a turn: " + turns.count(State.SPOKEN) + " spoke, "
                    + turns.count(State.PASSED) + " passed."));
        } else {
            turns.speaking().ifPresent(speaker -> speaking(speaker, turns));
        }
    }

    private void speaking(Speaker speaker, Turns turns) {
        Map<PersonId, String> names = wall ? Map.of() : parts.rounds.names(turns);
        boolean mine = me.filter(speaker.person()::equals).isPresent();
        int number = turns.speakers().indexOf(speaker) + 1;
        Span who = new Span(
                mine
                        ? "It is your turn"
                        : wall
                                ? "Speaking now: " + number + " of "
                                        + turns.speakers().size()
                                : "Speaking now: " + names.get(speaker.person()));
        who.addClassName("wh-turns-now");
        Div now = new Div(who);
        now.addClassName("wh-turns-line");
        now.add(parts.countdown(speaker, round));
        add(now);
        if (mine) {
            add(buttons());
        }
        turns.next().filter(next -> !wall).ifPresent(next -> add(Words.soft("Next: " + next(next, names))));
    }

    private String next(Speaker next, Map<PersonId, String> names) {
        return me.filter(next.person()::equals).isPresent() ? "you" : names.get(next.person());
    }

    private Div buttons() {
        Button done = new Button("I am done", click -> parts.rounds.done(ask.id()));
        done.setId("round-done");
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button pass = new Button("Pass", click -> parts.rounds.pass(ask.id()));
        pass.setId("round-pass");
        Div row = new Div(done, pass);
        row.addClassName("wh-row");
        return row;
    }
}

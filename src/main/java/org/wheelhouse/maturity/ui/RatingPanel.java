package org.wheelhouse.maturity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.maturity.MaturityOutcome;
import org.wheelhouse.maturity.OwnRating;
import org.wheelhouse.maturity.RatingService;
import org.wheelhouse.maturity.Round;
import org.wheelhouse.maturity.Turnout;
import org.wheelhouse.maturity.engine.Showing;

/** A person rates, row by row, and sees of others only how many are done. A ring changes that number and nothing else. */
final class RatingPanel extends Div implements RoundPart {

    private final RatingService ratings;
    private final Round round;
    private final Runnable whenDone;
    private final Paragraph turnout = new Paragraph();
    private final Div says = new Div();
    private final Div few = new Div();
    private final Checkbox agrees = new Checkbox("Show the spread though we are fewer than five");

    RatingPanel(RatingService ratings, Round round, Runnable whenDone) {
        this.whenDone = whenDone;
        this.ratings = ratings;
        this.round = round;
        addClassName("wh-stack-wide");
        OwnRating own = ratings.own(round.id());
        Paragraph promise =
                new Paragraph("Nobody sees what you rate, the facilitator neither. When the spread is shown,"
                        + " ratings become counts and nobody can tell any more who rated what.");
        promise.addClassName("wh-soft");
        add(promise);
        round.grid()
                .rows()
                .forEach(row -> add(new RateRow(
                        round.grid(),
                        row,
                        Optional.ofNullable(own.levels().get(row.id())),
                        level -> say(ratings.rate(round.id(), row.id(), level), ""))));
        add(end(own));
        refresh();
    }

    private Div end(OwnRating own) {
        Button done = new Button("I am done", click -> finish());
        done.setId("rating-done");
        done.addThemeVariants(ButtonVariant.PRIMARY);
        says.setId("rating-says");
        says.getElement().setAttribute("role", "status");
        turnout.setId("rating-turnout");
        agrees.setId("rating-agrees");
        agrees.setValue(own.agrees());
        agrees.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                say(ratings.agreeToBeSeen(round.id(), event.getValue()), "");
            }
        });
        few.add(
                agrees,
                Words.soft(
                        "From five people on the spread is shown without asking. Below that it is shown only if all who"
                                + " are done agree."));
        few.addClassName("wh-stack");
        Div end = new Div(new Div(done), says, few, turnout);
        end.addClassName("wh-stack");
        return end;
    }

    private void finish() {
        MaturityOutcome outcome = ratings.done(round.id());
        say(outcome, "Your rating counts when the spread is shown. Until then you can still change it.");
        if (outcome instanceof MaturityOutcome.Done) {
            whenDone.run();
        }
        refresh();
    }

    private void say(MaturityOutcome outcome, String done) {
        says.removeAll();
        switch (outcome) {
            case MaturityOutcome.Refused(String sentence) -> says.add(Notice.warning(sentence));
            case MaturityOutcome.Done none when !done.isEmpty() -> says.add(Notice.done(done));
            case MaturityOutcome.Done none -> {}
        }
    }

    @Override
    public void refresh() {
        Turnout now = ratings.turnout(round);
        turnout.setText(now.done() + " of " + now.invited() + " are done.");
        few.setVisible(ratings.own(round.id()).done() && now.done() < Showing.FEWEST);
    }
}

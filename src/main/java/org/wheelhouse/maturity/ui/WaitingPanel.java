package org.wheelhouse.maturity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.maturity.MaturityOutcome;
import org.wheelhouse.maturity.MaturityService;
import org.wheelhouse.maturity.RatingService;
import org.wheelhouse.maturity.Round;
import org.wheelhouse.maturity.Turnout;
import org.wheelhouse.maturity.engine.Showing;

/** Those who lead wait until people are done, and show the spread. */
final class WaitingPanel extends Div implements RoundPart {

    private final MaturityService maturity;
    private final RatingService ratings;
    private final Round round;
    private final Paragraph turnout = new Paragraph();
    private final Paragraph why = Words.soft("");
    private final Button show = new Button("Show the spread", click -> ask());
    private final Div says = new Div();

    WaitingPanel(MaturityService maturity, RatingService ratings, Round round) {
        this.maturity = maturity;
        this.ratings = ratings;
        this.round = round;
        addClassName("wh-stack");
        turnout.setId("waiting-turnout");
        turnout.addClassName("wh-display");
        turnout.getElement().setAttribute("role", "status");
        why.setId("waiting-why");
        show.setId("round-show");
        show.addThemeVariants(ButtonVariant.PRIMARY);
        says.getElement().setAttribute("role", "status");
        add(turnout, why, new Div(show), says, new H2("What is rated"), grid());
        refresh();
    }

    private Div grid() {
        Div rows = new Div();
        rows.addClassName("wh-stack");
        round.grid().rows().forEach(row -> rows.add(new Paragraph(row.title() + ": " + row.about())));
        return rows;
    }

    private void ask() {
        Turnout now = ratings.turnout(round);
        int open = now.begun() - now.done();
        ConfirmDialog sure = new ConfirmDialog(
                "Show the spread of " + Words.people(now.done()) + "?",
                "Ratings become counts, and no rating is taken any more. This cannot be taken back."
                        + (open > 0
                                ? " " + Words.people(open) + " have begun and are not done: they will not count."
                                : ""),
                "Show the spread",
                confirmed -> show());
        sure.setCancelable(true);
        sure.open();
    }

    private void show() {
        says.removeAll();
        if (maturity.show(round.id()) instanceof MaturityOutcome.Refused(String sentence)) {
            says.add(Notice.warning(sentence));
        }
    }

    @Override
    public void refresh() {
        Turnout now = ratings.turnout(round);
        turnout.setText(now.done() + " of " + now.invited() + " are done");
        switch (maturity.showing(round)) {
            case Showing.Allowed() -> {
                show.setEnabled(true);
                why.setText("The spread can be shown. Nobody sees who rated what, you neither.");
            }
            case Showing.Refused(String sentence) -> {
                show.setEnabled(false);
                why.setText(sentence);
            }
        }
    }
}

package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Figure;
import org.wheelhouse.rollout.engine.traffic.Playing;
import org.wheelhouse.rollout.engine.traffic.Report;
import org.wheelhouse.rollout.engine.traffic.Simulation;
import org.wheelhouse.rollout.engine.traffic.Verdicts;

/** What came of a run so far, which measure decided, and the same run by the judge and by complaints alone. */
final class OutcomePanel extends Div {

    OutcomePanel() {
        setId("rollout-outcome");
        addClassName("wh-stack");
    }

    void draw(Playing playing) {
        removeAll();
        Simulation simulation = playing.simulation();
        Verdicts.of(playing.design().plan(), simulation).map(Notice::info).ifPresent(notice -> {
            notice.setId("rollout-verdict");
            add(notice);
        });
        boolean over = simulation.isOver()
                || simulation.run().isAborted()
                || simulation.run().isFinished();
        Report report = simulation.report();
        if (over) {
            int orders = playing.drive().orders().size();
            Paragraph ending = new Paragraph("How it ended: " + report.ending().word() + "; "
                    + report.ending().sentence() + "."
                    + (orders > 0 ? " You gave " + (orders == 1 ? "one command." : orders + " commands.") : ""));
            ending.setId("rollout-ending");
            add(ending);
        }
        add(soFar(report));
        if (playing.isByHand()) {
            add(new H3("What would the judge have done?"));
            if (over) {
                against(playing);
            } else {
                add(Charts.soft(
                        "The same run by the judge is shown when yours is over: promoted, aborted, or the day gone."));
            }
        }
    }

    private static Rows soFar(Report report) {
        Rows table = new Rows("What came of it so far", "Figure", "So far");
        for (Figure figure : Figure.values()) {
            table.row(List.of(figure.title(), ComparisonPanel.shown(figure.of(report))));
        }
        return table;
    }

    /** All three to the end of the day, the one by hand with nothing more done to it. */
    private void against(Playing playing) {
        Design design = playing.design();
        Playing onward = Playing.again(design, playing.drive());
        onward.goTo(design.scenario().seconds());
        Report hand = onward.simulation().report();
        long seed = design.scenario().seed();
        Report judge = Simulation.play(design.scenario(), design.plan(), seed);
        Report complaints = Simulation.play(design.scenario(), design.plan().unjudged(), seed);
        Rows table = new Rows(
                "To the end of the day, with the same seed", "Figure", "By hand", "The judge", "Complaints alone");
        table.row(List.of(
                "How it ended",
                hand.ending().word(),
                judge.ending().word(),
                complaints.ending().word()));
        for (Figure figure : Figure.values()) {
            table.row(List.of(
                    figure.title(),
                    ComparisonPanel.shown(figure.of(hand)),
                    ComparisonPanel.shown(figure.of(judge)),
                    ComparisonPanel.shown(figure.of(complaints))));
        }
        table.setId("rollout-against");
        Paragraph says = new Paragraph(says(hand, judge));
        says.setId("rollout-against-says");
        add(says, table);
    }

    private static String says(Report hand, Report judge) {
        long more = hand.usersHurt() - judge.usersHurt();
        String hurt = more == 0
                ? "as many people were hurt as with the judge"
                : String.format(
                        Locale.ROOT,
                        "%,d people %s were hurt than with the judge",
                        Math.abs(more),
                        more > 0 ? "more" : "fewer");
        return "By hand it was " + hand.ending().word() + ", by the judge "
                + judge.ending().word() + "; " + hurt + ".";
    }
}

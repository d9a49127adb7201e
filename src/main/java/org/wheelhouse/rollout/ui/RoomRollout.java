package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.rollout.engine.RolloutRun;
import org.wheelhouse.rollout.engine.traffic.Decision;
import org.wheelhouse.rollout.engine.traffic.Playing;
import org.wheelhouse.rollout.engine.traffic.Report;
import org.wheelhouse.rollout.engine.traffic.Telling;
import org.wheelhouse.rollout.engine.traffic.Verdicts;

/** The one rollout that the whole room looks at. What the judge says stands here only when the room has answered. */
final class RoomRollout extends Div {

    private final Div state = new Div();
    private final Paragraph why = new Paragraph();
    private final Steps steps = new Steps();
    private final Paragraph harm = new Paragraph();
    private final Div verdict = new Div();
    private final Charts charts;
    private final VerdictPanel measures;

    /** Where it is shown. */
    enum On {
        DESK,
        WALL,
        PHONE
    }

    RoomRollout(On on) {
        charts = new Charts(on == On.WALL);
        measures = new VerdictPanel(on == On.WALL);
        addClassNames("wh-stack", "wh-ro-room");
        state.setId("rollout-state");
        state.addClassName("wh-row");
        why.setId("rollout-why");
        harm.setId("rollout-harm");
        verdict.setId("rollout-judge");
        verdict.addClassName("wh-stack");
        Div story = new Div(state, why, steps, harm, verdict);
        story.addClassName("wh-stack");
        Div columns = new Div(story, charts);
        columns.addClassName("wh-ro-halves");
        add(columns);
        if (on == On.PHONE) {
            Details folded = new Details("What is measured", measures);
            folded.setId("rollout-measures");
            add(folded);
        } else {
            add(measures);
        }
    }

    /** @param told whether the judge's verdict may be seen */
    void draw(Playing playing, Decision decision, boolean told) {
        RolloutRun run = playing.run();
        Span clock = new Span(Telling.clock(playing.simulation().now()));
        clock.setId("rollout-clock");
        state.removeAll();
        state.add(Badges.of(run), clock);
        why.setText(Telling.why(run));
        steps.draw(run);
        Report report = playing.simulation().report();
        harm.setText("Met the new version so far: " + Charts.count(report.usersExposed()) + " people. Hurt by it: "
                + (told || isOver(run) ? Charts.count(report.usersHurt()) + "." : "nobody knows yet."));
        verdict.removeAll();
        if (told) {
            verdict.add(says(playing, decision));
        }
        charts.draw(playing.simulation());
        measures.draw(playing.simulation(), told);
    }

    private static boolean isOver(RolloutRun run) {
        return run.isAborted() || run.isFinished();
    }

    private static Notice says(Playing playing, Decision decision) {
        Playing judge = Playing.start(playing.design(), false);
        judge.goTo(decision.second());
        String when = decision.what() == Decision.What.NOTHING ? "." : " at " + Telling.clock(decision.second()) + ". ";
        return Notice.info("The judge would " + decision.what().words() + when
                + Verdicts.of(playing.design().plan(), judge.simulation()).orElse("No measure went bad."));
    }
}

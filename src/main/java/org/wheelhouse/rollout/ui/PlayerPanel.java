package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.IntConsumer;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.rollout.engine.Command;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Report;
import org.wheelhouse.rollout.engine.traffic.Simulation;
import org.wheelhouse.rollout.engine.traffic.Telling;
import org.wheelhouse.rollout.engine.traffic.Verdicts;

/** Plays a design step by step, by the judge or by hand, and says why it is where it is. */
final class PlayerPanel extends Div {

    private static final String JUDGE = "The judge decides";
    private static final String HAND = "I decide";
    private static final int TEN_MINUTES = 600;

    private final RadioButtonGroup<String> who = new RadioButtonGroup<>("Who decides?");
    private final Div state = new Div();
    private final Paragraph why = new Paragraph();
    private final Div steps = new Div();
    private final Paragraph promoteSays = new Paragraph();
    private final Charts charts = new Charts();
    private final Div outcome = new Div();
    private final Button promote = command("Promote", Command.PROMOTE);
    private final Button full = command("Promote fully", Command.PROMOTE_FULL);
    private final Button pause = command("Pause", Command.PAUSE);
    private final Button resume = command("Resume", Command.RESUME);
    private final Button abort = command("Abort", Command.ABORT);
    private final Button retry = command("Retry", Command.RETRY);
    private final Button next = new Button("Next event", click -> next());
    private final Button later =
            new Button("Ten minutes on", click -> goTo(simulation().now() + TEN_MINUTES));
    private final Button toEnd =
            new Button("Play to the end", click -> goTo(design().scenario().seconds()));

    private final IntConsumer share;
    private Design design;
    private Simulation simulation;
    private int commands;

    /** @param share is told the percentage on the new version whenever it is drawn */
    PlayerPanel(Design design, IntConsumer share) {
        this.design = design;
        this.share = share;
        this.simulation = start();
        addClassNames("wh-stack", "wh-ro-player");
        who.setId("rollout-who");
        who.setItems(JUDGE, HAND);
        who.setValue(JUDGE);
        who.addValueChangeListener(change -> restart());
        next.setId("rollout-next");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        later.setId("rollout-later");
        toEnd.setId("rollout-end");
        Button again = new Button("Start again", click -> restart());
        again.setId("rollout-restart");
        state.setId("rollout-state");
        state.getElement().setAttribute("aria-live", "polite");
        why.setId("rollout-why");
        promoteSays.setId("rollout-promote-says");
        promoteSays.addClassName("wh-soft");
        outcome.setId("rollout-outcome");
        outcome.addClassName("wh-stack");
        add(
                new H2("Play"),
                who,
                row(next, later, toEnd, again),
                state,
                why,
                steps,
                row(promote, full, pause, resume, abort, retry),
                promoteSays,
                outcome,
                charts);
        refresh();
    }

    private static Div row(com.vaadin.flow.component.Component... parts) {
        Div row = new Div(parts);
        row.addClassName("wh-row");
        return row;
    }

    private Button command(String title, Command command) {
        Button button = new Button(title, click -> {
            commands++;
            simulation().command(command);
            refresh();
        });
        button.setId("rollout-" + command.word());
        return button;
    }

    private Simulation simulation() {
        return simulation;
    }

    private Design design() {
        return design;
    }

    /** Another design, from its start. */
    void play(Design other) {
        design = other;
        restart();
    }

    private Simulation start() {
        long seed = design.scenario().seed();
        return HAND.equals(who.getValue())
                ? Simulation.inHand(design.scenario(), design.plan().watchedOnly(), seed)
                : Simulation.watched(design.scenario(), design.plan(), seed);
    }

    private void restart() {
        commands = 0;
        simulation = start();
        refresh();
    }

    private void next() {
        goTo(Math.max(simulation.nextEvent(), simulation.now() + 1));
    }

    private void goTo(int second) {
        simulation.advanceTo(second);
        refresh();
    }

    private void refresh() {
        var run = simulation.run();
        state.removeAll();
        Span clock = new Span(Telling.clock(simulation.now()));
        clock.setId("rollout-clock");
        state.add(
                Badges.of(run),
                new Span("  "),
                clock,
                new Span("  seed " + design.scenario().seed()));
        why.setText(Telling.why(run));
        promoteSays.setText(Telling.promote(run));
        boolean over = run.isFinished() || run.isAborted();
        boolean done = simulation.isOver();
        promote.setEnabled(!over && !done);
        full.setEnabled(!run.isFinished() && !done);
        abort.setEnabled(!over && !done);
        pause.setEnabled(!over && !done && !run.isHeldByPerson());
        resume.setEnabled(run.isHeldByPerson() && !done);
        retry.setEnabled(run.isAborted() && !done);
        next.setEnabled(!done);
        later.setEnabled(!done);
        toEnd.setEnabled(!done);
        drawSteps();
        drawOutcome();
        charts.draw(simulation);
        share.accept(run.share());
    }

    private void drawSteps() {
        steps.removeAll();
        if (design.plan().spec().strategy() instanceof Strategy.Canary canary) {
            OrderedList list = new OrderedList();
            list.addClassName("wh-ro-steps");
            for (int i = 0; i < canary.steps().size(); i++) {
                ListItem item = new ListItem(Telling.step(canary.steps().get(i)));
                if (i == simulation.run().stepIndex() && !simulation.run().isFinished()) {
                    item.getElement().setAttribute("aria-current", "step");
                }
                list.add(item);
            }
            steps.add(list);
        }
    }

    private void drawOutcome() {
        outcome.removeAll();
        Verdicts.of(design.plan(), simulation).map(Notice::info).ifPresent(notice -> {
            notice.setId("rollout-verdict");
            outcome.add(notice);
        });
        Report report = simulation.report();
        boolean byHand = HAND.equals(who.getValue());
        Rows table = byHand
                ? new Rows("What came of it so far", "Figure", "By hand", "The judge, same seed")
                : new Rows("What came of it so far", "Figure", "So far");
        Report judge = byHand
                ? Simulation.play(
                        design.scenario(), design.plan(), design.scenario().seed())
                : report;
        for (var figure : org.wheelhouse.rollout.engine.traffic.Figure.values()) {
            String mine = ComparisonPanel.shown(figure.of(report));
            String title = figure.title();
            table.row(
                    byHand && simulation.isOver()
                            ? List.of(title, mine, ComparisonPanel.shown(figure.of(judge)))
                            : byHand ? List.of(title, mine, "after the end") : List.of(title, mine));
        }
        if (simulation.isOver()
                || simulation.run().isAborted()
                || simulation.run().isFinished()) {
            Paragraph ending = new Paragraph("How it ended: " + report.ending().word() + "; "
                    + report.ending().sentence() + "." + (commands > 0 ? " You gave " + commands + " commands." : ""));
            ending.setId("rollout-ending");
            outcome.add(ending);
        }
        outcome.add(table);
    }
}

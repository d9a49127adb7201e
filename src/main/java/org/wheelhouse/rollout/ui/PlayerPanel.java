package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.IntConsumer;
import org.wheelhouse.rollout.engine.Command;
import org.wheelhouse.rollout.engine.RolloutRun;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Playing;
import org.wheelhouse.rollout.engine.traffic.Telling;

/** Plays a design, by the judge or by hand, and says why it is where it is. */
final class PlayerPanel extends Div implements PlayBar.Player {

    private static final String JUDGE = "The judge decides";
    private static final String HAND = "I decide";

    private final RadioButtonGroup<String> who = new RadioButtonGroup<>("Who decides?");
    private final Div state = new Div();
    private final Paragraph why = new Paragraph();
    private final Steps steps = new Steps();
    private final PlayBar bar = new PlayBar(this, this::refresh);
    private final CommandRow commands = new CommandRow(this::give);
    private final OutcomePanel outcome = new OutcomePanel();
    private final Charts charts = new Charts();
    private final VerdictPanel verdicts = new VerdictPanel();
    private final IntConsumer share;
    private Design design;
    private Playing playing;

    /**
     * @param before what can be said of the plan before it runs
     * @param brief on a slide: what the judge measures is folded
     * @param share is told the percentage on the new version whenever it is drawn
     */
    PlayerPanel(Design design, OutlookPanel before, boolean brief, IntConsumer share) {
        this.design = design;
        this.share = share;
        this.playing = Playing.start(design, false);
        addClassNames("wh-stack", "wh-ro-player");
        who.setId("rollout-who");
        who.setItems(JUDGE, HAND);
        who.setValue(JUDGE);
        who.addValueChangeListener(change -> play(design()));
        state.setId("rollout-state");
        state.addClassName("wh-row");
        state.getElement().setAttribute("aria-live", "polite");
        why.setId("rollout-why");
        Div play = new Div(new H2("Play"), who, bar, state, why, steps, commands, outcome);
        play.addClassName("wh-stack");
        before.addClassName("wh-ro-before");
        Div columns = new Div(play, before, charts);
        columns.addClassName("wh-ro-play");
        add(columns);
        if (brief) {
            Details folded = new Details("What the judge measures", verdicts);
            folded.setId("rollout-measures");
            add(folded);
        } else {
            add(verdicts);
        }
        refresh();
    }

    private Design design() {
        return design;
    }

    /** Another design, from its start. */
    void play(Design other) {
        design = other;
        restart();
        refresh();
    }

    private void give(Command command) {
        playing.command(command);
        refresh();
    }

    @Override
    public void playOn(int seconds) {
        playing.playOn(seconds);
    }

    @Override
    public void next() {
        playing.next();
    }

    @Override
    public void goOn(int seconds) {
        playing.goTo(playing.simulation().now() + seconds);
    }

    @Override
    public void restart() {
        bar.pause();
        playing = Playing.start(design, HAND.equals(who.getValue()));
    }

    @Override
    public boolean canPlay() {
        return !playing.simulation().isOver();
    }

    @Override
    public String moment() {
        return playing.moment();
    }

    private void refresh() {
        RolloutRun run = playing.run();
        Span clock = new Span(Telling.clock(playing.simulation().now()));
        clock.setId("rollout-clock");
        state.removeAll();
        state.add(Badges.of(run), clock, new Span("seed " + design.scenario().seed()));
        why.setText(Telling.why(run));
        bar.show();
        commands.show(run, playing.simulation().isOver());
        steps.draw(run);
        outcome.draw(playing);
        charts.draw(playing.simulation());
        verdicts.draw(playing.simulation());
        share.accept(run.share());
    }
}

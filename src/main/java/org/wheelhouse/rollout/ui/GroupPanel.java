package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.activity.AnswerOutcome;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.rollout.RolloutPlace;
import org.wheelhouse.rollout.RoomAnswer;
import org.wheelhouse.rollout.engine.Command;
import org.wheelhouse.rollout.engine.RolloutRun;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Drive;
import org.wheelhouse.rollout.engine.traffic.Playing;
import org.wheelhouse.rollout.engine.traffic.Telling;

/** A group's own rollout, by hand. Its first run that is over goes to the room; a reload loses nothing of it. */
final class GroupPanel extends Div implements PlayBar.Player {

    private final RolloutParts parts;
    private final Remembered remembered;
    private final Div state = new Div();
    private final Paragraph why = new Paragraph();
    private final Steps steps = new Steps();
    private final PlayBar bar = new PlayBar(this, this::refresh);
    private final CommandRow commands = new CommandRow(this::give);
    private final Div says = new Div();
    private final Charts charts = new Charts();
    private final VerdictPanel measures = new VerdictPanel();
    private final Design design;
    private Playing playing;
    private Optional<Ask> ask = Optional.empty();
    private Optional<UUID> sent = Optional.empty();

    GroupPanel(RolloutParts parts, RolloutPlace place, Design design) {
        this.parts = parts;
        this.design = design;
        this.playing = Playing.start(design, true);
        this.remembered = new Remembered("group/" + place.workshop() + "/" + place.slide());
        setId("rollout-group");
        addClassName("wh-stack");
        state.setId("rollout-state");
        state.addClassName("wh-row");
        why.setId("rollout-why");
        says.setId("rollout-group-says");
        says.getElement().setAttribute("role", "status");
        add(
                new Paragraph(
                        "Drive it with your group: promote, wait or abort by what you see. Your first run that is "
                                + "over counts. Nobody can see whose it is."),
                bar,
                state,
                why,
                steps,
                commands,
                says,
                charts,
                measures);
        addAttachListener(attached -> remembered.find(this::found));
        refresh();
    }

    private void found(String text) {
        Drive.read(text).ifPresent(drive -> {
            playing = Playing.again(design, drive);
            refresh();
        });
    }

    /** @param now what the room is asked, if anything */
    void show(Optional<Ask> now) {
        ask = now;
        refresh();
    }

    private void give(Command command) {
        if (playing.drive().orders().size() < Drive.MOST) {
            playing.command(command);
            remembered.keep(playing.drive().text());
        }
        refresh();
    }

    @Override
    public void playOn(int seconds) {
        String before = playing.moment();
        playing.playOn(seconds);
        if (!playing.moment().equals(before)) {
            remembered.keep(playing.drive().text());
        }
    }

    @Override
    public void next() {
        playing.next();
        remembered.keep(playing.drive().text());
    }

    @Override
    public void goOn(int seconds) {
        playing.goTo(playing.simulation().now() + seconds);
        remembered.keep(playing.drive().text());
    }

    @Override
    public void restart() {
        bar.pause();
        playing = Playing.start(design, true);
        remembered.forget();
    }

    @Override
    public boolean canPlay() {
        return !playing.simulation().isOver();
    }

    @Override
    public String moment() {
        return playing.moment();
    }

    private boolean isOver() {
        RolloutRun run = playing.run();
        return run.isAborted() || run.isFinished() || playing.simulation().isOver();
    }

    private void refresh() {
        Span clock = new Span(Telling.clock(playing.simulation().now()));
        clock.setId("rollout-clock");
        state.removeAll();
        state.add(Badges.of(playing.run()), clock);
        why.setText(Telling.why(playing.run()));
        steps.draw(playing.run());
        bar.show();
        commands.show(playing.run(), playing.simulation().isOver());
        charts.draw(playing.simulation());
        measures.draw(playing.simulation(), false);
        send();
    }

    private void send() {
        Optional<Ask> open = ask.filter(known -> known.phase() == Phase.OPEN);
        Optional<String> own = ask.flatMap(
                known -> parts.answers.own(known, parts.current.get().id()));
        if (own.isPresent()) {
            say(Notice.done("Your run is in. You may play on; it does not change what counts."));
        } else if (open.isPresent() && isOver() && !sent.equals(open.map(Ask::id))) {
            sent = open.map(Ask::id);
            String run = new RoomAnswer.Run(playing.drive()).text();
            switch (parts.answers.answer(open.get().id(), parts.current.get(), run)) {
                case AnswerOutcome.Counted counted ->
                    say(Notice.done("Your run is in. You may play on; it does not change what counts."));
                case AnswerOutcome.Refused refused -> say(Notice.warning(refused.sentence()));
            }
        } else if (open.isEmpty() && isOver()) {
            say(Notice.info("Your run is over. It goes to the room when the facilitator opens the question."));
        } else if (!isOver()) {
            says.removeAll();
        }
    }

    private void say(Notice notice) {
        says.removeAll();
        says.add(notice);
    }
}

package org.wheelhouse.retro.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.kit.Countdown;
import org.wheelhouse.retro.BoardSight;
import org.wheelhouse.retro.RetroOutcome;
import org.wheelhouse.retro.ViewerKind;
import org.wheelhouse.retro.engine.Timer;

/** The countdown that all screens share, and for those who lead the buttons that start it, make it longer and stop it. */
final class TimerPart extends Div {

    private static final List<Integer> MINUTES = List.of(3, 5, 10);

    private final RetroParts parts;
    private final BoardId id;
    private final Consumer<RetroOutcome> says;
    private final Div start = new Div();
    private final Div running = new Div();
    private final boolean leads;
    private final Countdown countdown;
    private Optional<Timer> timer = Optional.empty();

    TimerPart(RetroParts parts, BoardId id, ViewerKind viewer, Consumer<RetroOutcome> says) {
        this.parts = parts;
        this.id = id;
        this.says = says;
        this.leads = viewer == ViewerKind.LEAD;
        this.countdown = new Countdown(this::rest, "Time is up");
        countdown.setId("countdown");
        addClassName("wh-rt-timer");
        start.addClassName("wh-row");
        running.addClassName("wh-row");
        MINUTES.forEach(minutes -> start.add(button("timer-" + minutes, minutes + " min", () -> parts.leads()
                .startTimer(id, Duration.ofMinutes(minutes)))));
        running.add(
                button("timer-longer", "+1 min", () -> parts.leads().lengthenTimer(id, Duration.ofMinutes(1))),
                button("timer-stop", "Stop", () -> parts.leads().stopTimer(id)));
        add(countdown, start, running);
    }

    private Button button(String name, String words, java.util.function.Supplier<RetroOutcome> press) {
        Button button = new Button(words, click -> says.accept(press.get()));
        button.setId(name);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Optional<Duration> rest() {
        return timer.map(running -> running.rest(parts.clock().instant()));
    }

    boolean isOver() {
        return timer.filter(running -> running.isOver(parts.clock().instant())).isPresent();
    }

    void whenOver(Runnable run) {
        countdown.whenOver(run);
    }

    void show(BoardSight sight) {
        if (!timer.equals(sight.timer())) {
            timer = sight.timer();
            countdown.refresh();
        }
        boolean mayTime = leads && !sight.board().locked();
        start.setVisible(mayTime && timer.isEmpty());
        running.setVisible(mayTime && timer.isPresent());
    }
}

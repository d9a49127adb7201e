package org.wheelhouse.retro.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.retro.BoardSight;
import org.wheelhouse.retro.RetroOutcome;
import org.wheelhouse.retro.ViewerKind;
import org.wheelhouse.retro.engine.Phase;

/**
 * Where the room is. Those who lead move it with one named button, on or back; to look at another phase is something else, and
 * moves nobody.
 */
final class PhaseBar extends Div {

    private static final Duration TOPIC = Duration.ofMinutes(5);

    private final RetroParts parts;
    private final BoardId id;
    private final List<Phase> phases;
    private final boolean leads;
    private final Consumer<Optional<Phase>> look;
    private final Consumer<RetroOutcome> says;
    private final OrderedList list = new OrderedList();
    private final Paragraph task = new Paragraph();
    private final Button next = button("phase-next", this::goOn);
    private final Button back = button("phase-back", this::goBack);
    private final Button topic = button("topic-next", this::nextTopic);
    private final Div moves = new Div();
    private final Div ahead = new Div();
    private Phase now = Phase.WRITE;
    private String drawn = "";

    PhaseBar(
            RetroParts parts,
            BoardId id,
            BoardPanel.Kind kind,
            ViewerKind viewer,
            Consumer<Optional<Phase>> look,
            Consumer<RetroOutcome> says) {
        this.parts = parts;
        this.id = id;
        this.phases = kind.phases();
        this.leads = viewer == ViewerKind.LEAD;
        this.look = look;
        this.says = says;
        addClassName("wh-rt-phases");
        list.setId("phases");
        list.setVisible(phases.size() > 1);
        list.getElement().setAttribute("aria-label", "Phases of this board");
        task.setId("phase-task");
        task.getElement().setAttribute("role", "status");
        ahead.setId("phase-ahead");
        ahead.addClassName("wh-rt-ahead");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        topic.setText("Next topic, " + TOPIC.toMinutes() + " minutes");
        moves.add(back, next, topic);
        moves.addClassName("wh-row");
        moves.setVisible(leads);
        add(list, task, ahead);
    }

    /** The buttons that move the room; empty for those who do not lead. */
    Div moves() {
        return moves;
    }

    private static Button button(String id, Runnable run) {
        Button button = new Button();
        button.addClickListener(click -> run.run());
        button.setId(id);
        return button;
    }

    /** @param looked what is on this screen: where the room is, or where the facilitator looks ahead */
    void show(BoardSight sight, Phase looked) {
        now = sight.board().phase();
        String wanted = now + " " + looked + " " + sight.board().locked();
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            list.removeAll();
            phases.forEach(phase -> list.add(item(phase, looked)));
            // on a phone the list is wider than the screen
            list.getElement()
                    .executeJs(
                            "const now = this.querySelector('[aria-current]'); if (now) this.scrollLeft = now.offsetLeft - 60");
        }
        Words.put(task, sight.board().locked() ? "This board is closed. Everybody can read it." : Words.task(now));
        Optional<Phase> after = after(now).filter(phase -> !sight.board().locked());
        // a check-in that was left out is no step back; who wants one looks at it and moves everybody
        Optional<Phase> before = before(now)
                .filter(phase -> phase != Phase.CHECK_IN && !sight.board().locked());
        next.setVisible(after.isPresent());
        after.ifPresent(
                phase -> Words.put(next, Words.goOnTo(phase, sight.board().form())));
        back.setVisible(before.isPresent());
        before.ifPresent(phase -> Words.put(back, "Back to " + Words.of(phase).toLowerCase()));
        topic.setVisible(now == Phase.DISCUSS && looked == now && !sight.board().locked());
        drawAhead(looked, sight.board().locked());
    }

    private ListItem item(Phase phase, Phase looked) {
        ListItem item = new ListItem(leads ? lookAt(phase, looked) : new Span(Words.of(phase)));
        if (phase == now) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private Component lookAt(Phase phase, Phase looked) {
        Button button = button("look-" + phase.name().toLowerCase(), () -> look.accept(Optional.of(phase)));
        button.setText(Words.of(phase));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Look at " + Words.of(phase) + "; nobody is moved");
        button.getElement().setAttribute("aria-pressed", String.valueOf(phase == looked));
        return button;
    }

    private void drawAhead(Phase looked, boolean locked) {
        ahead.removeAll();
        ahead.setVisible(looked != now);
        if (looked == now) {
            return;
        }
        Button stay = button("phase-stay", () -> look.accept(Optional.empty()));
        stay.setText("Back to where everybody is");
        Button move = button("phase-move", () -> move(looked));
        move.setText("Move everybody to " + Words.of(looked).toLowerCase());
        move.setEnabled(!locked);
        Div row = new Div(stay, move);
        row.addClassName("wh-row");
        ahead.add(
                new Paragraph("Only you look at " + Words.of(looked).toLowerCase() + ". Everybody else is at "
                        + Words.of(now).toLowerCase() + "."),
                row);
    }

    private Optional<Phase> after(Phase phase) {
        int at = phases.indexOf(phase);
        return at < 0 || at + 1 >= phases.size() ? Optional.empty() : Optional.of(phases.get(at + 1));
    }

    private Optional<Phase> before(Phase phase) {
        int at = phases.indexOf(phase);
        return at <= 0 ? Optional.empty() : Optional.of(phases.get(at - 1));
    }

    private void goOn() {
        after(now).ifPresent(this::move);
    }

    private void goBack() {
        before(now).ifPresent(this::move);
    }

    /** The time begins with the topic, or nobody would start it. */
    private void nextTopic() {
        RetroOutcome outcome = parts.leads().nextTopic(id);
        if (outcome instanceof RetroOutcome.Done
                && parts.retros()
                        .find(id)
                        .flatMap(sight -> sight.board().topic())
                        .isPresent()) {
            outcome = parts.leads().startTimer(id, TOPIC);
        }
        says.accept(outcome);
    }

    private void move(Phase to) {
        says.accept(parts.leads().move(id, now, to));
        look.accept(Optional.empty());
    }
}

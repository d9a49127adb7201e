package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.workshop.RoomAskService;
import org.wheelhouse.workshop.RoomOutcome;
import org.wheelhouse.workshop.engine.Room;

/** Open, close, show, ask again, skip: what the facilitator does with the question of the present slide. */
final class AskControls extends Div {

    private final LiveParts parts;
    private final Desk desk;
    private final Paragraph says = new Paragraph();
    private final Button open;
    private final Button close;
    private final Button reveal;
    private final Button skip;
    private final Button spot;
    private final Paragraph count = new Paragraph();
    private final Asked asked;
    private final LiveRefresh counting;
    private Optional<UUID> counted = Optional.empty();

    AskControls(LiveParts parts, Desk desk) {
        this.parts = parts;
        this.desk = desk;
        RoomAskService asks = parts.asks;
        open = button("ask-open", "Open", () -> desk.isClosedOnly() ? asks.openAgain(desk.id()) : asks.open(desk.id()));
        close = button("ask-close", "Close", () -> asks.close(desk.id()));
        reveal = button("ask-reveal", "Show result", () -> asks.reveal(desk.id()));
        skip = button("ask-skip", "Skip", () -> asks.skip(desk.id()));
        spot = PodiumScreen.button("ask-spot", "Ask the room ...", () -> new OnTheSpotDialog(parts, desk).open());
        Div row = new Div(open, close, reveal, skip, spot);
        row.addClassName("wh-row");
        addClassNames("wh-section", "wh-ask-controls");
        count.setId("ask-count");
        count.addClassName("wh-desk-count");
        asked = new Asked(parts, desk);
        add(new H2("Activity"), says, count, row, asked);
        counting = LiveRefresh.of(parts.doorbell, AskService.topic(desk.id()), this, this::count);
    }

    private Button button(String id, String words, Supplier<RoomOutcome> run) {
        return PodiumScreen.button(id, words, () -> desk.tell(run.get()));
    }

    void show(Room room, Optional<Ask> ask) {
        boolean askable = parts.asks.form(room).isPresent();
        Optional<Phase> phase = ask.map(Ask::phase);
        open.setText(phase.isEmpty() ? "Open" : phase.get() == Phase.CLOSED ? "Open again" : "Ask again");
        set(open, (phase.isEmpty() || phase.get() != Phase.OPEN) && (askable || phase.isPresent()), phase.isEmpty());
        set(close, phase.filter(Phase.OPEN::equals).isPresent(), true);
        set(
                reveal,
                phase.filter(now -> now != Phase.REVEALED).isPresent(),
                phase.filter(Phase.CLOSED::equals).isPresent());
        set(skip, phase.isPresent(), false);
        says.setText(words(askable, ask));
        asked.show(parts.asks.asked(room), ask);
        Optional<UUID> now = ask.map(Ask::id);
        if (!now.equals(counted)) {
            counted = now;
            counting.turnTo(now.map(AskService::topic).orElseGet(() -> AskService.topic(desk.id())));
            // whose answer came before this listened rang for nobody
            count();
        } else {
            count(ask);
        }
    }

    private void count() {
        parts.room(desk.id()).ifPresent(room -> count(parts.asks.present(room)));
    }

    private void count(Optional<Ask> ask) {
        count.setVisible(ask.isPresent());
        ask.ifPresent(known -> count.setText(known.answered() + " of " + parts.inside(desk.id()) + " answered"));
    }

    private static void set(Button button, boolean shown, boolean main) {
        button.setVisible(shown);
        button.setThemeVariant(ButtonVariant.LUMO_PRIMARY, main);
    }

    private static String words(boolean askable, Optional<Ask> ask) {
        if (ask.isEmpty()) {
            return askable ? "This slide has a question. The room does not see it yet." : "This slide asks nothing.";
        }
        String title = "\"" + ask.get().form().title() + "\"";
        if (ask.get().key().round() > 1) {
            title += ", round " + ask.get().key().round() + ",";
        }
        return switch (ask.get().phase()) {
            case OPEN -> title + " is open.";
            case CLOSED -> title + " is closed. The room does not see the result.";
            case REVEALED -> title + " is shown: the room sees the result.";
        };
    }
}

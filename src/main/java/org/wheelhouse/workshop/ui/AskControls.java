package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Supplier;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.Phase;
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
        H2 head = new H2("Activity");
        add(head, says, row);
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
        return switch (ask.get().phase()) {
            case OPEN -> title + " is open.";
            case CLOSED -> title + " is closed. The room does not see the result.";
            case REVEALED -> title + ": the room sees the result.";
        };
    }
}

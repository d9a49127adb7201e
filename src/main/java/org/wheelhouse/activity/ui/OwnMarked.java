package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.Card;
import org.wheelhouse.activity.Flag;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.kit.Seat;

/** For a person who works alone: what the person wrote on an earlier slide, and the own verdict on it. */
@StyleSheet("context://frontend/activity.css")
final class OwnMarked extends Div {

    private final SlideId slide;
    private final Seat seat;
    private final AskParts parts;
    private final Div body = new Div();

    OwnMarked(SlideId slide, Seat seat, AskParts parts) {
        this.slide = slide;
        this.seat = seat;
        this.parts = parts;
        setId("marked");
        addClassNames("wh-poll", "wh-stack");
        body.addClassName("wh-stack");
        add(Words.question("Did it keep what you expected?"), body);
        draw();
    }

    private void draw() {
        body.removeAll();
        Optional<Ask> ask = parts.asks.alone(seat.module(), slide);
        Optional<Card> own = ask.flatMap(parts.cards::own);
        if (own.isEmpty()) {
            body.add(Words.soft("You wrote down no expectation at the opening."));
            return;
        }
        String words = parts.drawing(ask.get())
                .map(drawing -> drawing.inWords(own.get().body()))
                .orElse(own.get().body());
        Div row = new Div(
                button(ask.get(), own.get(), Flag.KEPT, "Yes"),
                button(ask.get(), own.get(), Flag.PARTLY, "Partly"),
                button(ask.get(), own.get(), Flag.MISSED, "No"));
        row.addClassName("wh-row");
        body.add(new Paragraph("You wrote: " + words), row);
    }

    private Button button(Ask ask, Card card, Flag flag, String words) {
        Button button = new Button(words, click -> {
            parts.cards.verdict(ask.id(), flag);
            draw();
        });
        button.setId("marked-" + flag.name().toLowerCase(java.util.Locale.ROOT));
        button.getElement().setAttribute("aria-pressed", String.valueOf(card.is(flag)));
        return button;
    }
}

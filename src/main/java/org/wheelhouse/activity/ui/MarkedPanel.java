package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Card;
import org.wheelhouse.activity.Flag;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Seat;

/** What was marked on an earlier slide, and whether the day kept it. */
@StyleSheet("context://frontend/activity.css")
final class MarkedPanel extends Div {

    private final SlideId slide;
    private final Seat seat;
    private final AskParts parts;
    private final boolean desk;
    private final Div body = new Div();
    private final LiveRefresh cards;
    private Optional<List<Card>> shown = Optional.empty();

    MarkedPanel(SlideId slide, Seat seat, AskParts parts) {
        this.slide = slide;
        this.seat = seat;
        this.parts = parts;
        this.desk = seat.role() == Seat.Role.PRESENTER;
        setId("marked");
        addClassNames("wh-poll", "wh-stack");
        body.addClassName("wh-stack");
        add(Words.question("Did we keep it?"), body);
        String topic = AskService.topic(seat.workshop().orElseThrow());
        LiveRefresh.of(parts.doorbell, topic, this, this::look);
        cards = LiveRefresh.of(parts.doorbell, topic + "/none", this, this::look);
        addAttachListener(attached -> look());
    }

    private void look() {
        Optional<Ask> ask = parts.latest(seat, slide);
        ask.ifPresent(known -> cards.turnTo(AskService.topic(known.id())));
        List<Card> marked = ask.map(parts.cards::marked).orElse(List.of());
        if (Optional.of(marked).equals(shown)) {
            return;
        }
        shown = Optional.of(marked);
        body.removeAll();
        if (marked.isEmpty()) {
            body.add(Words.soft("Nothing was marked in the opening; marks are set on the desk beside the cards."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-marked");
        marked.forEach(card -> list.add(item(ask.orElseThrow(), card)));
        body.add(list);
    }

    private ListItem item(Ask ask, Card card) {
        String words =
                parts.drawing(ask).map(drawing -> drawing.inWords(card.body())).orElse(card.body());
        Span verdict = new Span(
                card.is(Flag.KEPT)
                        ? "Kept"
                        : card.is(Flag.PARTLY) ? "Partly kept" : card.is(Flag.MISSED) ? "Not kept" : "Still open");
        verdict.addClassName("wh-marked-verdict");
        ListItem item = new ListItem(new Span(words), verdict);
        if (desk) {
            Div row = new Div(
                    button(ask, card, Flag.KEPT, "Kept"),
                    button(ask, card, Flag.PARTLY, "Partly"),
                    button(ask, card, Flag.MISSED, "Not kept"));
            row.addClassName("wh-row");
            item.add(row);
        }
        return item;
    }

    private Button button(Ask ask, Card card, Flag flag, String words) {
        boolean is = card.is(flag);
        Button button = new Button(words, click -> parts.cards.flag(ask.id(), card.key(), flag, !is));
        button.setId("marked-" + flag.name().toLowerCase(java.util.Locale.ROOT) + "-" + card.key());
        button.getElement().setAttribute("aria-pressed", String.valueOf(is));
        return button;
    }
}

package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Card;
import org.wheelhouse.activity.Flag;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Seat;

/**
 * Cards one by one: on the desk, from closing on, each can be shown to the room and marked; the room sees what was shown until all
 * is.
 */
final class CardTools extends Div {

    private final Ask ask;
    private final AskParts parts;
    private final Drawing drawing;
    private final boolean desk;
    private final Supplier<List<Card>> read;
    private Optional<List<Card>> shown = Optional.empty();

    private CardTools(Ask ask, AskParts parts, Drawing drawing, boolean desk) {
        this.ask = ask;
        this.parts = parts;
        this.drawing = drawing;
        this.desk = desk;
        this.read = desk ? () -> parts.cards.cards(ask) : () -> parts.cards.seen(ask);
        setId(desk ? "cards-desk" : "cards-shown");
        addClassName("wh-stack");
        LiveRefresh.of(parts.doorbell, AskService.topic(ask.id()), this, this::look);
        addAttachListener(attached -> look());
    }

    /** Nothing while people answer, and nothing beside a result that shows all cards anyway. */
    static List<Component> of(Ask ask, Seat seat, AskParts parts, Drawing drawing) {
        boolean desk = seat.role() == Seat.Role.PRESENTER;
        boolean needed = desk ? ask.phase() != Phase.OPEN : ask.phase() == Phase.CLOSED;
        return needed ? List.of(new CardTools(ask, parts, drawing, desk)) : List.of();
    }

    private void look() {
        List<Card> cards = read.get();
        if (Optional.of(cards).equals(shown)) {
            return;
        }
        shown = Optional.of(cards);
        removeAll();
        if (desk) {
            add(new H3("Cards"), Words.soft("Show one after the other, and mark what you want to come back to."));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName(desk ? "wh-list" : "wh-cards");
        cards.forEach(card -> list.add(desk ? tool(card) : new ListItem(drawing.inWords(card.body()))));
        add(list);
    }

    private ListItem tool(Card card) {
        ListItem item = new ListItem(new Span(drawing.inWords(card.body())));
        item.addClassName("wh-row");
        if (ask.phase() == Phase.CLOSED) {
            item.add(button("card-show-", card, Flag.SHOWN, "Show", "Shown"));
        }
        item.add(button("card-mark-", card, Flag.MARKED, "Mark", "Marked"));
        return item;
    }

    private Button button(String id, Card card, Flag flag, String off, String on) {
        boolean is = card.is(flag);
        Button button = new Button(is ? on : off, click -> parts.cards.flag(ask.id(), card.key(), flag, !is));
        button.setId(id + card.key());
        button.getElement().setAttribute("aria-pressed", String.valueOf(is));
        return button;
    }
}

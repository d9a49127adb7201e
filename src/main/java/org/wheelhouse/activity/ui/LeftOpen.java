package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Card;
import org.wheelhouse.activity.Flag;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.activity.engine.TalkRound;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Notice;

/** The questions of a round on the desk, once it is closed: which were answered, and the rest sent on by one press. */
final class LeftOpen extends Div {

    private final Ask ask;
    private final AskParts parts;
    private final UnorderedList list = new UnorderedList();
    private final Button send;
    private final Div says = new Div();
    private final Paragraph hint = Words.soft("The questions stand here when the round is closed.");
    private Optional<List<Card>> shown = Optional.empty();

    LeftOpen(Ask ask, AskParts parts) {
        this.ask = ask;
        this.parts = parts;
        addClassName("wh-stack");
        list.addClassName("wh-list");
        list.setId("round-questions");
        says.getElement().setAttribute("role", "status");
        send = new Button("Send the open ones to the leaders", click -> send());
        send.setId("round-send");
        add(new H3("Questions"), hint, list, send, says);
        LiveRefresh.of(parts.doorbell, AskService.topic(ask.id()), this, this::look);
        addAttachListener(attached -> look());
    }

    private void look() {
        List<Card> cards = parts.cards.cards(ask).stream()
                .filter(card -> !TalkRound.brought(card.body()).question().isEmpty())
                .toList();
        if (Optional.of(cards).equals(shown)) {
            return;
        }
        shown = Optional.of(cards);
        list.removeAll();
        cards.forEach(card -> list.add(item(card)));
        hint.setText(
                ask.phase() == Phase.OPEN
                        ? "The questions stand here when the round is closed."
                        : cards.isEmpty() ? "Nobody wrote a question." : "Press what was answered in the room.");
        send.setVisible(cards.stream().anyMatch(card -> !card.is(Flag.ANSWERED) && !card.is(Flag.SENT)));
    }

    private ListItem item(Card card) {
        ListItem item = new ListItem(new Span(TalkRound.brought(card.body()).question()));
        item.addClassName("wh-row");
        if (card.is(Flag.SENT)) {
            Span sent = new Span("sent to the leaders");
            sent.addClassName("wh-soft");
            item.add(sent);
            return item;
        }
        boolean answered = card.is(Flag.ANSWERED);
        Button answer = new Button(
                answered ? "Answered; open it again" : "Answered",
                click -> parts.cards.flag(ask.id(), card.key(), Flag.ANSWERED, !answered));
        answer.setId("round-answered-" + card.key());
        answer.getElement().setAttribute("aria-pressed", String.valueOf(answered));
        item.add(answer);
        return item;
    }

    private void send() {
        int sent = parts.rounds.sendOn(ask.id());
        says.removeAll();
        says.add(Notice.done(
                sent == 1
                        ? "One question is on its way to the leaders."
                        : sent + " questions are on their way to the leaders."));
    }
}

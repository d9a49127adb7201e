package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.ama.AmaSeat;
import org.wheelhouse.ama.AmaSight;
import org.wheelhouse.ama.OwnSight;
import org.wheelhouse.ama.QuestionSight;
import org.wheelhouse.ama.engine.Order;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.people.Role;

/**
 * The questions. Their order stands still while somebody reads: votes are counted in place, what is new comes at the end, and a
 * button says when another order would be right.
 */
final class QuestionList extends Div {

    private final Parts parts;
    private final AmaSeat seat;
    private final UnorderedList list = new UnorderedList();
    private final Button sort = new Button();
    private final Map<QuestionId, QuestionCard> cards = new LinkedHashMap<>();
    private final List<QuestionId> standing = new ArrayList<>();
    private Order order = Order.VOTES;
    private List<QuestionSight> latest = List.of();
    private boolean sorted;

    /** @param id of the list */
    QuestionList(Parts parts, AmaSeat seat, String id) {
        this.parts = parts;
        this.seat = seat;
        addClassName("wh-stack");
        list.setId(id);
        list.addClassNames("wh-list", "wh-ama-list");
        sort.setId(id + "-sort");
        sort.addClassNames("wh-no-print", "wh-ama-sort");
        sort.setVisible(false);
        sort.addClickListener(click -> {
            sorted = false;
            redraw();
        });
        add(sort, list);
    }

    private AmaSight sight;
    private OwnSight own = OwnSight.NOTHING;

    /** @param wanted what stands in this list, in no order */
    void show(List<QuestionSight> wanted, Order wantedOrder, OwnSight ownNow, AmaSight sightNow) {
        if (order != wantedOrder) {
            order = wantedOrder;
            sorted = false;
        }
        latest = wanted.stream()
                .sorted(order.by(QuestionSight::number, QuestionSight::votes, one -> one.stage()
                        .isUnanswered()))
                .toList();
        own = ownNow;
        sight = sightNow;
        redraw();
    }

    private void redraw() {
        Map<QuestionId, QuestionSight> byId = new LinkedHashMap<>();
        latest.forEach(question -> byId.put(question.id(), question));
        if (!sorted) {
            standing.clear();
            sorted = true;
        }
        standing.retainAll(byId.keySet());
        byId.keySet().stream().filter(id -> !standing.contains(id)).forEach(standing::add);
        cards.keySet().retainAll(byId.keySet());
        List<QuestionCard> wanted = new ArrayList<>();
        for (QuestionId id : standing) {
            QuestionSight question = byId.get(id);
            QuestionCard card = cards.computeIfAbsent(id, fresh -> card(question));
            card.show(question, own, sight);
            wanted.add(card);
        }
        arrange(wanted);
        sort.setVisible(!standing.equals(List.copyOf(byId.keySet())));
        sort.setText("The order has changed: show " + order.words().toLowerCase());
    }

    /** Moves only what has to move, so that a field with the focus in it stays where it is. */
    private void arrange(List<QuestionCard> wanted) {
        list.getChildren().filter(card -> !wanted.contains(card)).toList().forEach(list::remove);
        for (int i = 0; i < wanted.size(); i++) {
            QuestionCard card = wanted.get(i);
            if (i >= list.getComponentCount() || list.getComponentAt(i) != card) {
                list.remove(card);
                list.addComponentAtIndex(i, card);
            }
        }
    }

    private QuestionCard card(QuestionSight question) {
        Optional<DeskPart> desk =
                seat.kind().answers() ? Optional.of(new DeskPart(parts, seat, question)) : Optional.empty();
        boolean account = parts.current.get().role() != Role.GUEST;
        return new QuestionCard(question, (id, yes) -> parts.asking.vote(seat, id, yes), desk, account);
    }

    boolean isEmpty() {
        return latest.isEmpty();
    }
}

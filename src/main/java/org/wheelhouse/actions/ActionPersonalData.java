package org.wheelhouse.actions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.actions.store.ActionFeedStore;
import org.wheelhouse.actions.store.ActionStore;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.PersonalData;

/** A person's actions. What others can see stays after a deletion, without the name; what was still to do is nobody's then. */
@Component
@Order(10)
class ActionPersonalData implements PersonalData {

    private final ActionStore store;
    private final ActionFeedStore feeds;

    ActionPersonalData(ActionStore store, ActionFeedStore feeds) {
        this.store = store;
        this.feeds = feeds;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "action_item.owner_id",
                "action_item.made_by",
                "action_change.owner_id",
                "action_change.person_id",
                "action_feed.person_id");
    }

    @Override
    public Map<String, List<Map<String, String>>> export(PersonId person) {
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>();
        all.put(
                "Actions that you own or made",
                store.of(person).stream().map(action -> row(action, person)).toList());
        all.put(
                "Your private calendar link",
                feeds.madeAt(person).map(at -> Map.of("Made", at.toString())).stream()
                        .toList());
        return all;
    }

    private static Map<String, String> row(Action action, PersonId person) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("What", action.title());
        row.put("Note", action.note());
        row.put("State", action.state().word() + (action.reason().isEmpty() ? "" : ": " + action.reason()));
        row.put("Until", action.due().map(LocalDate::toString).orElse("no day"));
        row.put("Owner", action.owner().equals(Owner.of(person)) ? "you" : "somebody else, a team or nobody");
        row.put("Made", (action.madeBy().equals(person) ? "by you, " : "by somebody else, ") + action.madeAt());
        row.put("From", action.origin().label());
        return row;
    }

    @Override
    @Transactional
    public void forget(PersonId person) {
        store.forget(person);
        feeds.delete(person);
    }
}

package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wheelhouse.pipeline.OpenRequest;
import org.wheelhouse.pipeline.PipelinePlace;
import org.wheelhouse.pipeline.SharedPlay;

/** The requests that the person at this screen may answer; what is being typed stays while others answer. */
class RequestCards extends Div {

    private final RoomParts parts;
    private final PipelinePlace place;
    private final Map<String, RequestCard> cards = new TreeMap<>();

    RequestCards(RoomParts parts, PipelinePlace place) {
        this.parts = parts;
        this.place = place;
        addClassName("wh-stack");
    }

    /** @param roles in which this person may answer */
    void show(Optional<SharedPlay> play, List<String> roles) {
        Map<String, OpenRequest> open = play.stream()
                .flatMap(one -> one.open(parts.live.instant()).stream())
                .flatMap(request -> request.waitsFor().stream()
                        .filter(roles::contains)
                        .map(role -> Map.entry(request.stage() + "-" + role, request)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
        cards.entrySet().removeIf(card -> {
            boolean gone = !open.containsKey(card.getKey());
            if (gone) {
                remove(card.getValue());
            }
            return gone;
        });
        boolean more = !cards.keySet().containsAll(open.keySet());
        open.forEach((key, request) ->
                cards.computeIfAbsent(key, fresh -> card(key, request)).show(request));
        if (more) {
            getElement().executeJs("this.scrollIntoView({block: 'center'})");
        }
    }

    /** Stays the same while others answer: what is typed in it, and a press that is under way, must not be lost. */
    private RequestCard card(String key, OpenRequest request) {
        String role = key.substring(request.stage().length() + 1);
        RequestCard card = new RequestCard(
                request,
                role,
                key.replaceAll("[^A-Za-z0-9-]", ""),
                (yes, reason) -> parts.signOffs.answer(place, request.stage(), role, yes, reason));
        add(card);
        return card;
    }
}

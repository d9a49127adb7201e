package org.wheelhouse.retro.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wheelhouse.retro.BoardSight;
import org.wheelhouse.retro.BoardSight.CardSight;
import org.wheelhouse.retro.OwnSight;
import org.wheelhouse.retro.OwnSight.OwnCard;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.GroupId;
import org.wheelhouse.retro.engine.Spot;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A card as it looks on one person's screen: what all see of it, and what is this person's own. */
record Face(
        CardId id,
        Spot spot,
        String text,
        Optional<String> author,
        Optional<String> squad,
        boolean covered,
        boolean discussed,
        boolean hidden,
        int version,
        Optional<Integer> votes,
        int mine,
        boolean own) {

    /** All cards on a person's screen; those that only this person sees yet are among them. */
    static Map<CardId, Face> all(BoardSight shared, OwnSight own) {
        Map<CardId, OwnCard> mine = own.cards().stream().collect(Collectors.toMap(OwnCard::id, Function.identity()));
        Map<CardId, Face> faces = new LinkedHashMap<>();
        for (CardSight card : shared.cards()) {
            Optional<OwnCard> known = Optional.ofNullable(mine.remove(card.id()));
            faces.put(card.id(), of(card, known, own.votes().getOrDefault(card.id(), 0)));
        }
        // hidden ones, and those that were written a moment ago
        own.cards().stream()
                .filter(card -> mine.containsKey(card.id()))
                .forEach(card -> faces.put(card.id(), of(card)));
        return faces;
    }

    private static Face of(CardSight card, Optional<OwnCard> own, int votes) {
        // a person's own change is on that person's screen before all others are told of it
        Optional<OwnCard> newer = own.filter(known -> known.version() > card.version());
        return new Face(
                card.id(),
                newer.map(OwnCard::spot).orElse(card.spot()),
                newer.filter(known -> !card.covered()).map(OwnCard::text).orElse(card.text()),
                card.author(),
                card.squad(),
                card.covered(),
                card.discussed(),
                false,
                Math.max(card.version(), own.map(OwnCard::version).orElse(0)),
                card.votes(),
                votes,
                own.isPresent());
    }

    private static Face of(OwnCard card) {
        return new Face(
                card.id(),
                card.spot(),
                card.text(),
                Optional.empty(),
                card.squad(),
                false,
                false,
                !card.shown(),
                card.version(),
                Optional.empty(),
                0,
                true);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id.toString()).put("col", spot.column()).put("place", spot.place());
        json.put("group", spot.group().map(GroupId::toString).orElse(null));
        json.put("text", text).put("author", author.orElse(null)).put("squad", squad.orElse(null));
        json.put("covered", covered)
                .put("discussed", discussed)
                .put("hidden", hidden)
                .put("version", version);
        json.put("votes", votes.orElse(null)).put("mine", mine).put("own", own);
        return json;
    }

    /** Those of {@code now} that are not, or look otherwise, in {@code before}. */
    static List<Face> changed(Map<CardId, Face> before, Map<CardId, Face> now) {
        return now.values().stream()
                .filter(face -> !face.equals(before.get(face.id())))
                .toList();
    }
}

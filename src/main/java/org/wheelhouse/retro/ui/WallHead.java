package org.wheelhouse.retro.ui;

import org.wheelhouse.retro.BoardSight;
import org.wheelhouse.retro.OwnSight;
import org.wheelhouse.retro.ViewerKind;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Offers;
import org.wheelhouse.retro.engine.Phase;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the wall shows beside its cards, as the browser gets it. */
final class WallHead {

    private WallHead() {}

    /**
     * @param looked the phase that is on this screen; another one than the room's while a facilitator looks ahead
     * @param offers what this person may do now
     * @param acts whether this person may make actions here
     */
    static ObjectNode json(
            BoardSight shared, OwnSight own, Phase looked, ViewerKind viewer, Offers offers, boolean acts) {
        BoardForm form = shared.board().form();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("mode", looked.showsVotes() ? "topics" : "columns");
        columns(json.putArray("columns"), shared);
        ArrayNode squads = json.putArray("squads");
        form.squads().forEach(squads::add);
        ObjectNode groups = json.putObject("groups");
        shared.groupNames().forEach((id, name) -> groups.put(id.toString(), name));
        json.put("left", own.left()).put("perTopic", form.budget().perTopic());
        boolean talks = looked == Phase.DISCUSS;
        json.put("topic", talks ? shared.board().topic().map(CardId::toString).orElse(null) : null);
        json.putObject("can")
                .put("write", offers.write())
                .put("move", offers.moveAll())
                .put("moveOwn", offers.moveOwn())
                .put("reword", offers.reword())
                .put("remove", offers.delete())
                .put("vote", offers.vote())
                .put("talk", offers.talk())
                .put("lead", viewer == ViewerKind.LEAD && !shared.board().locked())
                .put("act", acts);
        return json;
    }

    private static void columns(ArrayNode columns, BoardSight shared) {
        shared.board().form().columns().forEach(column -> columns.addObject()
                .put("n", column.number())
                .put("title", column.title())
                .put("says", column.says())
                .put("hidden", shared.hiddenIn().getOrDefault(column.number(), 0)));
    }
}

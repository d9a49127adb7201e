package org.wheelhouse.retro.ui;

import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All words that the browser shows on a wall; {0} and {1} are filled there. */
final class WallWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("columns", "Columns"),
            Map.entry("write", "Write a card"),
            Map.entry("writeByKeys", "Write a card; Enter adds it"),
            Map.entry("writeIn", "A card for: {0}"),
            Map.entry("squad", "Which squad speaks"),
            Map.entry("noSquad", "No squad"),
            Map.entry("add", "Add"),
            Map.entry("sending", "On its way. It is kept here until it has arrived."),
            Map.entry("hidden", "{0} cards of others, hidden until they are shown"),
            Map.entry("oneHidden", "1 card of others, hidden until it is shown"),
            Map.entry("own", "yours"),
            Map.entry("unseen", "only you see it"),
            Map.entry("covered", "Covered by the facilitator"),
            Map.entry("isCovered", "covered"),
            Map.entry("move", "Move"),
            Map.entry("more", "More"),
            Map.entry("groupMore", "Group"),
            Map.entry("close", "Close"),
            Map.entry("groupName", "What do these cards have in common?"),
            Map.entry("save", "Save"),
            Map.entry("takeOut", "Take it out of the group"),
            Map.entry("toColumn", "Move it to"),
            Map.entry("putWith", "Put it with"),
            Map.entry("find", "Find a card"),
            Map.entry("reword", "Change the words"),
            Map.entry("remove", "Delete this card"),
            Map.entry("cover", "Cover what it says"),
            Map.entry("uncover", "Uncover it"),
            Map.entry("left", "You have {0} votes left"),
            Map.entry("oneLeft", "You have 1 vote left"),
            Map.entry("vote", "Vote"),
            Map.entry("voted", "Your vote"),
            Map.entry("voteFor", "Vote for: {0}"),
            Map.entry("takeBack", "Take a vote back from: {0}"),
            Map.entry("mine", "{0} of yours"),
            Map.entry("oneMine", "1 of yours"),
            Map.entry("ofYours", ", {0} of them yours"),
            Map.entry("allYours", ", yours"),
            Map.entry("votes", "{0} votes"),
            Map.entry("oneVote", "1 vote"),
            Map.entry("now", "Now"),
            Map.entry("after", "After that"),
            Map.entry("topics", "All topics, the most votes first"),
            Map.entry("over", "Talked about"),
            Map.entry("talk", "Talk about this"),
            Map.entry("act", "Make it an action"),
            Map.entry("came", "{0} new cards."),
            Map.entry("oneCame", "1 new card."),
            Map.entry("togetherNow", "\u201C{0}\u201D lies in the group \u201C{1}\u201D now."),
            Map.entry("aloneNow", "\u201C{0}\u201D lies alone now."),
            Map.entry("elsewhereNow", "\u201C{0}\u201D lies in \u201C{1}\u201D now."));

    private WallWords() {}

    static ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        WORDS.forEach(json::put);
        return json;
    }
}

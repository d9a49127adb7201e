package org.wheelhouse.retro.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.retro.RetroOutcome;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.GroupId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The wall of cards. The browser draws it and keeps it still while somebody types or drags; this side tells it what has changed
 * since it was told last, and does what it asks for. A screen costs the server little more than a list of what it shows.
 */
@Tag("wh-retro-wall")
@JsModule("context://frontend/retro-wall.js")
final class Wall extends Component implements HasStyle {

    private final RetroParts parts;
    private final BoardId board;
    private final Runnable look;
    private final Runnable lookAtVotes;
    private final Consumer<CardId> act;
    private final Runnable used;
    private Map<CardId, Face> shown = Map.of();
    private ObjectNode head = JsonNodeFactory.instance.objectNode();
    private boolean told;

    /**
     * @param memory names this person's wall in the browser's memory
     * @param look reads anew what this person sees and calls {@link #show}
     * @param lookAtVotes as {@code look}, where only this person's votes can have changed
     * @param act opens the form for an action about a card
     * @param used told when this person has done something on it
     */
    Wall(
            RetroParts parts,
            BoardId board,
            String memory,
            Runnable look,
            Runnable lookAtVotes,
            Consumer<CardId> act,
            Runnable used) {
        this.parts = parts;
        this.board = board;
        this.look = look;
        this.lookAtVotes = lookAtVotes;
        this.act = act;
        this.used = used;
        setId("wall");
        addClassName("wh-rt-wall");
        addAttachListener(attached -> {
            getElement().callJsFunction("begin", WallWords.json(), memory);
            told = false;
            tell(shown, head);
        });
    }

    /** Tells the browser what is new of it. */
    void show(Map<CardId, Face> now, ObjectNode newHead) {
        if (getUI().isPresent()) {
            tell(now, newHead);
        } else {
            shown = now;
            head = newHead;
        }
    }

    private void tell(Map<CardId, Face> now, ObjectNode newHead) {
        ObjectNode news = JsonNodeFactory.instance.objectNode();
        if (!told) {
            news.put("full", true);
        }
        if (!told || !newHead.equals(head)) {
            news.set("head", newHead);
        }
        ArrayNode cards = news.putArray("cards");
        Face.changed(told ? shown : Map.of(), now).forEach(face -> cards.add(face.json()));
        ArrayNode gone = news.putArray("gone");
        shown.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> gone.add(id.toString()));
        shown = now;
        head = newHead;
        told = true;
        if (news.has("head") || !cards.isEmpty() || !gone.isEmpty()) {
            getElement().callJsFunction("take", news);
        }
    }

    /** The page was asleep or out of reach: everything is told anew. */
    @ClientCallable
    void look() {
        told = false;
        look.run();
    }

    @ClientCallable
    String write(String key, int column, String text, String squad) {
        Optional<String> speaks = Optional.of(squad).filter(name -> !name.isEmpty());
        return done(parts.cards().write(board, CardId.of(key), column, text, speaks));
    }

    @ClientCallable
    String reword(String card, String text, int version) {
        return done(parts.cards().reword(board, CardId.of(card), text, version));
    }

    @ClientCallable
    String remove(String card) {
        return done(parts.cards().delete(board, CardId.of(card)));
    }

    @ClientCallable
    String toColumn(String card, int version, int column, boolean whole) {
        return done(parts.cards().moveToColumn(board, CardId.of(card), version, column, whole));
    }

    @ClientCallable
    String put(String card, int version, String onto, boolean whole) {
        return done(parts.cards().putTogether(board, CardId.of(card), version, CardId.of(onto), whole));
    }

    @ClientCallable
    String takeOut(String card, int version) {
        return done(parts.cards().takeOut(board, CardId.of(card), version));
    }

    @ClientCallable
    String name(String group, String text) {
        return done(parts.cards().nameGroup(board, GroupId.of(group), text));
    }

    @ClientCallable
    String vote(String card) {
        return voted(parts.ballots().vote(board, CardId.of(card)));
    }

    @ClientCallable
    String unvote(String card) {
        return voted(parts.ballots().takeBack(board, CardId.of(card)));
    }

    @ClientCallable
    String cover(String card, boolean covered) {
        return done(parts.leads().cover(board, CardId.of(card), covered));
    }

    @ClientCallable
    String talk(String card) {
        return done(parts.leads().talkAbout(board, CardId.of(card)));
    }

    @ClientCallable
    String act(String card) {
        act.accept(CardId.of(card));
        return "";
    }

    private String voted(RetroOutcome outcome) {
        return said(outcome, lookAtVotes);
    }

    private String done(RetroOutcome outcome) {
        return said(outcome, look);
    }

    /** @return the sentence for the person; empty if it was done */
    private String said(RetroOutcome outcome, Runnable look) {
        look.run();
        if (outcome instanceof RetroOutcome.Done) {
            used.run();
        }
        return Words.of(outcome).orElse("");
    }
}

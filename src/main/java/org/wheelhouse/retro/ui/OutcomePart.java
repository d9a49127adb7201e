package org.wheelhouse.retro.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.ActionState;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.State;
import org.wheelhouse.retro.BoardSight;
import org.wheelhouse.retro.BoardSight.CardSight;
import org.wheelhouse.retro.RetroActionService;
import org.wheelhouse.retro.RetroActionService.Made;
import org.wheelhouse.retro.RetroActionService.Previous;
import org.wheelhouse.retro.Topics;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Phase;

/** What comes of the board, and what became of what came of the one before. */
final class OutcomePart extends Div {

    private static final int TITLE = 120;

    private final RetroParts parts;
    private final BoardId id;
    private final boolean shows;
    private final Section made = new Section();
    private final Section before = new Section();
    private final Component plain;
    private final String topic;
    private final Map<BoardId, Optional<CohortId>> places = new LinkedHashMap<>();
    private final Optional<Previous> previous;
    private Optional<Phase> drawn = Optional.empty();
    private List<Made> actions = List.of();

    /** @param shows false for guests, who have no actions, and on slides */
    OutcomePart(RetroParts parts, BoardSight first, boolean shows) {
        this.parts = parts;
        this.id = first.id();
        this.shows = shows;
        this.plain = parts.actions().button("act-new", "Another action", () -> start(first), fresh -> {});
        addClassName("wh-rt-outcome");
        made.setId("actions");
        made.addClassName("wh-section");
        before.setId("previous");
        before.addClassName("wh-section");
        add(made, before);
        setVisible(shows);
        this.previous = shows ? parts.outcomes().previous(id) : Optional.empty();
        this.topic = first.cohort()
                .map(ActionService::topic)
                .orElseGet(() -> ActionService.topic(parts.current().get().id()));
        if (shows) {
            places.put(id, first.cohort());
            previous.ifPresent(one -> places.put(one.board(), one.cohort()));
            LiveRefresh.of(parts.doorbell(), topic, this, this::fill);
            actions = parts.outcomes().sinceLastRing(topic, places);
        }
    }

    /** What came of a board does not change with its phase, so nothing is read here. */
    void show(Phase looked) {
        if (shows && !drawn.equals(Optional.of(looked))) {
            drawn = Optional.of(looked);
            draw();
        }
    }

    private void fill() {
        actions = parts.outcomes().sinceLastRing(topic, places);
        draw();
    }

    private void draw() {
        List<Made> here = actions.stream().filter(one -> one.isOf(id)).toList();
        boolean acting = drawn.filter(phase -> phase.compareTo(Phase.ACT) >= 0).isPresent();
        made.removeAll();
        made.setVisible(acting || !here.isEmpty());
        made.add(new H2("What we shall do"), list(here));
        if (here.isEmpty()) {
            made.add(Words.soft("Nothing yet. Choose a topic above and make it an action, with an owner and a date."));
        }
        if (acting) {
            made.add(new Div(plain));
        }
        before.removeAll();
        Optional<Previous> last = previous.map(one -> one.with(actions))
                .filter(one -> !one.actions().isEmpty());
        before.setVisible(last.isPresent());
        last.ifPresent(this::draw);
    }

    private void draw(Previous previous) {
        int all = previous.actions().size();
        Anchor link = new Anchor(RetroActionService.path(previous.board()), previous.title());
        link.setId("previous-board");
        before.add(
                new H2("From the last retro: " + previous.done() + " of " + all
                        + (all == 1 ? " action done" : " actions done")),
                new Div(link),
                list(previous.actions()));
    }

    private static UnorderedList list(List<Made> actions) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-list");
        actions.forEach(one -> list.add(line(one)));
        return list;
    }

    private static ListItem line(Made one) {
        Span title = new Span(one.action().title());
        String owner = one.owner().isEmpty() ? "nobody yet" : one.owner();
        String due = one.action().due().map(day -> "until " + Words.day(day)).orElse("no date");
        ListItem item = new ListItem(
                title, Words.soft(owner + ", " + due), state(one.action().state()));
        item.addClassName("wh-rt-action");
        return item;
    }

    private static Span state(ActionState state) {
        State shown =
                switch (state) {
                    case OPEN -> State.WAITING;
                    case DOING -> State.RUNNING;
                    case DONE -> State.PASSED;
                    case DROPPED -> State.CANCELED;
                };
        return shown.show(state.word());
    }

    /**
     * Opens the form with what the topic of this card says.
     *
     * @param slide on which the board stands; empty for a board that has an address of its own
     */
    void offer(BoardSight sight, CardId card, Optional<ActionOffer.Start> slide) {
        ActionOffer.Start start = slide.map(
                        one -> sight.cohort().map(one::withCohort).orElse(one))
                .orElseGet(() -> start(sight));
        Topics.of(sight).stream()
                .filter(topic -> topic.cards().stream().anyMatch(one -> one.id().equals(card)))
                .findFirst()
                .ifPresent(topic ->
                        parts.actions().open(start.withTitle(cut(topic.title())).withNote(note(topic)), fresh -> {}));
    }

    private static ActionOffer.Start start(BoardSight sight) {
        ActionOffer.Start start = ActionOffer.Start.at("Retro: " + sight.title(), RetroActionService.path(sight.id()));
        return sight.cohort().map(start::withCohort).orElse(start);
    }

    private static String cut(String title) {
        return title.length() <= TITLE ? title : title.substring(0, TITLE).strip() + "\u2026";
    }

    /** What the cards of a group say; a card alone is the title already, unless it is long. */
    private static String note(Topics.Topic topic) {
        return topic.name().isEmpty() && topic.title().length() <= TITLE
                ? ""
                : topic.cards().stream().map(CardSight::text).collect(Collectors.joining("\n"));
    }
}

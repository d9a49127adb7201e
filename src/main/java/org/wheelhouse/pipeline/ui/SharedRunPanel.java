package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wheelhouse.kit.State;
import org.wheelhouse.pipeline.OpenRequest;
import org.wheelhouse.pipeline.SharedPlay;
import org.wheelhouse.pipeline.SharedRun;

/** The run that a room watches, who waits for whom and how long, and what came of it. */
class SharedRunPanel extends Div {

    private final Function<String, String> holder;
    private final RunPlayer player;
    private final UnorderedList waiting = new UnorderedList();
    private final Div waits = new Div(waiting);
    private final Div outcome = new Div();
    private Optional<SharedRun> drawn = Optional.empty();

    /** @param holder what is said of who has a role, such as " (Priya)"; empty on a wall, where no name stands */
    SharedRunPanel(ShownRun.Size size, Function<String, String> holder) {
        this.holder = holder;
        this.player = new RunPlayer(size);
        addClassName("wh-stack");
        setId("shared-run");
        waiting.addClassName("wh-list");
        outcome.addClassName("wh-stack");
        outcome.setId("shared-outcome");
        outcome.getElement().setAttribute("role", "status");
        waits.setId("shared-waiting");
        waits.getElement().setAttribute("role", "status");
        add(player, waits, outcome);
    }

    void show(SharedPlay play, Instant now) {
        if (!drawn.equals(Optional.of(play.line()))) {
            drawn = Optional.of(play.line());
            player.showLive(
                    play.run(),
                    new ShownRun.Live(
                            play.line().elapsed(now), SharedRun.PACE, play.run().isWaiting()));
        }
        waiting.removeAll();
        play.open(now).forEach(open -> waiting.add(line(open, now)));
        outcome.removeAll();
        if (play.isOver(now)) {
            // one after the other: on a wall there is no room for a list
            outcome.add(new Paragraph(String.join(" ", Played.sentences(play.run()))));
        }
    }

    private ListItem line(OpenRequest open, Instant now) {
        String whom = open.isForHandStart()
                ? "the facilitator to start it"
                : String.join(
                        open.needsAll() ? " and " : " or ",
                        open.waitsFor().stream()
                                .map(role -> role + holder.apply(role))
                                .toList());
        String agreed = open.agreed().isEmpty() ? "" : ", " + String.join(" and ", open.agreed()) + " agreed";
        String rule = open.isForHandStart()
                ? ""
                : " %d of %d needed%s."
                        .formatted(
                                open.needed(),
                                open.waitsFor().size() + open.agreed().size(),
                                agreed);
        Span words = new Span("%s waits for %s.%s ".formatted(open.title(), whom, rule));
        ListItem item = new ListItem(State.WAITING.show("Waiting"), words);
        item.addClassName("wh-row");
        item.getElement().appendChild(counter(open, now));
        return item;
    }

    private static Element counter(OpenRequest open, Instant now) {
        Element counter = new Element("wh-waiting");
        counter.setAttribute("data-words", "For ");
        counter.setAttribute("data-before", ", left ");
        counter.setAttribute("data-since", millis(open.since(), now));
        open.until().ifPresent(until -> counter.setAttribute("data-left", millis(now, until)));
        return counter;
    }

    private static String millis(Instant from, Instant to) {
        return String.valueOf(Math.max(0, Duration.between(from, to).toMillis()));
    }

    /** Requests that one of these roles may answer now. */
    static List<OpenRequest> of(SharedPlay play, List<String> roles, Instant now) {
        return play.open(now).stream()
                .filter(open -> open.waitsFor().stream().anyMatch(roles::contains))
                .toList();
    }
}

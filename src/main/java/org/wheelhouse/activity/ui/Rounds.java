package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.Result;
import org.wheelhouse.activity.engine.Shift;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.kit.Seat;

/**
 * What a room answered, round beside round, each by the question as it was asked then; and the shift, if the same was asked
 * before.
 */
final class Rounds extends Div {

    private final AskParts parts;
    private final Function<Ask, Result> seen;
    private final Function<Ask, Optional<String>> own;

    /**
     * @param rounds of one question, the first one first; at least one
     * @param before the slide on which the same was asked earlier
     * @param seen what the viewer may see of a round; a round of which that is nothing is left out
     * @param own the viewer's answer; none for the wall and the desk
     */
    Rounds(
            AskParts parts,
            Seat seat,
            List<Ask> rounds,
            Optional<SlideId> before,
            Function<Ask, Result> seen,
            Function<Ask, Optional<String>> own) {
        this.parts = parts;
        this.seen = seen;
        this.own = own;
        addClassName("wh-stack");
        Div charts = new Div();
        charts.addClassName("wh-poll-rounds");
        rounds.forEach(round -> chart(round, rounds.size() > 1).ifPresent(charts::add));
        Optional<Ask> first =
                before.isPresent() ? before.flatMap(slide -> parts.latest(seat, slide)) : firstOfSeveral(rounds);
        Optional<Shift> shift = first.flatMap(earlier -> shift(earlier, rounds.getLast()));
        shift.ifPresent(known -> add(new ShiftChart(known)));
        add(shift.isPresent() ? new NativeDetails("Each time by itself", charts) : charts);
    }

    private static Optional<Ask> firstOfSeveral(List<Ask> rounds) {
        return rounds.size() > 1 ? Optional.of(rounds.getFirst()) : Optional.empty();
    }

    private Optional<Shift> shift(Ask earlier, Ask last) {
        return parts.shift(earlier, seen.apply(earlier), last, seen.apply(last));
    }

    private Optional<Div> chart(Ask round, boolean oneOfMany) {
        if (!(seen.apply(round) instanceof Result.Shown given)) {
            return Optional.empty();
        }
        Div part = new Div();
        part.addClassName("wh-stack");
        if (oneOfMany) {
            part.add(new H3("Round " + round.key().round()));
        }
        parts.drawing(round).ifPresent(drawing -> part.add(drawing.result(given.answers(), own.apply(round))));
        return Optional.of(part);
    }
}

package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.function.Function;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.Result;
import org.wheelhouse.activity.poll.PollCopy;

/** What a room answered, round beside round; each by the question as it was asked then. */
final class PollRounds extends Div {

    /**
     * @param rounds of one question, the first one first
     * @param seen what the viewer may see of a round; a round of which that is nothing is left out
     */
    PollRounds(List<Ask> rounds, Function<Ask, Result> seen) {
        addClassName("wh-poll-rounds");
        rounds.forEach(round -> {
            if (seen.apply(round) instanceof Result.Shown given) {
                add(chart(round, given.answers(), rounds.size() > 1));
            }
        });
    }

    private static Div chart(Ask round, List<String> answers, boolean oneOfMany) {
        Div part = new Div();
        part.addClassName("wh-stack");
        if (oneOfMany) {
            part.add(new H3("Round " + round.key().round()));
        }
        PollCopy.read(round.form()).ifPresent(poll -> part.add(new TallyChart(poll, answers)));
        return part;
    }
}

package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.quiz.LiveResult;

/** What a room answered to a question, round beside round; what is right and why stands with the latest. */
final class QuestionRounds extends Div {

    /**
     * @param rounds of one question, the first one first
     * @param seen what the viewer may see of a round; a round of which that is nothing is left out
     */
    QuestionRounds(List<Ask> rounds, Function<Ask, Optional<LiveResult>> seen, QuestionTally.Guidance guidance) {
        addClassName("wh-poll-rounds");
        List<LiveResult> results =
                rounds.stream().map(seen).flatMap(Optional::stream).toList();
        results.forEach(result -> {
            boolean latest = result.equals(results.getLast());
            Div part = new Div();
            part.addClassName("wh-stack");
            if (rounds.size() > 1) {
                part.add(new H3("Round " + result.round()));
            }
            part.add(new QuestionTally(result, latest ? guidance : QuestionTally.Guidance.NONE));
            add(part);
        });
    }
}

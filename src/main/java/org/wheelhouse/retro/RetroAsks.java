package org.wheelhouse.retro;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.activity.Result;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.retro.engine.Question;
import org.wheelhouse.retro.store.BoardRow;

/** The asks of a board, which {@code activity} keeps: check-in, "go on?" when the time of a topic is over, close. */
@Component
class RetroAsks {

    private static final ModuleId MODULE = new ModuleId("retro");

    private final AskService asks;
    private final AnswerService answers;

    RetroAsks(AskService asks, AnswerService answers) {
        this.asks = asks;
        this.answers = answers;
    }

    /** What the board asks now; empty in phases in which nothing is asked. */
    Optional<AskSight> sight(BoardRow row) {
        return place(row).map(place -> find(place)
                .map(this::sight)
                .orElseGet(() -> new AskSight(Question.of(row.board().phase()).getFirst(), 0, false, List.of())));
    }

    private AskSight sight(Ask ask) {
        List<String> given = answers.live(ask) instanceof Result.Shown(List<String> all) ? all : List.of();
        return new AskSight(question(ask), ask.answered(), ask.phase() == Phase.REVEALED, given);
    }

    Optional<Ask> find(BoardRow row) {
        return place(row).flatMap(this::find);
    }

    private Optional<Ask> find(SlideId place) {
        return asks.alone(MODULE, place);
    }

    static Question question(Ask ask) {
        return Question.ofKind(ask.form().kind())
                .orElseThrow(() -> new IllegalStateException(ask.form().kind()));
    }

    /** The ask of the present phase, made when the first one needs it; with another question a new round begins. */
    Optional<Ask> open(BoardRow row, Question question) {
        return place(row)
                .map(place -> asks.alone(
                        MODULE, place, new AskForm(question.kind(), question.title(), true, question.title())));
    }

    /** "Go on?" is asked anew each time a countdown has run out. */
    private static Optional<SlideId> place(BoardRow row) {
        Optional<String> name =
                switch (row.board().phase()) {
                    case CHECK_IN -> Optional.of("in");
                    case DISCUSS ->
                        row.timer().map(timer -> "go-on-" + timer.ends().getEpochSecond());
                    case CLOSE -> Optional.of("out");
                    case WRITE, GROUP, VOTE, ACT -> Optional.empty();
                };
        return name.map(text -> new SlideId(row.id() + "/" + text));
    }

    /** From now on nobody can tell whose an answer was. */
    void seal(BoardId board) {
        asks.sealAlone(MODULE, board + "/");
    }
}

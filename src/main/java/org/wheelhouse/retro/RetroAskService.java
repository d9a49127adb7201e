package org.wheelhouse.retro;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.activity.AnswerOutcome;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.Person;
import org.wheelhouse.retro.engine.Question;
import org.wheelhouse.retro.engine.Wording;
import org.wheelhouse.retro.store.BoardRow;

/** Check-in, "go on?" and close: everybody answers once, nobody sees who, and all see it when the facilitator shows it. */
@Service
public class RetroAskService {

    private final Boards boards;
    private final RetroAsks asks;
    private final AskService lifecycle;
    private final AnswerService answers;
    private final Clock clock;

    RetroAskService(Boards boards, RetroAsks asks, AskService lifecycle, AnswerService answers, Clock clock) {
        this.boards = boards;
        this.asks = asks;
        this.lifecycle = lifecycle;
        this.answers = answers;
        this.clock = clock;
    }

    /** What the person answered to what the board asks now. */
    @Transactional(readOnly = true)
    public Optional<String> own(BoardId id) {
        Person me = boards.me();
        return boards.find(id).flatMap(asks::find).flatMap(ask -> answers.own(ask, me.id()));
    }

    /**
     * Counts the person's answer, in place of an earlier one.
     *
     * @param question that stood on the person's screen
     */
    @Transactional
    public RetroOutcome answer(BoardId id, Question question, String typed) {
        BoardRow row = boards.change(id);
        String answer = Wording.name(typed);
        Optional<String> refusal = row.board().refusesChange().or(() -> question.refuses(answer));
        if (refusal.isPresent()) {
            return new RetroOutcome.Refused(refusal.get());
        }
        boolean tooEarly = question == Question.GO_ON
                && row.timer().filter(timer -> timer.isOver(clock.instant())).isEmpty();
        Question asked = asks.find(row).map(RetroAsks::question).orElse(question);
        if (tooEarly || asked != question || !Question.of(row.board().phase()).contains(question)) {
            return new RetroOutcome.Overtaken("This is not asked any more.");
        }
        Ask ask = asks.open(row, question).orElseThrow();
        return switch (answers.answer(ask.id(), ofNoCohort(boards.me()), answer)) {
            case AnswerOutcome.Refused refused -> new RetroOutcome.Refused(refused.sentence());
            case AnswerOutcome.Counted counted -> {
                boards.ring(row);
                yield new RetroOutcome.Done();
            }
        };
    }

    /** A board is no cohort: beside an anonymous answer the cohort of the one guest from elsewhere would tell who it was. */
    private static Person ofNoCohort(Person me) {
        return new Person(me.id(), me.name(), me.role(), me.executive(), Optional.empty(), Optional.empty(), me.zone());
    }

    /** Asks this instead of what is asked in the phase now; for those who lead. Earlier answers are not counted for it. */
    @Transactional
    public RetroOutcome choose(BoardId id, Question question) {
        return leading(id, question, ask -> {});
    }

    /** Shows all the answers; for those who lead. */
    @Transactional
    public RetroOutcome show(BoardId id) {
        BoardRow row = boards.lead(id);
        return asks.find(row)
                .map(ask -> leading(id, RetroAsks.question(ask), open -> lifecycle.move(open.id(), Phase.REVEALED)))
                .orElseGet(() -> new RetroOutcome.Refused("Nobody has answered yet."));
    }

    private RetroOutcome leading(BoardId id, Question question, java.util.function.Consumer<Ask> then) {
        BoardRow row = boards.lead(id);
        Optional<String> refusal = row.board().refusesChange();
        if (refusal.isPresent() || !Question.of(row.board().phase()).contains(question)) {
            return new RetroOutcome.Refused(refusal.orElse("This belongs to another phase."));
        }
        asks.open(row, question).ifPresent(then);
        boards.ring(row);
        return new RetroOutcome.Done();
    }
}

package org.wheelhouse.activity.ui;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskCardService;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.FormActionService;
import org.wheelhouse.activity.Result;
import org.wheelhouse.activity.SheetService;
import org.wheelhouse.activity.TalkService;
import org.wheelhouse.activity.engine.BarPoll;
import org.wheelhouse.activity.engine.Form;
import org.wheelhouse.activity.engine.Matching;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.activity.engine.Question;
import org.wheelhouse.activity.engine.Shift;
import org.wheelhouse.activity.engine.SpotTheFault;
import org.wheelhouse.activity.engine.TalkRound;
import org.wheelhouse.activity.engine.Turns.Speaker;
import org.wheelhouse.activity.fence.QuestionCopy;
import org.wheelhouse.activity.poll.PollCopy;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.kit.Countdown;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;

/** What the panels of asks need, in one hand. */
@Component
final class AskParts {

    final AskService asks;
    final AnswerService answers;
    final CurrentPerson current;
    final Doorbell doorbell;

    final AskCardService cards;
    final TalkService rounds;
    final Clock clock;
    final SheetService sheets;
    final FormActionService formActions;
    private final List<QuestionCopy> copies;

    AskParts(
            AskService asks,
            AnswerService answers,
            AskCardService cards,
            TalkService rounds,
            SheetService sheets,
            FormActionService formActions,
            List<QuestionCopy> copies,
            CurrentPerson current,
            Doorbell doorbell,
            Clock clock) {
        this.asks = asks;
        this.cards = cards;
        this.rounds = rounds;
        this.sheets = sheets;
        this.formActions = formActions;
        this.copies = copies;
        this.clock = clock;
        this.answers = answers;
        this.current = current;
        this.doorbell = doorbell;
    }

    /** A person's box for an ask. */
    AnswerBox box(Drawing drawing, Ask ask, PersonId person, String counted, Runnable answered) {
        return new AnswerBox(drawing, ask, answers.stamp(ask, person), counted, answered);
    }

    /** The panel of a question for whoever sits there. */
    com.vaadin.flow.component.Component panel(Drawing drawing, Optional<SlideId> before, Seat seat) {
        if (seat.workshop().isEmpty()) {
            return new AlonePanel(drawing, before, seat, this);
        }
        return switch (seat.role()) {
            case PRESENTER -> new DeskPanel(drawing, before, seat, this);
            case PROJECTOR -> new WallPanel(drawing, before, seat, this);
            case FOLLOWER, READER -> new RoomPanel(drawing, before, seat, this);
        };
    }

    /** How an ask is drawn, by the question as it was asked then; empty if no panel here can. */
    Optional<Drawing> drawing(Ask ask) {
        return PollCopy.read(ask.form()).<Drawing>map(PollDrawing::new).or(() -> copies.stream()
                .flatMap(kind -> kind.question(ask.form()).stream())
                .map(question -> drawing(question, ask.form()))
                .findFirst());
    }

    static Drawing drawing(Question question, AskForm form) {
        return switch (question) {
            case Poll poll -> new PollDrawing(poll);
            case Matching matching -> new MatchingDrawing(matching, form);
            case SpotTheFault spot -> new SpotDrawing(spot, form);
            case TalkRound round -> new TalkDrawing(round, form);
            case Form known -> new FormDrawing(known, form);
        };
    }

    /** Empty if one of the two may not be seen, or cannot be counted into bars. */
    Optional<Shift> shift(Ask before, Result beforeSeen, Ask after, Result afterSeen) {
        Optional<BarPoll> first = bars(before);
        Optional<BarPoll> second = bars(after);
        if (first.isEmpty()
                || second.isEmpty()
                || !(beforeSeen instanceof Result.Shown was)
                || !(afterSeen instanceof Result.Shown is)) {
            return Optional.empty();
        }
        return Optional.of(
                Shift.between(first.get().tally(was.answers()), second.get().tally(is.answers())));
    }

    private static Optional<BarPoll> bars(Ask ask) {
        Optional<Poll> poll = PollCopy.read(ask.form());
        return poll.filter(BarPoll.class::isInstance).map(BarPoll.class::cast);
    }

    /** The newest round of another slide of this module in the same room. */
    Optional<Ask> latest(Seat seat, SlideId slide) {
        return asks.latest(seat.module(), slide, seat.workshop().orElseThrow());
    }

    List<Ask> askedSoFar(Seat seat) {
        return asks.rounds(seat.module(), seat.slide(), seat.workshop().orElseThrow());
    }

    /** How long somebody may still speak. */
    Countdown countdown(Speaker speaker, TalkRound round) {
        return new Countdown(
                () -> speaker.since().map(since -> {
                    Duration left = Duration.between(clock.instant(), since.plusSeconds(round.seconds()));
                    return left.isNegative() ? Duration.ZERO : left;
                }),
                "Time");
    }
}

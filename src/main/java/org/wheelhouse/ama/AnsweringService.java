package org.wheelhouse.ama;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionDraft;
import org.wheelhouse.actions.ActionOutcome;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.ActionText;
import org.wheelhouse.actions.Origin;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.engine.Promise;
import org.wheelhouse.ama.engine.Question;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.engine.Stage;
import org.wheelhouse.ama.engine.Wording;
import org.wheelhouse.ama.store.AmaQuestionStore;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.people.Person;

/** What those who answer do, and those who moderate for them: show, answer, promise. Others are refused by an exception. */
@Service
@Transactional
public class AnsweringService {

    private final Meetings meetings;
    private final AmaQuestionStore questions;
    private final ActionService actions;

    AnsweringService(Meetings meetings, AmaQuestionStore questions, ActionService actions) {
        this.meetings = meetings;
        this.questions = questions;
        this.actions = actions;
    }

    /** Puts a question on the wall, as the one that is answered now; another one that was there steps back. */
    public AmaOutcome show(BoardId id, QuestionId question) {
        Meeting meeting = meetings.answer(id);
        if (!meeting.phase().isOpen()) {
            return new AmaOutcome.Refused("This AMA is closed.");
        }
        if (questions.find(id, question).filter(Question::isPublic).isEmpty()) {
            return new AmaOutcome.Overtaken("This question is not open to all any more.");
        }
        meetings.save(meeting.showing(Optional.of(question)));
        return AmaOutcome.DONE;
    }

    /** Takes the question off the wall. */
    public AmaOutcome showNothing(BoardId id) {
        meetings.save(meetings.answer(id).showing(Optional.empty()));
        return AmaOutcome.DONE;
    }

    /**
     * Writes an answer, or says that it was given by word of mouth.
     *
     * @param typed at most {@value Wording#LONGEST_ANSWER} signs; empty if it was only said
     * @param by the place of who answered among those of the meeting
     */
    public AmaOutcome answer(BoardId id, QuestionId question, int version, String typed, int by) {
        String text = Wording.clean(typed);
        return with(id, question, version, (meeting, found) -> {
            Optional<String> refusal = Wording.refusesAnswer(text);
            if (refusal.isPresent()) {
                return new AmaOutcome.Refused(refusal.get());
            }
            if (meeting.leader(by).isEmpty()) {
                return new AmaOutcome.Refused("Choose who answered.");
            }
            if (!found.stage().isPublic()) {
                return new AmaOutcome.Refused("Let the question pass first; then all can read the answer.");
            }
            return saved(meeting, found.answered(text, by));
        });
    }

    /**
     * "We shall find out": makes an action of it, whose owner sees it on the home page.
     *
     * @param due until when; nobody can promise without a day
     */
    public AmaOutcome promise(BoardId id, QuestionId question, int version, Owner owner, Optional<LocalDate> due) {
        return with(id, question, version, (meeting, found) -> {
            if (due.isEmpty()) {
                return new AmaOutcome.Refused("Say until when; a promise without a day is none.");
            }
            if (owner.equals(Owner.NOBODY)) {
                return new AmaOutcome.Refused("Say who finds out.");
            }
            if (!found.stage().isPublic()) {
                return new AmaOutcome.Refused("Let the question pass first; then all can read the promise.");
            }
            return switch (actions.make(draft(meeting, found, owner, due))) {
                case ActionOutcome.Done made -> saved(meeting, found.promised(promise(made.action())));
                case ActionOutcome.Refused refused -> new AmaOutcome.Refused(String.join(" ", refused.problems()));
                case ActionOutcome.Stale stale -> throw new IllegalStateException("a new action was changed: " + stale);
            };
        });
    }

    private ActionDraft draft(Meeting meeting, Question question, Owner owner, Optional<LocalDate> due) {
        String all = "Find out: " + question.text();
        String title = all.length() <= ActionText.LONGEST_TITLE
                ? all
                : all.substring(0, ActionText.LONGEST_TITLE - 1) + "\u2026";
        return new ActionDraft(
                new ActionText(title, question.text(), owner, due),
                new Origin("AMA: " + meeting.topic(), "/ama/" + meeting.id()),
                cohort(meeting));
    }

    /** The cohort's people see the action, if whoever promises belongs to it; else only those it concerns do. */
    private Optional<CohortId> cohort(Meeting meeting) {
        Person me = meetings.me();
        return meeting.cohort().filter(cohort -> me.leads() || me.cohort().equals(Optional.of(cohort)));
    }

    private static Promise promise(Action action) {
        return switch (action.owner()) {
            case Owner.OfPerson one ->
                new Promise(Optional.of(one.person()), Optional.empty(), action.due(), Optional.of(action.id()));
            case Owner.OfTeam one ->
                new Promise(Optional.empty(), Optional.of(one.team()), action.due(), Optional.of(action.id()));
            case Owner.Nobody nobody ->
                new Promise(Optional.empty(), Optional.empty(), action.due(), Optional.of(action.id()));
        };
    }

    /** Open again: the answer was none. What was written is kept in the field for the next answer. */
    public AmaOutcome reopen(BoardId id, QuestionId question, int version) {
        return with(
                id,
                question,
                version,
                (meeting, found) -> found.stage() == Stage.ANSWERED || found.stage() == Stage.PROMISED
                        ? saved(meeting, found.to(Stage.OPEN))
                        : new AmaOutcome.Refused("It is open already."));
    }

    /** Keeps an answered question on the page of what people wrongly believe, or takes it off. */
    public AmaOutcome stay(BoardId id, QuestionId question, int version, boolean yes) {
        return with(id, question, version, (meeting, found) -> {
            if (yes && (found.stage() != Stage.ANSWERED || found.answer().isEmpty())) {
                return new AmaOutcome.Refused("Write the answer first; the page shows both.");
            }
            meetings.ringLists();
            return saved(meeting, found.staying(yes));
        });
    }

    private AmaOutcome with(
            BoardId id, QuestionId question, int version, BiFunction<Meeting, Question, AmaOutcome> change) {
        Meeting meeting = meetings.answer(id);
        if (!meeting.phase().isOpen()) {
            return new AmaOutcome.Refused("This AMA is closed. Open it again to change answers.");
        }
        return Versions.with(meeting, questions, question, version, change);
    }

    /** What is answered or promised steps back from the wall. */
    private AmaOutcome saved(Meeting meeting, Question question) {
        questions.update(question);
        boolean onTheWall = meeting.now().equals(Optional.of(question.id()));
        if (onTheWall && question.stage() != Stage.OPEN) {
            meetings.save(meeting.showing(Optional.empty()));
        } else {
            meetings.ring(meeting);
        }
        return AmaOutcome.DONE;
    }
}

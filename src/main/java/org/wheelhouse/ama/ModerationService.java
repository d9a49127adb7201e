package org.wheelhouse.ama;

import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.engine.Question;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.engine.Stage;
import org.wheelhouse.ama.engine.Wording;
import org.wheelhouse.ama.store.AmaQuestionStore;
import org.wheelhouse.id.BoardId;

/**
 * What those who moderate do with questions. Every method refuses a version that somebody else has changed since, and everybody
 * who does not moderate, by an exception.
 */
@Service
@Transactional
public class ModerationService {

    private final Meetings meetings;
    private final AmaQuestionStore questions;

    ModerationService(Meetings meetings, AmaQuestionStore questions) {
        this.meetings = meetings;
        this.questions = questions;
    }

    /** All see it from now on: one that waited, or one that was refused. */
    public AmaOutcome pass(BoardId id, QuestionId question, int version) {
        return with(id, question, version, (meeting, found) -> {
            if (found.stage() != Stage.WAITING && found.stage() != Stage.REFUSED) {
                return new AmaOutcome.Refused("It does not wait any more.");
            }
            return saved(meeting, found.to(Stage.OPEN));
        });
    }

    /**
     * Says no to a question. The asker reads the reason, nobody else learns of it.
     *
     * @param typed the reason, at most {@value Wording#LONGEST_REASON} signs
     */
    public AmaOutcome refuse(BoardId id, QuestionId question, int version, String typed) {
        String reason = Wording.clean(typed);
        return with(id, question, version, (meeting, found) -> {
            Optional<String> refusal = Wording.refusesReason(reason);
            if (refusal.isPresent()) {
                return new AmaOutcome.Refused(refusal.get());
            }
            if (found.stage() != Stage.WAITING && found.stage() != Stage.OPEN) {
                return new AmaOutcome.Refused("It cannot be refused any more.");
            }
            return saved(meeting, found.refused(reason));
        });
    }

    /** Mends typing errors, for those who read; the rules are the asker's. */
    public AmaOutcome mend(BoardId id, QuestionId question, int version, String typed) {
        return with(
                id,
                question,
                version,
                (meeting, found) -> AskingService.mended(meetings, questions, meeting, found, version, typed));
    }

    /** Takes a question that offends out of everybody's sight, or shows it again. */
    public AmaOutcome hide(BoardId id, QuestionId question, int version, boolean yes) {
        return with(id, question, version, (meeting, found) -> saved(meeting, found.hidden(yes)));
    }

    /**
     * Puts a question together with another one that asks the same. Whoever voted for one or both has one vote for the other one;
     * what was put together with the first goes along.
     */
    public AmaOutcome merge(BoardId id, QuestionId question, int version, QuestionId into) {
        return with(id, question, version, (meeting, found) -> {
            Optional<Question> main =
                    questions.find(id, into).filter(one -> one.stage().isPublic());
            if (main.isEmpty() || into.equals(question)) {
                return new AmaOutcome.Overtaken("The other question is not there any more.");
            }
            if (!found.stage().isUnanswered() || found.stage() == Stage.PROMISED) {
                return new AmaOutcome.Refused(
                        "Only a question without an answer can be put together with another one.");
            }
            questions.of(id).stream()
                    .filter(one -> one.mergedInto().equals(Optional.of(question)))
                    .forEach(one -> questions.update(one.merged(into)));
            return saved(meeting, found.merged(into));
        });
    }

    /** Takes a question out of the one it was put together with; each has its own votes again. */
    public AmaOutcome takeApart(BoardId id, QuestionId question) {
        Meeting meeting = meetings.lead(id);
        return questions
                .find(id, question)
                .filter(found -> found.stage() == Stage.MERGED)
                .map(found -> saved(meeting, found.to(Stage.OPEN)))
                .orElseGet(() -> new AmaOutcome.Overtaken("It stands alone already."));
    }

    private AmaOutcome with(
            BoardId id, QuestionId question, int version, BiFunction<Meeting, Question, AmaOutcome> change) {
        Meeting meeting = meetings.lead(id);
        return Versions.with(meeting, questions, question, version, change);
    }

    /** A question that left the public is not the one on the wall any more. */
    private AmaOutcome saved(Meeting meeting, Question question) {
        questions.update(question);
        boolean onTheWall = meeting.now().equals(Optional.of(question.id()));
        if (onTheWall && !question.isPublic()) {
            meetings.save(meeting.showing(Optional.empty()));
        } else {
            meetings.ring(meeting);
        }
        return AmaOutcome.DONE;
    }
}

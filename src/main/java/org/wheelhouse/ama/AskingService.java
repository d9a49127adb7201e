package org.wheelhouse.ama;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.engine.Question;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.engine.Stage;
import org.wheelhouse.ama.engine.Wording;
import org.wheelhouse.ama.store.AmaQuestionStore;
import org.wheelhouse.ama.store.AmaVoteStore;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.PersonId;

/** What everybody does who sees an AMA: asks, mends the own typing errors, votes. */
@Service
@Transactional
public class AskingService {

    private static final String GONE = "This question is not here any more.";

    private final Meetings meetings;
    private final AmaQuestionStore questions;
    private final AmaVoteStore votes;
    private final AskingMemory memory;

    AskingService(Meetings meetings, AmaQuestionStore questions, AmaVoteStore votes, AskingMemory memory) {
        this.meetings = meetings;
        this.questions = questions;
        this.votes = votes;
        this.memory = memory;
    }

    /**
     * Asks under the name of the person who is asking. The same key sent twice, as after a lost line, is one question.
     *
     * @param question its key, made by the asker's screen
     * @param typed at most {@value Wording#LONGEST_QUESTION} signs
     */
    public AmaOutcome askWithName(BoardId id, QuestionId question, String typed) {
        return ask(id, question, typed, Optional.of(meetings.me().id()), Optional.empty());
    }

    /**
     * Asks so that nobody can find out who it was: nothing of the person is kept.
     *
     * @param receipt that only the asker's browser has
     */
    public AmaOutcome askWithoutName(BoardId id, QuestionId question, String typed, String receipt) {
        return ask(id, question, typed, Optional.empty(), Optional.of(Receipt.hash(receipt)));
    }

    private AmaOutcome ask(
            BoardId id, QuestionId key, String typed, Optional<PersonId> asker, Optional<String> receipt) {
        Meeting meeting = meetings.change(id);
        String text = Wording.clean(typed);
        Optional<Question> known = questions.find(id, key);
        if (known.isPresent()) {
            return known.get().text().equals(text)
                    ? AmaOutcome.DONE
                    : new AmaOutcome.Overtaken(
                            "You have asked this already: \"" + known.get().text() + "\".");
        }
        Optional<String> refusal = meeting.refusesQuestions()
                .or(() -> Wording.refusesQuestion(text))
                .or(() -> memory.refusesOrCounts(id, meetings.me().id()));
        if (refusal.isPresent()) {
            return new AmaOutcome.Refused(refusal.get());
        }
        Meeting after = meeting.withOneMore();
        boolean fresh = questions.insert(
                id, Question.asked(key, after.arrived(), text, asker, receipt, "", meeting.moderated()));
        if (!fresh) {
            return new AmaOutcome.Overtaken("This question went to another AMA in the meantime.");
        }
        meetings.save(after);
        return AmaOutcome.DONE;
    }

    /**
     * Mends typing errors in an own question; shown as mended.
     *
     * @param seat whose person or browser asked it
     * @param version that the asker looked at
     */
    public AmaOutcome mend(AmaSeat seat, QuestionId question, int version, String typed) {
        Meeting meeting = meetings.change(seat.meeting());
        Optional<Question> own = questions.find(meeting.id(), question).filter(one -> isOwn(seat, one));
        if (own.isEmpty()) {
            return new AmaOutcome.Overtaken(GONE);
        }
        return mended(meetings, questions, meeting, own.get(), version, typed);
    }

    static AmaOutcome mended(
            Meetings meetings,
            AmaQuestionStore questions,
            Meeting meeting,
            Question before,
            int version,
            String typed) {
        String text = Wording.clean(typed);
        if (before.version() != version) {
            return new AmaOutcome.Overtaken(
                    "Somebody was faster with this question: it says \"" + before.text() + "\" now.");
        }
        if (!before.stage().isUnanswered()) {
            return new AmaOutcome.Refused("Only questions that wait for an answer can be mended.");
        }
        Optional<String> refusal = meeting.refusesQuestions()
                .or(() -> Wording.refusesQuestion(text))
                .or(() -> Wording.refusesMending(before.text(), text));
        if (refusal.isPresent()) {
            return new AmaOutcome.Refused(refusal.get());
        }
        if (!text.equals(before.text())) {
            questions.update(before.mended(text));
            meetings.ring(meeting);
        }
        return AmaOutcome.DONE;
    }

    private boolean isOwn(AmaSeat seat, Question question) {
        return question.asker().equals(Optional.of(meetings.me().id()))
                || question.receipt().filter(seat.receipts()::contains).isPresent();
    }

    /**
     * Votes for a question, or takes the vote back. One vote a person and question, however often and from however many screens it
     * is sent; a vote for one that was put together with another counts for that.
     */
    public AmaOutcome vote(AmaSeat seat, QuestionId wanted, boolean yes) {
        if (!seat.person().equals(meetings.me().id())) {
            throw new AccessDeniedException("votes from somebody else's seat");
        }
        Meeting meeting = meetings.find(seat.meeting())
                .orElseThrow(() -> new AccessDeniedException("no AMA " + seat.meeting() + " for this person"));
        Optional<String> refusal = meeting.refusesQuestions();
        if (refusal.isPresent()) {
            return new AmaOutcome.Refused(refusal.get());
        }
        Optional<Question> found = questions
                .find(meeting.id(), wanted)
                .flatMap(one -> one.stage() == Stage.MERGED
                        ? one.mergedInto().flatMap(main -> questions.find(meeting.id(), main))
                        : Optional.of(one))
                .filter(Question::isPublic);
        if (found.isEmpty()) {
            return new AmaOutcome.Overtaken(GONE);
        }
        if (!found.get().canBeVoted()) {
            return new AmaOutcome.Refused("It is answered already; votes are for what is still to be answered.");
        }
        QuestionId question = found.get().id();
        boolean changed = yes ? votes.insert(question, seat.voterMark()) : votes.delete(question, seat.voterMark());
        if (changed) {
            meetings.ring(meeting);
        }
        return AmaOutcome.DONE;
    }
}

package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.ama.AmaSight;
import org.wheelhouse.ama.OwnSight;
import org.wheelhouse.ama.QuestionSight;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.engine.Stage;
import org.wheelhouse.kit.State;

/** One question: what it asks, its votes, what was answered. Changes in place, so that nothing under a finger moves. */
final class QuestionCard extends ListItem {

    private final QuestionId id;
    private final NativeButton vote = new NativeButton();
    private final Span votes = new Span();
    private final Span voteWord = new Span();
    private final H3 text = new H3();
    private final Div about = new Div();
    private final Div answer = new Div();
    private final NativeDetails also = new NativeDetails();
    private final UnorderedList alsoList = new UnorderedList();
    private final Div says = new Div();
    private final Optional<DeskPart> desk;
    private final boolean account;
    private QuestionSight shown;
    private boolean voted;
    private boolean yours;

    /**
     * @param whenVoted asked to vote, or to take the vote back
     * @param desk what those who answer and moderate do with it
     * @param account whether the viewer has one, and so can look at actions
     */
    QuestionCard(QuestionSight question, Voting whenVoted, Optional<DeskPart> desk, boolean account) {
        this.id = question.id();
        this.account = account;
        this.shown = question;
        this.desk = desk;
        setId("question-" + id);
        addClassName("wh-ama-question");
        var arrow = VaadinIcon.ARROW_UP.create();
        arrow.setSize("1em");
        arrow.getElement().setAttribute("aria-hidden", "true");
        votes.addClassName("wh-ama-count");
        voteWord.addClassName("wh-small");
        vote.add(arrow, votes, voteWord);
        vote.setId("vote-" + id);
        vote.addClassName("wh-ama-vote");
        vote.addClickListener(click -> {
            says.removeAll();
            Words.says(whenVoted.vote(id, !voted)).ifPresent(says::add);
        });
        about.addClassName("wh-ama-about");
        answer.addClassName("wh-ama-answer");
        also.setId("also-" + id);
        also.setContent(alsoList);
        Div words = new Div(text, about, answer, also, says);
        words.addClassName("wh-ama-words");
        add(vote, words);
        desk.ifPresent(words::add);
    }

    /** Sends a vote to the service. */
    interface Voting {
        org.wheelhouse.ama.AmaOutcome vote(QuestionId question, boolean yes);
    }

    void show(QuestionSight now, OwnSight own, AmaSight sight) {
        boolean first = about.getComponentCount() == 0;
        boolean nowVoted = own.voted().contains(id);
        boolean nowYours = own.isOwn(id);
        if (first || !now.equals(shown) || nowVoted != voted || nowYours != yours) {
            shown = now;
            voted = nowVoted;
            yours = nowYours;
            draw();
        }
        boolean open = sight.meeting().refusesQuestions().isEmpty();
        vote.setEnabled(open && now.canBeVoted());
        vote.getElement().getClassList().set("wh-ama-vote-none", !now.stage().isPublic());
        getElement().getClassList().set("wh-ama-card-now", isNow(sight));
        desk.ifPresent(part -> part.show(now, sight));
    }

    private boolean isNow(AmaSight sight) {
        return sight.meeting().now().filter(id::equals).isPresent();
    }

    private void draw() {
        text.setText(shown.text());
        votes.setText(String.valueOf(shown.votes()));
        voteWord.setText(voted ? "voted" : shown.canBeVoted() || shown.votes() == 1 ? "vote" : "votes");
        vote.getElement()
                .setAttribute("aria-pressed", String.valueOf(voted))
                .setAttribute(
                        "aria-label",
                        (voted ? "Take back your vote: " : "Vote: ") + shown.text() + ", "
                                + Words.votes(shown.votes()));
        about.removeAll();
        about.add(new Span(Words.askedBy(shown)));
        if (yours) {
            about.add(new Span("yours"));
        }
        if (shown.edited()) {
            about.add(new Span("edited"));
        }
        if (!shown.origin().isEmpty()) {
            about.add(new Span("from " + shown.origin()));
        }
        state().ifPresent(about::add);
        drawAnswer();
        drawAlso();
    }

    private Optional<Span> state() {
        if (shown.hidden()) {
            return Optional.of(State.CANCELED.show("Hidden"));
        }
        return switch (shown.stage()) {
            case WAITING -> Optional.of(State.WAITING.show("Waits for you"));
            case REFUSED -> Optional.of(State.CANCELED.show("Refused: " + shown.refusal()));
            case PROMISED -> Optional.of(State.RUNNING.show("Being found out"));
            case ANSWERED -> Optional.of(State.PASSED.show("Answered"));
            case OPEN, MERGED -> Optional.empty();
        };
    }

    private void drawAnswer() {
        answer.removeAll();
        if (shown.stage() == Stage.ANSWERED) {
            if (!shown.answer().isEmpty()) {
                Paragraph words = new Paragraph(shown.answer());
                words.addClassName("wh-ama-text");
                answer.add(words);
            }
            answer.add(Words.small(
                    shown.answer().isEmpty() ? shown.answeredBy() + " answered in person" : shown.answeredBy()));
        }
        if (shown.stage() == Stage.PROMISED) {
            shown.promise().ifPresent(this::drawPromise);
        }
        answer.setVisible(answer.getComponentCount() > 0);
    }

    private void drawPromise(QuestionSight.Promised promise) {
        Paragraph sentence = new Paragraph(Words.promise(promise) + " ");
        promise.action().filter(action -> account).ifPresent(action -> {
            Anchor link = new Anchor("/actions/" + action, "See the action");
            link.setId("promised-" + id);
            sentence.add(link);
        });
        answer.add(sentence);
    }

    private void drawAlso() {
        List<QuestionSight.Duplicate> duplicates = shown.alsoAs();
        also.setVisible(!duplicates.isEmpty());
        also.setSummaryText("Asked also in other words: " + duplicates.size());
        alsoList.removeAll();
        duplicates.forEach(one -> {
            ListItem item = new ListItem(one.text());
            desk.flatMap(part -> part.takeApart(one)).ifPresent(item::add);
            alsoList.add(item);
        });
    }
}

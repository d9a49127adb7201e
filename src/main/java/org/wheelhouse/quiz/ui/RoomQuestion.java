package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.wheelhouse.activity.AnswerOutcome;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.State;
import org.wheelhouse.people.Person;
import org.wheelhouse.quiz.AskedQuestion;
import org.wheelhouse.quiz.LiveResult;

/** A question for somebody in the room. Until the facilitator shows the result nothing tells what is right, or what others chose. */
@StyleSheet("context://frontend/activity.css")
@StyleSheet("context://frontend/quiz.css")
final class RoomQuestion extends Div {

    private final LiveQuestions live;
    private final AskedQuestion asked;
    private final Seat seat;
    private final Person me;
    private final Div body = new Div();
    private final Div says = new Div();
    private Optional<UUID> shown = Optional.empty();
    private Optional<Phase> phase = Optional.empty();
    private Optional<AnswerForm> form = Optional.empty();
    private boolean points;

    RoomQuestion(LiveQuestions live, AskedQuestion asked, Seat seat) {
        this.live = live;
        this.asked = asked;
        this.seat = seat;
        this.me = live.me();
        addClassNames("wh-quiz", "wh-poll");
        setId("live-question");
        says.getElement().setAttribute("role", "status");
        body.addClassName("wh-stack");
        add(body, says);
        live.listen(seat, this, this::look);
        look();
    }

    private void look() {
        Optional<Ask> ask = live.seen(seat).stream().reduce((earlier, later) -> later);
        boolean counted = live.points.areCounted(LiveQuestions.room(seat));
        boolean same = ask.map(Ask::id).equals(shown) && ask.map(Ask::phase).equals(phase) && counted == points;
        if (same && body.getChildren().findAny().isPresent()) {
            return;
        }
        SortedSet<Integer> chosen = form.filter(open -> ask.map(Ask::id).equals(shown))
                .map(AnswerForm::chosen)
                .orElseGet(TreeSet::new);
        shown = ask.map(Ask::id);
        phase = ask.map(Ask::phase);
        points = counted;
        form = Optional.empty();
        says.removeAll();
        body.removeAll();
        ask.ifPresentOrElse(known -> show(known, chosen), this::waiting);
    }

    private static Passage text(AskedQuestion question) {
        Passage text = new Passage("p", question.text(), question.week());
        text.addClassName("wh-poll-question");
        return text;
    }

    private void waiting() {
        body.add(text(asked), LiveQuestions.soft("The facilitator opens this question."));
    }

    private void show(Ask ask, SortedSet<Integer> chosen) {
        switch (ask.phase()) {
            case OPEN -> open(ask, chosen);
            case CLOSED -> closed(ask);
            case REVEALED -> live.quiz.shown(ask).ifPresent(result -> result(ask, result));
        }
    }

    private void open(Ask ask, SortedSet<Integer> chosen) {
        AnswerForm[] fresh = new AnswerForm[1];
        fresh[0] = new AnswerForm(live.quiz.asked(ask).orElse(asked), places -> send(ask, places, fresh[0]));
        SortedSet<Integer> own = live.quiz.own(ask, me);
        fresh[0].give(own.isEmpty() ? chosen : own);
        fresh[0].sends(own.isEmpty() ? "Send my answer" : "Change my answer");
        // the browser keeps what is ticked and not yet sent
        fresh[0].getElement().setAttribute("data-choices", ask.id().toString());
        form = Optional.of(fresh[0]);
        body.add(Words.whoSees(points), fresh[0]);
    }

    private void send(Ask ask, SortedSet<Integer> places, AnswerForm from) {
        says.removeAll();
        switch (live.quiz.answer(ask, me, places)) {
            case AnswerOutcome.Counted counted -> {
                from.sends("Change my answer");
                says.add(Notice.done("Your answer is in. You can change it until the facilitator closes."));
            }
            case AnswerOutcome.Refused refused -> from.say(refused.sentence());
        }
    }

    private void closed(Ask ask) {
        AskedQuestion question = live.quiz.asked(ask).orElse(asked);
        body.add(text(question), LiveQuestions.soft("Closed. The facilitator shows the answer when it is time."));
        SortedSet<Integer> own = live.quiz.own(ask, me);
        if (!own.isEmpty()) {
            body.add(LiveQuestions.soft("Your answer: " + Words.chosen(question, own) + "."));
        }
    }

    private void result(Ask ask, LiveResult result) {
        SortedSet<Integer> own = live.quiz.own(ask, me);
        if (!own.isEmpty()) {
            body.add(verdict(result, own));
            live.points
                    .own(LiveQuestions.room(seat), me)
                    .ifPresent(mine -> body.add(points("Your points so far: " + mine + ". Only you see them.")));
        }
        body.add(
                text(result.asked()),
                new QuestionRounds(live.seen(seat), live.quiz::shown, QuestionTally.Guidance.OF_ALL));
        if (!result.recall().isEmpty()) {
            body.add(LiveQuestions.soft("Recall"), new Passage("p", result.recall(), asked.week()));
        }
    }

    private static Component verdict(LiveResult result, SortedSet<Integer> own) {
        boolean right = own.equals(Words.right(result));
        boolean partly = !right && own.stream().anyMatch(Words.right(result)::contains);
        State state = right ? State.PASSED : partly ? State.INCONCLUSIVE : State.FAILED;
        H2 verdict = new H2(
                state.show(right ? "Right" : partly ? "Partly right" : "Not right"),
                new Span(" You chose: " + Words.chosen(result.asked(), own) + "."));
        verdict.setId("live-verdict");
        verdict.addClassName("wh-live-verdict");
        return verdict;
    }

    private static Paragraph points(String words) {
        Paragraph points = new Paragraph(words);
        points.setId("live-points");
        return points;
    }
}

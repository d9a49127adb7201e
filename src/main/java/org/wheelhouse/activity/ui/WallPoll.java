package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.activity.poll.PollCopy;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.live.Doorbell;

/** A poll on the wall: the question, how many have answered, and the result once it is shown. */
final class WallPoll extends Div {

    private final Poll poll;
    private final Seat seat;
    private final AskService asks;
    private final AnswerService answers;
    private final Paragraph count = new Paragraph();
    private final Div body = new Div();
    private final LiveRefresh counting;
    private Optional<Ask> shown = Optional.empty();

    WallPoll(Poll poll, Seat seat, AskService asks, AnswerService answers, Doorbell doorbell) {
        this.poll = poll;
        this.seat = seat;
        this.asks = asks;
        this.answers = answers;
        addClassNames("wh-poll", "wh-stack");
        count.setId("poll-count");
        count.addClassName("wh-soft");
        add(Words.question(poll), body, count);
        String topic = AskService.topic(seat.workshop().orElseThrow());
        LiveRefresh.of(doorbell, topic, this, this::look);
        counting = LiveRefresh.of(doorbell, topic + "/none", this, this::look);
        look();
    }

    private void look() {
        Optional<Ask> ask =
                asks.latest(seat.module(), seat.slide(), seat.workshop().orElseThrow());
        boolean other = !ask.map(Ask::id).equals(shown.map(Ask::id));
        boolean moved = other || !ask.map(Ask::phase).equals(shown.map(Ask::phase));
        shown = ask;
        if (other) {
            ask.ifPresent(known -> counting.turnTo(AskService.topic(known.id())));
        }
        if (moved || body.getChildren().findAny().isEmpty()) {
            draw(ask);
        }
        count.setText(ask.filter(known -> known.phase() != Phase.REVEALED)
                .map(known -> Words.answered(known.answered()) + (known.phase() == Phase.CLOSED ? ". Closed." : "."))
                .orElse(""));
    }

    private void draw(Optional<Ask> ask) {
        body.removeAll();
        if (ask.filter(known -> known.phase() == Phase.REVEALED).isPresent()) {
            body.add(new PollRounds(
                    asks.rounds(seat.module(), seat.slide(), seat.workshop().orElseThrow()), answers::live));
        } else {
            body.add(Words.options(
                    ask.flatMap(known -> PollCopy.read(known.form())).orElse(poll)));
        }
    }
}

package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.pipeline.LivePipeline;
import org.wheelhouse.pipeline.LivePipelineService.Shown;
import org.wheelhouse.pipeline.PipelineExample;
import org.wheelhouse.pipeline.PipelinePlace;
import org.wheelhouse.pipeline.PipelineWish;
import org.wheelhouse.pipeline.engine.RunVerdict;

/**
 * A pipeline in a live room for those who do not lead: the run that all watch, or one of their own; a request for approval where
 * they have the role for it; and the question of the slide while it is open. On the wall the same without anything personal.
 */
@StyleSheet("context://frontend/pipeline.css")
class RoomSeat extends Div {

    private final RoomParts parts;
    private final PipelineExample example;
    private final PipelineWish wish;
    private final Seat seat;
    private final PipelinePlace place;
    private final boolean wall;
    private final Optional<PersonId> me;
    private final Paragraph question = new Paragraph();
    private final Paragraph role = new Paragraph();
    private final Div body = new Div();
    private final RequestCards requests;
    private final RoomAsked asked;
    private final VotePanel vote;
    private final SharedRunPanel shared;
    private Optional<SlidePanel> own = Optional.empty();
    private Optional<AtWork> atWork = Optional.empty();

    RoomSeat(RoomParts parts, PipelineExample example, PipelineWish wish, Seat seat) {
        this.parts = parts;
        this.example = example;
        this.wish = wish;
        this.seat = seat;
        this.place = RoomParts.place(seat);
        this.wall = seat.role() == Seat.Role.PROJECTOR;
        this.me = wall ? Optional.empty() : parts.slide.current.id();
        this.requests = new RequestCards(parts, place);
        this.asked = new RoomAsked(parts, wish, place, wall);
        this.vote = new VotePanel(parts, wish, this::verdict);
        this.shared = new SharedRunPanel(wall ? ShownRun.Size.WALL : ShownRun.Size.SLIDE, none -> "");
        addClassNames("wh-stack", "wh-pl-slide");
        setId("pipeline-seat");
        question.setText(wish.question().isEmpty() ? example.about() : wish.question());
        question.addClassName("wh-pl-question");
        role.setId("pipeline-role");
        role.addClassName("wh-soft");
        body.addClassName("wh-stack");
        add(question, role, asked, body);
        LiveRefresh.of(parts.doorbell, place.topic(), this, () -> look(false));
        LiveRefresh.of(parts.doorbell, AskService.topic(place.workshop()), this, () -> look(true));
        // once it listens: what rings between a look and listening would never be seen
        addAttachListener(attached -> look(false));
    }

    /** @param asksRang what is known of the question is as new as the ring */
    private void look(boolean asksRang) {
        Shown shown = parts.live.shown(place);
        shown.play().ifPresent(parts.ticker::watch);
        List<String> roles = roles(shown.live());
        role.setText(roles.isEmpty() ? "" : "You are " + String.join(" and ", roles) + ".");
        role.setVisible(!roles.isEmpty());
        Optional<Ask> ask = asked.look();
        boolean together = shown.live().mode() == LivePipeline.Mode.TOGETHER;
        List<Component> wanted = new ArrayList<>();
        if (!wall) {
            requests.show(together ? shown.play() : Optional.empty(), roles);
            wanted.add(requests);
        }
        boolean votes = !wall && ask.filter(open -> open.phase() == Phase.OPEN).isPresent();
        // on a wall nobody can scroll: the run takes the place of the question
        question.setVisible(!votes && !(wall && together && shown.play().isPresent()));
        if (votes) {
            vote.show(ask.get(), asksRang && ask.get().answered() == 0);
            wanted.add(vote);
        }
        wanted.add(together ? together(shown) : alone());
        if (!wall && together && isOver(shown)) {
            wanted.add(atWork());
        }
        arrange(wanted);
    }

    private List<String> roles(LivePipeline live) {
        return live.roles().entrySet().stream()
                .filter(given -> me.filter(given.getValue()::equals).isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private boolean isOver(Shown shown) {
        return shown.play().filter(play -> play.isOver(parts.live.instant())).isPresent();
    }

    private AtWork atWork() {
        if (atWork.isEmpty()) {
            atWork = Optional.of(new AtWork(parts.slide.actions, this::action));
        }
        return atWork.get();
    }

    private ActionOffer.Start action() {
        String seen = parts.live.shown(place).play().stream()
                .flatMap(play -> Played.sentences(play.run()).stream())
                .collect(Collectors.joining(" "));
        return parts.slide.place(seat).withNote("Seen in a simulated run: " + seen);
    }

    private Component together(Shown shown) {
        if (shown.play().isEmpty()) {
            return new Paragraph("The facilitator starts a run; you see it here.");
        }
        shared.show(shown.play().get(), parts.live.instant());
        return shared;
    }

    private Component alone() {
        if (wall) {
            return new Paragraph(
                    "Each plays this pipeline on an own screen: break it, run it, and see what reaches production.");
        }
        if (own.isEmpty()) {
            own = Optional.of(new SlidePanel(parts.slide, example, wish, seat));
        }
        return own.get();
    }

    private Optional<RunVerdict> verdict() {
        return own.flatMap(SlidePanel::verdict);
    }

    private void arrange(List<Component> wanted) {
        if (!body.getChildren().toList().equals(wanted)) {
            body.removeAll();
            body.add(wanted);
        }
    }
}

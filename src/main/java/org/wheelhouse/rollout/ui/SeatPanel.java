package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.activity.Result;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.rollout.LiveRollout;
import org.wheelhouse.rollout.LiveRolloutService.Shown;
import org.wheelhouse.rollout.RolloutPlace;
import org.wheelhouse.rollout.engine.traffic.Design;

/** A rollout in a live room for those who do not lead: on the wall, or on a phone with a voice, or a rollout of the group's own. */
@StyleSheet("context://frontend/rollout.css")
final class SeatPanel extends Div {

    private final RolloutParts parts;
    private final RolloutPlace place;
    private final Design design;
    private final LiveRollout.Mode first;
    private final boolean wall;
    private final RoomRollout room;
    private final Div body = new Div();
    private final Div result = new Div();
    private final Paragraph count = Charts.soft("");
    private final VoteBox vote;
    private final LiveRefresh counting;
    private Optional<GroupPanel> group = Optional.empty();
    private Optional<Ask> counted = Optional.empty();

    SeatPanel(RolloutParts parts, Seat seat, Design design, LiveRollout.Mode first) {
        this.parts = parts;
        this.place = RolloutParts.place(seat);
        this.design = design;
        this.first = first;
        this.wall = seat.role() == Seat.Role.PROJECTOR;
        this.room = new RoomRollout(wall ? RoomRollout.On.WALL : RoomRollout.On.PHONE);
        this.vote = new VoteBox(parts);
        addClassNames("wh-stack", "wh-ro-slide", "wh-ro-player");
        count.setId("rollout-count");
        body.addClassName("wh-stack");
        result.addClassName("wh-stack");
        add(new Paragraph(design.scenario().story()), result, count, body);
        LiveRefresh.of(parts.doorbell, place.topic(), this, this::look);
        LiveRefresh.of(parts.doorbell, AskService.topic(place.workshop()), this, this::look);
        counting = LiveRefresh.of(parts.doorbell, place.topic() + "/none", this, this::count);
        // once it listens: what rings between a look and listening would never be seen
        addAttachListener(attached -> look());
    }

    private void look() {
        Shown shown = parts.live.shown(place, design, first);
        Optional<Ask> ask = parts.ask(place, shown.live());
        boolean told = RolloutParts.isTold(ask);
        if (!ask.map(Ask::id).equals(counted.map(Ask::id))) {
            ask.ifPresent(known -> counting.turnTo(AskService.topic(known.id())));
        }
        counted = ask;
        count();
        result.removeAll();
        if (told && parts.answers.live(ask.get()) instanceof Result.Shown answers) {
            result.add(new RoomResult(design, answers.answers()));
        }
        if (shown.live().mode() == LiveRollout.Mode.GROUPS) {
            groups(ask);
        } else {
            together(shown, ask, told);
        }
    }

    private void together(Shown shown, Optional<Ask> ask, boolean told) {
        group = Optional.empty();
        room.draw(shown.playing(), shown.decision(), told);
        boolean open = ask.filter(known -> known.phase() == Phase.OPEN).isPresent();
        if (open && !wall) {
            vote.show(ask.get());
        }
        arrange(open && !wall ? List.of(vote, room) : List.of(room));
    }

    private void groups(Optional<Ask> ask) {
        if (wall) {
            arrange(List.of(
                    new Paragraph("Each group drives this rollout on its own screen, and decides: promote or abort?")));
            return;
        }
        if (group.isEmpty()) {
            group = Optional.of(new GroupPanel(parts, place, design));
        }
        group.get().show(ask);
        arrange(List.of(group.get()));
    }

    private void arrange(List<? extends com.vaadin.flow.component.Component> wanted) {
        if (!body.getChildren().toList().equals(wanted)) {
            body.removeAll();
            body.add(wanted.toArray(com.vaadin.flow.component.Component[]::new));
        }
    }

    /** How many have answered; never what. */
    private void count() {
        Optional<Ask> now = counted.flatMap(known -> parts.fresh(known.id()));
        count.setVisible(
                wall && now.filter(known -> known.phase() != Phase.REVEALED).isPresent());
        count.setText(now.map(known -> "\"Promote or abort?\" " + answered(known.answered()))
                .orElse(""));
    }

    static String answered(int number) {
        return number == 1 ? "One answer is in." : number + " answers are in.";
    }
}

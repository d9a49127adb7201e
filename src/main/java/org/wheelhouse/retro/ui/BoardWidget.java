package org.wheelhouse.retro.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Optional;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.course.SlidePlace;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.people.Role;
import org.wheelhouse.retro.BoardFences;
import org.wheelhouse.retro.BoardSight;
import org.wheelhouse.retro.SlideBoardService;
import org.wheelhouse.retro.SlideForm;
import org.wheelhouse.text.Fence;

/** A small retro board on a slide: of the room in a workshop, of the cohort for those who read alone. */
@org.springframework.stereotype.Component
class BoardWidget implements SlideWidget {

    private final RetroParts parts;
    private final SlideBoardService slides;
    private final BoardFences fences;
    private final CourseService course;
    private final Content content;

    BoardWidget(RetroParts parts, SlideBoardService slides, BoardFences fences, CourseService course, Content content) {
        this.parts = parts;
        this.slides = slides;
        this.fences = fences;
        this.course = course;
        this.content = content;
    }

    @Override
    public String kind() {
        return "widget board";
    }

    @Override
    public Component show(Fence fence, Seat seat) {
        Div panel = new Div();
        panel.setId("slide-board");
        panel.addClassNames("wh-stack", "wh-rt-slide");
        fences.read(fence)
                .value()
                .flatMap(parts.templates()::form)
                .ifPresentOrElse(
                        form -> panel.add(inside(form, seat)),
                        () -> panel.add(Notice.warning(
                                "The board's template cannot be used. The list of retros tells facilitators why.")));
        return panel;
    }

    private Component inside(SlideForm form, Seat seat) {
        if (seat.role() == Seat.Role.PROJECTOR) {
            return seat.workshop()
                    .<Component>map(room -> new WallOfTheRoom(
                            parts, SlideBoardService.onTheWall(seat.module(), seat.slide(), room), form))
                    .orElseGet(Div::new);
        }
        Optional<BoardId> board = seat.workshop()
                .map(room -> slides.live(seat.module(), seat.slide(), room, form))
                .orElseGet(() -> slides.alone(seat.module(), seat.slide(), form));
        return board.flatMap(parts.retros()::find)
                .<Component>map(sight -> board(sight, seat))
                .orElseGet(
                        () -> Words.soft("This board belongs to a cohort. When you are in one, its cards stand here."));
    }

    private Component board(BoardSight sight, Seat seat) {
        Div all = new Div(new H3(sight.title()));
        all.addClassName("wh-stack");
        if (seat.workshop().isEmpty()) {
            all.add(Words.soft("All of your cohort who read this slide write on the same board."));
        }
        BoardPanel.Kind kind = seat.workshop().isPresent() ? BoardPanel.Kind.SLIDE : BoardPanel.Kind.ALONE;
        all.add(new BoardPanel(parts, sight, kind, Optional.of(place(seat)), changed -> {}, () -> tried(seat)));
        if (seat.role() != Seat.Role.PRESENTER) {
            all.add(atWork(seat));
        }
        return all;
    }

    private void tried(Seat seat) {
        parts.current()
                .find()
                .filter(person -> person.role() != Role.GUEST)
                .ifPresent(person ->
                        course.tried(person.id(), seat.module(), seat.slide(), "You wrote or voted on the board."));
    }

    /** From what was seen to what will be done. */
    private Component atWork(Seat seat) {
        Component action = parts.actions().button("board-at-work", () -> place(seat)
                .withTitle("Begin a retro with the squads that share a pipeline"));
        Anchor retros = new Anchor("/retros", "Plan a retro of your own");
        retros.setId("board-retros");
        Div row = new Div(action, retros);
        row.addClassName("wh-row");
        Div all = new Div(new H3("What would you do at work?"), row);
        all.addClassName("wh-stack");
        boolean hasAccount =
                parts.current().find().filter(one -> one.role() != Role.GUEST).isPresent();
        all.setVisible(hasAccount);
        return all;
    }

    private ActionOffer.Start place(Seat seat) {
        SlidePlace slide = content.place(seat.module(), seat.slide());
        return ActionOffer.Start.at(slide.words(), slide.path());
    }
}

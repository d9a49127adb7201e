package org.wheelhouse.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.actions.ActionNumbers;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.insight.Figure;
import org.wheelhouse.insight.Recap;
import org.wheelhouse.insight.RecapService;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.text.Fence;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;

/**
 * The recap board: what the week before left behind. Nothing on it can be pressed, so it is the same on every screen; the desk has
 * the open actions beside it.
 */
@org.springframework.stereotype.Component
class RecapWidget implements SlideWidget {

    private final RecapService recaps;
    private final WorkshopService workshops;
    private final ActionListService lists;
    private final ActionService actions;
    private final CurrentPerson current;
    private final Doorbell doorbell;

    RecapWidget(
            RecapService recaps,
            WorkshopService workshops,
            ActionListService lists,
            ActionService actions,
            CurrentPerson current,
            Doorbell doorbell) {
        this.recaps = recaps;
        this.workshops = workshops;
        this.lists = lists;
        this.actions = actions;
        this.current = current;
        this.doorbell = doorbell;
    }

    @Override
    public String kind() {
        return "widget recap";
    }

    @Override
    public Component show(Fence fence, Seat seat) {
        Figure<Recap> recap = seat.workshop()
                .map(workshop -> recaps.inTheRoom(seat.module(), workshop))
                .orElseGet(() -> recaps.alone(seat.module()));
        Board board = new Board(recap);
        // a guest who stands in at the desk sees no actions
        if (seat.role() == Seat.Role.PRESENTER && current.get().leads()) {
            seat.workshop()
                    .flatMap(workshops::find)
                    .flatMap(Workshop::cohort)
                    .ifPresent(cohort -> board.add(new OpenActions(lists, actions, doorbell, cohort)));
        }
        return board;
    }

    @StyleSheet("context://frontend/insight.css")
    private static final class Board extends Div {

        Board(Figure<Recap> figure) {
            setId("recap-board");
            addClassName("wh-recap");
            switch (figure) {
                case Figure.Missing<Recap>(String why) -> add(new EmptyState("No recap here", why));
                case Figure.Known<Recap>(Recap recap) -> fill(recap);
            }
        }

        private void fill(Recap recap) {
            add(
                    part("recap-attendance", "Who came to week " + recap.week(), recap.attendance(), Board::attendance),
                    part("recap-goals", "Goals from week " + recap.week(), recap.goals(), Board::goals),
                    part("recap-quiz", "The quiz, right at the first try", recap.quiz(), Board::quiz),
                    part(
                            "recap-labs",
                            "The labs of week " + recap.week() + ", people's own runs",
                            recap.labs(),
                            Board::labs));
            switch (recap.marks()) {
                case Figure.Missing<Recap.Marks>(String why) ->
                    add(part("recap-marks", "Aha and confusing", Words.soft(why)));
                case Figure.Known<Recap.Marks>(Recap.Marks marks) ->
                    add(
                            part("recap-clear", "Aha: what became clear", marked(marks.clear())),
                            part("recap-unclear", "Confusing: what did not", marked(marks.unclear())));
            }
        }

        private static <T> Section part(String id, String title, Figure<T> figure, Function<T, Component> draw) {
            return part(
                    id,
                    title,
                    switch (figure) {
                        case Figure.Known<T>(T value) -> draw.apply(value);
                        case Figure.Missing<T>(String why) -> Words.soft(why);
                    });
        }

        private static Section part(String id, String title, Component inside) {
            Section part = new Section(new H3(title), inside);
            part.setId(id);
            return part;
        }

        private static Component attendance(Recap.Attendance attendance) {
            return figure(attendance.came() + " of " + attendance.invited(), "on " + Words.day(attendance.day()));
        }

        private static Component goals(ActionNumbers goals) {
            Div all = new Div(
                    figure(String.valueOf(goals.done()), "kept"),
                    figure(String.valueOf(goals.late()), "late"),
                    figure(String.valueOf(goals.toDo() - goals.late()), "on the way"));
            if (goals.dropped() > 0) {
                all.add(figure(String.valueOf(goals.dropped()), "dropped"));
            }
            all.addClassName("wh-recap-figures");
            return all;
        }

        private static Component figure(String number, String words) {
            Span big = new Span(number);
            big.addClassName("wh-recap-number");
            Paragraph figure = new Paragraph(big, new Span(" " + words));
            figure.addClassName("wh-recap-figure");
            return figure;
        }

        private static Component quiz(List<Recap.Share> shares) {
            UnorderedList list = new UnorderedList();
            list.addClassName("wh-recap-list");
            shares.forEach(share -> list.add(line(share.percent() + " %", share.question())));
            return list;
        }

        private static Component labs(List<Recap.Lab> labs) {
            UnorderedList list = new UnorderedList();
            list.addClassName("wh-recap-list");
            labs.forEach(lab -> {
                ListItem line = line(String.valueOf(lab.people()), lab.slide());
                Span ends = new Span(String.join("; ", lab.ends()));
                ends.addClassNames("wh-soft", "wh-recap-said");
                line.add(ends);
                list.add(line);
            });
            return list;
        }

        private static ListItem line(String number, String words) {
            Span count = new Span(number);
            count.addClassName("wh-recap-count");
            return new ListItem(count, new Span(words));
        }

        private static Component marked(List<Recap.Marked> slides) {
            if (slides.isEmpty()) {
                return Words.soft("No slide was marked so by five people.");
            }
            UnorderedList list = new UnorderedList();
            list.addClassName("wh-recap-list");
            slides.forEach(slide -> {
                ListItem line = line(String.valueOf(slide.people()), slide.slide());
                slide.lines().forEach(written -> {
                    Span said = new Span("\u201C" + written + "\u201D");
                    said.addClassNames("wh-soft", "wh-recap-said");
                    line.add(said);
                });
                list.add(line);
            });
            return list;
        }
    }
}

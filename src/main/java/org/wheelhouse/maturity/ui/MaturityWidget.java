package org.wheelhouse.maturity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.maturity.Grids;
import org.wheelhouse.maturity.MaturityService;
import org.wheelhouse.maturity.NotesService;
import org.wheelhouse.maturity.RatingService;
import org.wheelhouse.maturity.Round;
import org.wheelhouse.maturity.engine.Grid;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Written;

/** A grid on a slide: the round that is open now, or what the grid asks and the way to the rounds. */
@org.springframework.stereotype.Component
class MaturityWidget implements SlideWidget {

    private final MaturityService maturity;
    private final RatingService ratings;
    private final NotesService notes;
    private final Grids grids;
    private final Doorbell doorbell;
    private final CourseService course;
    private final CurrentPerson current;

    MaturityWidget(
            MaturityService maturity,
            RatingService ratings,
            NotesService notes,
            Grids grids,
            Doorbell doorbell,
            CourseService course,
            CurrentPerson current) {
        this.maturity = maturity;
        this.ratings = ratings;
        this.notes = notes;
        this.grids = grids;
        this.doorbell = doorbell;
        this.course = course;
        this.current = current;
    }

    @Override
    public String kind() {
        return "widget maturity";
    }

    @Override
    public Component show(Fence fence, Seat seat) {
        String path = fence.setting("grid").map(Written::text).orElse("");
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.yml$", "");
        return new Panel(name, seat);
    }

    /** Looks again when a round begins or moves on. */
    @StyleSheet("frontend/maturity.css")
    private final class Panel extends Div {

        private final String grid;
        private final Seat seat;
        private Optional<Round> shown = Optional.empty();

        Panel(String grid, Seat seat) {
            this.grid = grid;
            this.seat = seat;
            setId("maturity-" + grid);
            addClassNames("wh-stack", "wh-mt-widget");
            draw(open());
            LiveRefresh.of(doorbell, MaturityService.TOPIC, this, this::look);
        }

        private Optional<Round> open() {
            boolean belongsHere =
                    current.find().filter(person -> person.role() != Role.GUEST).isPresent();
            return belongsHere ? maturity.openFor(grid) : Optional.empty();
        }

        /** A round's own panel follows its phases by itself; only another round is drawn anew. */
        private void look() {
            Optional<Round> now = open();
            if (!now.map(Round::id).equals(shown.map(Round::id))) {
                draw(now);
            }
        }

        private void draw(Optional<Round> round) {
            shown = round;
            removeAll();
            if (round.isPresent() && seat.role() != Seat.Role.PROJECTOR) {
                add(
                        Words.soft(maturity.name(round.get().scope()) + ", "
                                + round.get().name()),
                        new RoundPanel(maturity, ratings, notes, doorbell, round.get(), zone(), this::tried));
            } else {
                grids.file(grid).flatMap(file -> file.reading().value()).ifPresent(this::grid);
            }
        }

        private void grid(Grid read) {
            UnorderedList asks = new UnorderedList();
            asks.addClassName("wh-mt-asks");
            read.rows().forEach(row -> asks.add(new ListItem(Words.soft(row.title() + ": " + row.about()))));
            add(new Paragraph(read.about()), asks);
            if (seat.role() != Seat.Role.PROJECTOR) {
                Button rate = new Button("Rate for yourself");
                rate.setId("maturity-try");
                rate.addClickListener(click -> replace(rate, new AlonePanel(read, this::tried)));
                Anchor link = new Anchor("/maturity", "Open the rounds");
                link.setId("maturity-open");
                add(rate, link);
            }
        }

        private void tried() {
            course.tried(current.get().id(), seat.module(), seat.slide(), "You rated by the grid.");
        }

        private ZoneId zone() {
            return current.find().map(Person::zone).orElse(ZoneOffset.UTC);
        }
    }
}

package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.wheelhouse.ama.AmaLine;
import org.wheelhouse.ama.AmaSeat;
import org.wheelhouse.ama.AmaService;
import org.wheelhouse.ama.AmaSight;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.QrCode;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;
import org.wheelhouse.text.Fence;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;

/** On a slide: the next AMA of whoever looks, with the field to ask at once; on the wall its door. */
@org.springframework.stereotype.Component
class AmaWidget implements SlideWidget {

    private final Parts parts;
    private final CourseService course;
    private final WorkshopService workshops;

    AmaWidget(Parts parts, CourseService course, WorkshopService workshops) {
        this.parts = parts;
        this.course = course;
        this.workshops = workshops;
    }

    @Override
    public String kind() {
        return "widget ama";
    }

    @Override
    public Component show(Fence fence, Seat seat) {
        return seat.role() == Seat.Role.PROJECTOR ? new Wall(seat) : new Panel(seat);
    }

    /** Topic, count and code; no question, for what stands there nobody on the wall's side has chosen. */
    @StyleSheet("frontend/ama.css")
    private final class Wall extends Div {

        private final Seat seat;

        Wall(Seat seat) {
            this.seat = seat;
            setId("ama-slide");
            addClassName("wh-ama-slide-door");
            draw();
            LiveRefresh.of(parts.doorbell, AmaService.ALL, this, this::draw);
            door().ifPresent(
                            door -> LiveRefresh.of(parts.doorbell, AmaService.topic(door.meeting()), this, this::draw));
        }

        private Optional<AmaService.Door> door() {
            return seat.workshop()
                    .flatMap(workshops::find)
                    .flatMap(Workshop::cohort)
                    .flatMap(parts.amas::door);
        }

        private void draw() {
            removeAll();
            door().ifPresent(door -> {
                String link = SharePanel.link(parts.address, door.code());
                add(
                        new QrCode(link, "Code for the camera of a phone that opens the AMA"),
                        new Div(
                                new Paragraph(door.topic()),
                                new Paragraph(Words.questions((int) door.open())
                                        + " open. Ask with your name or without it.")));
            });
        }
    }

    /** Looks again when an AMA is planned or closed, and when somebody asks. */
    @StyleSheet("frontend/ama.css")
    private final class Panel extends Div {

        private final Seat seat;
        private final Paragraph about = new Paragraph();
        private Optional<AskPanel> ask = Optional.empty();
        private Optional<AmaSeat> mine = Optional.empty();

        Panel(Seat seat) {
            this.seat = seat;
            setId("ama-slide");
            addClassNames("wh-stack", "wh-ama-slide");
            about.setId("ama-slide-about");
            draw();
            LiveRefresh.of(parts.doorbell, AmaService.ALL, this, this::draw);
            mine.ifPresent(own -> LiveRefresh.of(parts.doorbell, AmaService.topic(own.meeting()), this, this::look));
        }

        /** Another AMA is another panel; the same one keeps what is typed in it. */
        private void draw() {
            Optional<AmaLine> nearest = member().flatMap(person -> parts.amas.nearest());
            Optional<AmaSeat> now =
                    nearest.flatMap(line -> parts.amas.open(line.meeting().id(), java.util.Set.of()));
            if (getComponentCount() > 0 && now.map(AmaSeat::meeting).equals(mine.map(AmaSeat::meeting))) {
                look();
                return;
            }
            mine = now;
            removeAll();
            nearest.ifPresentOrElse(this::ama, this::nothing);
            look();
        }

        private Optional<Person> member() {
            return parts.current.find().filter(person -> person.role() != Role.GUEST);
        }

        private void ama(AmaLine line) {
            Anchor open = new Anchor("/ama/" + line.meeting().id(), "See all questions and vote");
            open.setId("ama-slide-open");
            Receipts receipts = new Receipts(line.meeting().series(), this::known);
            AskPanel panel = new AskPanel(parts, line.meeting(), receipts, () -> {
                course.tried(parts.current.get().id(), seat.module(), seat.slide(), "You asked in an AMA.");
                return line.meeting().moderated()
                        ? "Sent. It waits for those who moderate; on the AMA's page you see what becomes of it."
                        : "Asked. All see it now.";
            });
            ask = Optional.of(panel);
            add(
                    new Paragraph(line.meeting().topic() + ": " + line.leaders() + ". "
                            + Words.when(line.meeting(), parts.current.get().zone(), parts.clock.instant()) + "."),
                    about,
                    receipts,
                    panel,
                    new Paragraph(open));
        }

        /** What was asked before the page was loaded anew is no draft any more. */
        private void known(Receipts held) {
            mine = mine.flatMap(own -> parts.amas.open(own.meeting(), held.held()));
            if (mine.filter(own -> parts.amas.own(own).isOwn(held.nextQuestion()))
                    .isPresent()) {
                held.used();
                ask.ifPresent(AskPanel::clear);
            }
        }

        private void nothing() {
            ask = Optional.empty();
            boolean account = member().isPresent();
            Paragraph sentence = new Paragraph(
                    account
                            ? "No AMA is planned yet. "
                            : "Who has the link of the next AMA asks there without an account.");
            if (account) {
                Anchor plan = new Anchor("/ama", "Plan one");
                plan.setId("ama-slide-plan");
                sentence.add(plan);
            }
            add(sentence);
        }

        private void look() {
            mine.flatMap(parts.amas::sinceLastRing).ifPresent(this::count);
        }

        private void count(AmaSight sight) {
            long open =
                    sight.questions().stream().filter(one -> one.canBeVoted()).count();
            long answered = sight.questions().stream()
                    .filter(one -> one.stage() == org.wheelhouse.ama.engine.Stage.ANSWERED)
                    .count();
            about.setText(Words.questions((int) open) + " open, " + answered + " answered.");
            ask.ifPresent(panel -> panel.show(sight.meeting()));
        }
    }
}

package org.wheelhouse.course.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.course.MarkService;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.NoteService;
import org.wheelhouse.course.Progress;
import org.wheelhouse.course.Slide;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.kit.KeepsFocus;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlidePane;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.text.Fence;

/**
 * Reads a module, slide by slide. The address says which slide; without one it goes on where the reader was. What is saved in the
 * file while the slide is open changes in place, and what the reader typed stays.
 */
@Route("week/:week/:slide?")
@RolesAllowed({"ADMIN", "FACILITATOR", "PARTICIPANT"})
@StyleSheet("context://frontend/course.css")
@JsModule("context://frontend/reading.js")
class WeekView extends Div implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle, KeepsFocus {

    /** Names the slide that somebody asked for and that is gone. */
    private static final String WAS = "was";
    /** Names the slide that somebody asked for and that tells an answer which is still to be given. */
    private static final String SOON = "soon";

    private final Content content;
    private final CourseService course;
    private final MarkService marks;
    private final NoteService notes;
    private final Doorbell doorbell;
    private final CurrentPerson current;
    private final ActionOffer actions;

    private final Div notices = new Div();
    private final SlidePane pane;
    private final NotesFold notesFold = new NotesFold();
    private final Div beside = new Div();
    private final TurnBar turn = new TurnBar();
    private final ContentsPanel contents = new ContentsPanel();
    private final Frame frame;
    private Optional<LiveRefresh> files = Optional.empty();
    private Optional<LiveRefresh> steps = Optional.empty();
    private Optional<Module> module = Optional.empty();
    private Optional<SlideId> shown = Optional.empty();
    private boolean turned;

    WeekView(
            Content content,
            CourseService course,
            MarkService marks,
            NoteService notes,
            Doorbell doorbell,
            CurrentPerson current,
            ActionOffer actions,
            ObjectProvider<SlideWidget> widgets) {
        this.content = content;
        this.course = course;
        this.marks = marks;
        this.notes = notes;
        this.doorbell = doorbell;
        this.current = current;
        this.actions = actions;
        this.pane = new SlidePane(widgets.orderedStream().toList());
        pane.onUse(this::used);
        beside.addClassName("wh-stack");
        frame = new Frame(course, contents, turn, notices, pane, notesFold, beside);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int week = event.getRouteParameters().getInteger("week").orElse(0);
        Optional<Module> found = content.ofWeek(week);
        if (found.isEmpty()) {
            unwritten(event, week);
            return;
        }
        Progress progress = course.progress(found.get().id()).orElseThrow();
        Module open = progress.module();
        Optional<String> wanted = event.getRouteParameters().get("slide");
        Optional<Slide> slide = wanted.flatMap(id -> open.slide(new SlideId(id)));
        Optional<Slide> question = wanted.flatMap(id -> questionBefore(found.get(), open, new SlideId(id)));
        if (slide.isPresent()) {
            enter(open, slide.get(), event.getLocation().getQueryParameters());
        } else if (wanted.isEmpty() && progress.rests()) {
            event.forwardTo(Addresses.end(open).substring(1));
        } else if (question.isPresent()) {
            event.forwardTo(Addresses.slide(open, question.get()).substring(1), QueryParameters.of(SOON, wanted.get()));
        } else {
            event.forwardTo(
                    Addresses.slide(open, progress.resume()).substring(1),
                    wanted.map(id -> QueryParameters.of(WAS, id)).orElse(QueryParameters.empty()));
        }
    }

    /** The slide that stands before one that is there, but not open to this reader yet. */
    private static Optional<Slide> questionBefore(Module all, Module open, SlideId wanted) {
        return all.slide(wanted)
                .flatMap(hidden -> all.slides().subList(0, all.slides().indexOf(hidden)).reversed().stream()
                        .filter(open.slides()::contains)
                        .findFirst());
    }

    private void unwritten(BeforeEnterEvent event, int number) {
        removeAll();
        content.program().stream()
                .filter(week -> week.number() == number)
                .findFirst()
                .ifPresentOrElse(week -> add(new LaterWeek(week)), () -> event.rerouteToError(NotFoundException.class));
    }

    private void enter(Module entered, Slide slide, QueryParameters query) {
        notices.removeAll();
        query.getSingleParameter(WAS)
                .ifPresent(gone -> notices.add(
                        Notice.info("The slide you asked for is not here any more. This one stands in its place.")));
        query.getSingleParameter(SOON)
                .ifPresent(slideToCome -> notices.add(Notice.info(
                        "The slide you asked for tells the answer. It opens when you have answered here.")));
        turned = shown.isPresent();
        removeAll();
        add(frame);
        listen(entered);
        course.open(entered.id(), slide.id());
        show(entered, slide);
    }

    private void listen(Module entered) {
        if (module.map(known -> known.id().equals(entered.id())).orElse(false)) {
            return;
        }
        String filesTopic = Content.topic(entered.id());
        String stepsTopic = CourseService.topic(current.get().id(), entered.id());
        files.ifPresent(live -> live.turnTo(filesTopic));
        steps.ifPresent(live -> live.turnTo(stepsTopic));
        files = files.or(() -> Optional.of(LiveRefresh.of(doorbell, filesTopic, this, this::changed)));
        steps = steps.or(() -> Optional.of(LiveRefresh.of(doorbell, stepsTopic, this, this::changed)));
    }

    private void show(Module now, Slide slide) {
        boolean another = !shown.equals(Optional.of(slide.id()))
                || !module.map(Module::id).equals(Optional.of(now.id()));
        module = Optional.of(now);
        shown = Optional.of(slide.id());
        frame.show(now);
        pane.show(slide.heading(), Parts.of(slide), Seat.reader(now.id(), slide.id()));
        notesFold.show(slide);
        turn.show(now, slide);
        if (another) {
            beside.removeAll();
            beside.add(
                    new MarkPanel(marks, now.id(), slide.id()),
                    new NotePanel(notes, now.id(), slide.id()),
                    new Div(actions.button("slide-action", () -> MondayWidget.at(now, slide))));
            if (current.get().leads()) {
                beside.add(new MarksTold(marks.counts(now.id()).stream()
                        .filter(count -> count.slide().equals(slide.id()))
                        .toList()));
            }
        }
        // a tab in the background that is refreshed must not move the reader's place, so this only reads
        course.progress(now.id()).ifPresent(progress -> contents.show(progress, Optional.of(slide)));
    }

    private void used(Fence fence) {
        module.flatMap(now -> shown.flatMap(now::slide)).ifPresent(slide -> slide.fences().stream()
                .filter(fenced -> fenced.fence().kind().equals(fence.kind()))
                .filter(fenced -> fenced.task() == FenceReader.Task.USE)
                .findFirst()
                .ifPresent(fenced -> course.tried(
                        current.get().id(), module.orElseThrow().id(), slide.id(), "You worked with what it offers.")));
    }

    /** The file was saved, or a step of the reader's opened what was withheld. */
    private void changed() {
        if (module.isEmpty() || shown.isEmpty()) {
            return;
        }
        Optional<Module> now = course.progress(module.get().id()).map(Progress::module);
        Optional<Slide> slide = now.flatMap(known -> known.slide(shown.get()));
        if (slide.isPresent()) {
            show(now.get(), slide.get());
        } else {
            // the slide was taken out while somebody read it: the address leads to the one that follows
            getUI().ifPresent(ui -> ui.navigate("week/" + module.get().week() + "/" + shown.get()));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (turned) {
            pane.focusHeading();
            getElement().executeJs("window.scrollTo(0, 0)");
        }
    }

    @Override
    public String getPageTitle() {
        return module.flatMap(now -> shown.flatMap(now::slide)
                        .map(slide -> slide.title() + " - Week " + now.week() + " - Wheelhouse"))
                .orElse("A week of the program - Wheelhouse");
    }
}

package org.wheelhouse.course.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Progress;
import org.wheelhouse.course.Slide;
import org.wheelhouse.kit.KeepsFocus;
import org.wheelhouse.kit.State;
import org.wheelhouse.people.CurrentPerson;

/** The end of a module: done, or what is left for it; a module that was finished opens here. */
@Route("week/:week/end")
@RolesAllowed({"ADMIN", "FACILITATOR", "PARTICIPANT"})
@StyleSheet("context://frontend/course.css")
@JsModule("context://frontend/reading.js")
class EndView extends Div implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle, KeepsFocus {

    /** More lines than these are no help to somebody who has just begun. */
    private static final int SOME = 8;

    private final Content content;
    private final CourseService course;
    private final CurrentPerson current;
    private final H1 heading = new H1();
    private final Div words = new Div();
    private final ContentsPanel contents = new ContentsPanel();
    private final TurnBar turn = new TurnBar();
    private final Frame frame;
    private String title = "The end - Wheelhouse";

    EndView(Content content, CourseService course, CurrentPerson current) {
        this.content = content;
        this.course = course;
        this.current = current;
        heading.setId("slide-heading");
        heading.addClassName("wh-display");
        heading.getElement().setAttribute("tabindex", "-1");
        words.addClassName("wh-stack");
        frame = new Frame(course, contents, turn, heading, words);
        add(frame);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int week = event.getRouteParameters().getInteger("week").orElse(0);
        Optional<Module> module = content.ofWeek(week);
        if (module.isEmpty()) {
            event.forwardTo("week/" + week);
            return;
        }
        Progress progress = course.finish(module.get().id()).orElseThrow();
        title = "The end of week " + week + " - Wheelhouse";
        frame.show(progress.module());
        turn.showEnd(progress.module());
        contents.show(progress, Optional.empty());
        words.removeAll();
        progress.finished().ifPresentOrElse(at -> done(progress, at), () -> left(progress));
    }

    private void done(Progress progress, Instant at) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.UK)
                .format(at.atZone(current.get().zone()));
        heading.setText("You have read week " + progress.module().week());
        Anchor home = new Anchor("/", "To the program");
        home.setId("to-program");
        home.addClassName("wh-main-button");
        Button again = new Button("Read again", click -> {
            course.readAgain(progress.module().id());
            getUI().ifPresent(ui -> ui.navigate(Addresses.slide(
                            progress.module(), progress.module().slides().getFirst())
                    .substring(1)));
        });
        again.setId("read-again");
        Div next = new Div(home, again);
        next.addClassName("wh-row");
        words.add(
                State.PASSED.show("Done"),
                new Paragraph("You came to the end on " + day
                        + " and had seen every slide. It stays done, also when you read again or slides are added."),
                next);
    }

    private void left(Progress progress) {
        int left = progress.notSeen().size();
        heading.setText("Almost there");
        Slide first = progress.notSeen().getFirst();
        Anchor go = new Anchor(Addresses.slide(progress.module(), first), "Go on with: " + first.title());
        go.setId("go-on");
        go.addClassName("wh-main-button");
        UnorderedList list = new UnorderedList();
        progress.notSeen().stream().limit(SOME).forEach(slide -> {
            Anchor link = new Anchor(Addresses.slide(progress.module(), slide), slide.title());
            link.setId("left-" + slide.id());
            list.add(new ListItem(link));
        });
        words.add(
                new Paragraph("The week is done when you have seen every slide and come here. "
                        + (left == 1 ? "One slide is left." : left + " slides are left.")),
                new Div(go),
                list);
        if (left > SOME) {
            words.add(new Paragraph("And " + (left - SOME) + " more; the contents show what you have seen."));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        heading.getElement().callJsFunction("focus");
        getElement().executeJs("window.scrollTo(0, 0)");
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

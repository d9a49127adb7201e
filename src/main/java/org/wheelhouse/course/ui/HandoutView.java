package org.wheelhouse.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Notes;
import org.wheelhouse.course.Progress;
import org.wheelhouse.course.Slide;
import org.wheelhouse.kit.ViewHead;

/** A module on paper: every slide with its notes and the sources that stand in them; what people do on a screen is left out. */
@Route("week/:week/handout")
@RolesAllowed({"ADMIN", "FACILITATOR", "PARTICIPANT"})
@StyleSheet("context://frontend/course.css")
class HandoutView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Content content;
    private final CourseService course;
    private String title = "Handout - Wheelhouse";

    HandoutView(Content content, CourseService course) {
        this.content = content;
        this.course = course;
        addClassName("wh-handout");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        int week = event.getRouteParameters().getInteger("week").orElse(0);
        Optional<Module> module = content.ofWeek(week)
                .flatMap(known -> course.progress(known.id()))
                .map(Progress::module);
        if (module.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        title = "Handout of week " + week + " - Wheelhouse";
        fill(module.get());
    }

    private void fill(Module module) {
        Anchor back = new Anchor(Addresses.week(module.week()), "Back to the slides");
        back.setId("handout-back");
        Button print = new Button("Print", click -> getElement().executeJs("window.print()"));
        print.setId("handout-print");
        add(new ViewHead("Week " + module.week() + ", handout", module.title(), back, print));
        if (!module.summary().isEmpty()) {
            add(new Paragraph(module.summary()));
        }
        module.slides().forEach(slide -> add(part(slide)));
    }

    private static Section part(Slide slide) {
        Section part = new Section();
        part.setId("handout-" + slide.id());
        if (slide.opensSection()) {
            part.addClassName("wh-part");
        }
        part.add(new Html("h2", slide.heading()));
        slide.pieces().stream()
                .filter(Slide.Piece.Html.class::isInstance)
                .map(piece -> new Html("div", plain(((Slide.Piece.Html) piece).html())))
                .forEach(part::add);
        slide.notes().map(HandoutView::notes).ifPresent(part::add);
        return part;
    }

    /** Paper explains no terms by a tap, so the sentences are left out with their buttons. */
    private static String plain(String html) {
        var page = org.jsoup.Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        page.select(".wh-term-says").remove();
        page.select(".wh-term > button").unwrap();
        page.select(".wh-term").unwrap();
        return page.body().html();
    }

    private static Component notes(Notes notes) {
        Div all = new Div();
        all.addClassNames("wh-notes", "wh-stack");
        notes.opening().ifPresent(opening -> all.add(new Html("p", opening.html())));
        if (!notes.bullets().isEmpty()) {
            OrderedList list = new OrderedList();
            notes.bullets().forEach(note -> list.add(new Html("li", note.html())));
            all.add(list);
        }
        return all;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

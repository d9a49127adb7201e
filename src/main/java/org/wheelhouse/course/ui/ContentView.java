package org.wheelhouse.course.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.course.FileReport;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Slide;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.live.Doorbell;

/**
 * How the content files stand, for those who lead: every problem with its place, and a preview. When a file is saved the preview
 * turns to the slide that was edited. An address with file and slide shows that one; without, it shows what was saved last.
 */
@Route("content")
@PageTitle("Content - Wheelhouse")
@Menu(title = "Content", order = 60, icon = "vaadin:file-text-o")
@RolesAllowed({"ADMIN", "FACILITATOR"})
@StyleSheet("context://frontend/course.css")
class ContentView extends Div implements BeforeEnterObserver {

    private final CourseService course;
    private final UnorderedList files = new UnorderedList();
    private final Checkbox follow = new Checkbox("Turn to what is saved", true);
    private final Preview preview;
    private final Div right = new Div();
    private String file = "";
    private String slide = "";
    private long lastChange;

    ContentView(CourseService course, Doorbell doorbell, ObjectProvider<SlideWidget> widgets) {
        this.course = course;
        this.preview = new Preview(widgets.orderedStream().toList());
        files.addClassNames("wh-list", "wh-files");
        files.setId("files");
        follow.setId("follow");
        right.addClassName("wh-stack");
        Section left = new Section(new H2("Files"), files);
        left.addClassName("wh-stack");
        Div columns = new Div(left, right);
        columns.addClassName("wh-columns");
        add(
                new ViewHead("For facilitators and admins", "Content"),
                new Paragraph(
                        "What is saved in the content folder stands here within a second. Participants never see problems."),
                columns);
        addClassName("wh-stack");
        lastChange = newest().map(FileReport::change).orElse(0L);
        LiveRefresh.of(doorbell, Content.TOPIC, this, this::saved);
    }

    static String address(String file, String slide) {
        return "/content?file=" + URLEncoder.encode(file, StandardCharsets.UTF_8)
                + (slide.isEmpty() ? "" : "&slide=" + URLEncoder.encode(slide, StandardCharsets.UTF_8));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        file = query.getSingleParameter("file").orElse("");
        slide = query.getSingleParameter("slide").orElse("");
        show();
    }

    private void saved() {
        Optional<FileReport> newest = newest().filter(report -> report.change() > lastChange);
        newest.ifPresent(report -> lastChange = report.change());
        if (newest.isPresent() && follow.getValue() && !file.isEmpty()) {
            getUI().ifPresent(ui -> ui.navigate(ContentView.class));
        } else {
            show();
        }
    }

    private Optional<FileReport> newest() {
        return course.reports().stream()
                .filter(report -> report.change() > 0)
                .max(Comparator.comparingLong(FileReport::change));
    }

    private void show() {
        List<FileReport> reports = course.reports();
        Optional<FileReport> chosen = reports.stream()
                .filter(report -> report.path().equals(file))
                .findFirst()
                .or(this::newest)
                .or(() -> reports.stream().filter(FileReport::isModule).findFirst());
        files.removeAll();
        reports.forEach(report ->
                files.add(new FileLine(report, chosen.filter(report::equals).isPresent())));
        right.removeAll();
        right.add(new H2("Preview"), follow);
        if (reports.isEmpty()) {
            right.add(new EmptyState("No module is here yet", "Write one as content/modules/week-1/module.md."));
        }
        chosen.ifPresent(this::showPreview);
    }

    private void showPreview(FileReport report) {
        Optional<Module> module = report.latest();
        if (module.isEmpty()) {
            right.add(Preview.nothing());
            return;
        }
        Optional<SlideId> wanted = file.isEmpty() ? report.edited() : Optional.of(new SlideId(slide));
        Slide shown =
                wanted.flatMap(module.get()::slide).orElse(module.get().slides().getFirst());
        preview.show(report, module.get(), shown);
        right.add(preview);
    }
}

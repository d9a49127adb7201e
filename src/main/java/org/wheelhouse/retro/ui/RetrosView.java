package org.wheelhouse.retro.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.kit.Described;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.retro.BoardLine;
import org.wheelhouse.retro.RetroActionService;
import org.wheelhouse.retro.TemplateService;

/** The retros that a person may see: those that go on, and those that were closed. */
@Route("retros")
@PageTitle("Retros - Wheelhouse")
@Menu(title = "Retros", order = 220, icon = "vaadin:rotate-left")
@Described("Look back together: write, group, vote, talk, and leave with actions.")
@RolesAllowed({"ADMIN", "FACILITATOR", "PARTICIPANT"})
@StyleSheet("context://frontend/retro.css")
class RetrosView extends Div {

    private final RetroParts parts;
    private final Person me;

    RetrosView(RetroParts parts) {
        this.parts = parts;
        this.me = parts.current().get();
        addClassNames("wh-stack-wide", "wh-rt-list");
        Button begin = new Button("New retro", click -> BeginDialog.fresh(parts).open());
        begin.setId("retro-new");
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Div(
                new ViewHead("", "Retros", begin),
                new Paragraph("Look back together: write, group, vote, talk, and leave with actions.")));
        List<BoardLine> all = parts.retros().boards();
        if (all.isEmpty()) {
            add(new EmptyState(
                    "No retro yet",
                    "Begin one: choose a template, share the link, and everybody writes at the same time."));
        }
        add(part(
                "open",
                "Going on",
                all.stream().filter(line -> !line.board().locked()).toList()));
        add(part(
                "closed",
                "Closed",
                all.stream().filter(line -> line.board().locked()).toList()));
        if (me.leads()) {
            parts.templates().broken().forEach(broken -> add(problems(broken)));
        }
    }

    private Component part(String id, String title, List<BoardLine> lines) {
        Map<CohortId, String> cohorts =
                parts.people().cohortsOf(me).stream().collect(Collectors.toMap(Cohort::id, Cohort::name));
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-list");
        lines.forEach(line -> list.add(item(line, cohorts)));
        Section section = new Section(new H2(title), list);
        section.setId("retros-" + id);
        section.addClassName("wh-section");
        section.setVisible(!lines.isEmpty());
        return section;
    }

    private ListItem item(BoardLine line, Map<CohortId, String> cohorts) {
        Anchor link = new Anchor(RetroActionService.path(line.id()), line.title());
        link.setId("retro-" + line.id());
        String cohort = me.leads()
                ? line.cohort().map(cohorts::get).map(name -> name + ", ").orElse("")
                : "";
        String about = cohort + Words.day(line.createdAt(), me.zone()) + ", "
                + Words.fixed(line.board().form()).toLowerCase();
        Span phase = new Span(line.board().locked() ? "" : Words.of(line.board().phase()));
        phase.addClassName("wh-rt-at");
        ListItem item = new ListItem(link, Words.soft(about), phase);
        item.addClassName("wh-rt-line");
        return item;
    }

    private static Notice problems(TemplateService.Broken broken) {
        UnorderedList list = new UnorderedList();
        broken.problems()
                .forEach(problem -> list.add(new ListItem("Line " + problem.line() + ", column "
                        + problem.column() + ": " + problem.says()
                        + (problem.tryThis().isEmpty() ? "" : " Try: " + problem.tryThis()))));
        return Notice.warning(broken.file() + " cannot be used:").with(list);
    }
}

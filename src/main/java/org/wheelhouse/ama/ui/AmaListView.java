package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.wheelhouse.ama.AmaLine;
import org.wheelhouse.ama.AmaService;
import org.wheelhouse.kit.Described;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.ViewHead;

/** All AMAs that the viewer may see: those that are open, and those that can be read. */
@Route("ama")
@PageTitle("AMA - Wheelhouse")
@Menu(title = "AMA: ask me anything", order = 210, icon = "vaadin:question-circle-o")
@Described(
        "Put a question to those who lead, with your name or without it; vote for what you want answered; read the answers.")
@RolesAllowed({"ADMIN", "FACILITATOR", "PARTICIPANT"})
@StyleSheet("context://frontend/ama.css")
class AmaListView extends Div {

    private final Parts parts;
    private final Div lists = new Div();

    AmaListView(Parts parts) {
        this.parts = parts;
        addClassNames("wh-stack-wide", "wh-ama");
        lists.addClassName("wh-stack-wide");
        Anchor stays = new Anchor("/ama/answered", "What stays answered");
        stays.setId("ama-stays");
        Button plan = new Button("Plan an AMA", click -> plan());
        plan.setId("ama-plan");
        plan.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new ViewHead("", "AMA: ask me anything", stays, plan),
                new Paragraph("Those who lead answer what people ask, before, while and after they meet."),
                lists);
        fill();
        LiveRefresh.of(parts.doorbell, AmaService.ALL, this, this::fill);
    }

    private void plan() {
        UI ui = UI.getCurrent();
        new PlanDialog(parts, id -> ui.navigate("ama/" + id)).open();
    }

    private void fill() {
        lists.removeAll();
        List<AmaLine> all = parts.amas.list();
        List<AmaLine> open = all.stream()
                .filter(line -> line.meeting().refusesQuestions().isEmpty())
                .toList();
        List<AmaLine> over = all.stream().filter(line -> !open.contains(line)).toList();
        if (open.isEmpty()) {
            lists.add(new EmptyState(
                    "No AMA is open", "Plan one: choose who answers and a day, and send the link. It takes a minute."));
        } else {
            // the nearest day first; what is over but still open comes before what is to come
            lists.add(part("Open", "open", open.reversed()));
        }
        if (!over.isEmpty()) {
            lists.add(part("To read", "over", over));
        }
    }

    private Section part(String title, String id, List<AmaLine> lines) {
        UnorderedList list = new UnorderedList();
        list.setId("ama-" + id);
        list.addClassName("wh-list");
        lines.forEach(line -> list.add(item(line)));
        Section section = new Section(new H2(title), list);
        section.addClassName("wh-section");
        return section;
    }

    private ListItem item(AmaLine line) {
        Anchor link = new Anchor("/ama/" + line.meeting().id(), line.meeting().topic());
        link.setId("ama-" + line.meeting().id());
        link.addClassName("wh-ama-topic");
        Div about = new Div(
                Words.small(Words.when(line.meeting(), parts.current.get().zone(), parts.clock.instant())),
                Words.small(
                        line.leaders() + " answer" + (line.meeting().leaders().size() == 1 ? "s" : "")),
                Words.small(line.meeting().phase().words()));
        about.addClassName("wh-ama-about");
        ListItem item = new ListItem(link, about);
        item.addClassName("wh-ama-line");
        return item;
    }
}

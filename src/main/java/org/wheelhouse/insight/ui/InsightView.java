package org.wheelhouse.insight.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.wheelhouse.insight.LeadersPageService;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.Cohort;

/** Which cohort's page? With one cohort only, its page opens at once. */
@Route("insight")
@PageTitle("Insight - Wheelhouse")
@Menu(title = "Insight", order = 50, icon = "vaadin:chart")
@RolesAllowed({"ADMIN", "FACILITATOR"})
@StyleSheet("context://frontend/insight.css")
class InsightView extends Div implements BeforeEnterObserver {

    private final LeadersPageService service;

    InsightView(LeadersPageService service) {
        this.service = service;
        addClassNames("wh-stack", "wh-in-page");
    }

    static String path(Cohort cohort) {
        return "insight/" + cohort.id();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Cohort> cohorts = service.cohorts();
        if (cohorts.size() == 1) {
            event.forwardTo(path(cohorts.getFirst()));
            return;
        }
        removeAll();
        add(new ViewHead("", "Insight"));
        if (cohorts.isEmpty()) {
            add(new EmptyState(
                    "No cohort yet",
                    "When an admin has brought one in, its page for leadership meetings stands here."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-list");
        cohorts.forEach(cohort -> {
            Anchor link = new Anchor("/" + path(cohort), cohort.name());
            link.setId("insight-" + cohort.id());
            list.add(new ListItem(link));
        });
        add(new Paragraph("One page for a leadership meeting: where the program of a cohort stands."), list);
    }
}

package org.wheelhouse.environments.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.wheelhouse.kit.Described;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.CurrentPerson;

/** The environment board as a lab. */
@Route("labs/environments")
@PageTitle("Environments - Wheelhouse")
@Menu(title = "Environments", order = 121, icon = "vaadin:server")
@Described("Promote what was tested from dev to prod, find what drifted, and learn when there is no way back.")
@StyleSheet("context://frontend/environments.css")
@PermitAll
class EnvironmentsView extends Div {

    EnvironmentsView(Clock clock, CurrentPerson current) {
        addClassNames("wh-stack", "wh-stack-wide");
        Div atWork = new Div(
                new H2("What would you do at work?"),
                new Paragraph("Which of your environments was last changed by hand? Who would know, and how?"));
        atWork.addClassName("wh-section");
        add(
                new ViewHead("Lab", "Environments"),
                new Paragraph(
                        "Each environment runs code, a data schema and infrastructure. A promotion copies exactly what"
                            + " was tested before. Only you see this board, and it starts afresh when you come back."),
                new BoardPanel(clock, current),
                atWork);
    }
}

package org.wheelhouse.environments.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.wheelhouse.kit.ActionOffer;
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

    EnvironmentsView(Clock clock, CurrentPerson current, ActionOffer actions) {
        addClassNames("wh-stack", "wh-stack-wide");
        add(
                new ViewHead("Lab", "Environments"),
                new Paragraph(
                        "Each environment runs code, a data schema and infrastructure. A promotion copies exactly what "
                                + "was tested before. Only you see this board; this browser keeps it."),
                new BoardPanel(clock, current, true),
                new AtWork(
                        "environments-action",
                        AtWork.BOARD,
                        actions,
                        () -> ActionOffer.Start.at("Lab: environments", "/labs/environments")));
    }
}

package org.wheelhouse.environments.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.kit.Described;
import org.wheelhouse.kit.ViewHead;

/** The gate-balance lab. */
@Route("labs/gates")
@PageTitle("Gates - Wheelhouse")
@Menu(title = "Gates in balance", order = 122, icon = "vaadin:scale")
@Described("Switch rules and sign-offs on and off, and see what waiting buys: which gate catches what no other does.")
@StyleSheet("context://frontend/environments.css")
@PermitAll
class GatesView extends Div {

    GatesView(ActionOffer actions) {
        addClassNames("wh-stack", "wh-stack-wide");
        add(
                new ViewHead("Lab", "Gates in balance"),
                new Paragraph(
                        "A thousand changes with known risks pass the gates that you choose. The chances and hours are "
                                + "assumptions of this lab, not measurements of any company."),
                new GatesPanel(),
                new AtWork(
                        "gates-action",
                        AtWork.GATES,
                        actions,
                        () -> ActionOffer.Start.at("Lab: gates in balance", "/labs/gates")));
    }
}

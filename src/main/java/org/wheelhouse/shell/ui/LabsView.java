package org.wheelhouse.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.wheelhouse.kit.ViewHead;

/** What there is among the labs, from the {@code @Menu} entries of the rooms. */
@Route("labs")
@PageTitle("Labs - Wheelhouse")
@Menu(title = "Labs", order = 20, icon = "vaadin:flask")
@PermitAll
class LabsView extends Div {

    LabsView(MenuEntries menu) {
        addClassName("wh-stack");
        add(
                new ViewHead("", "Labs"),
                new Paragraph("Try it out: nothing you break here is real."),
                new EntryList(menu.of(MenuEntries.LABS)));
    }
}

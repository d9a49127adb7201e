package org.wheelhouse.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.wheelhouse.kit.ViewHead;

/** What there is among the boards, from the {@code @Menu} entries of the rooms. */
@Route("boards")
@PageTitle("Boards - Wheelhouse")
@Menu(title = "Boards", order = 10, icon = "vaadin:clipboard-text")
@PermitAll
class BoardsView extends Div {

    BoardsView(MenuEntries menu) {
        addClassName("wh-stack");
        add(
                new ViewHead("", "Boards"),
                new Paragraph("Ask, look back, decide together."),
                new EntryList(menu.of(MenuEntries.BOARDS)));
    }
}

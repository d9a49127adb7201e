package org.wheelhouse.people.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.WhoSees;

/** Who sees what, on one page for all: every room says its lines. */
@Route("privacy")
@PageTitle("Who sees what - Wheelhouse")
@AnonymousAllowed
@StyleSheet("context://frontend/people.css")
class PrivacyView extends Div {

    PrivacyView(List<WhoSees> rooms) {
        addClassName("wh-stack-wide");
        Table table = new Table("Who sees what", "What you leave here", "Who sees it");
        table.addClassName("people-privacy-table");
        rooms.stream().flatMap(room -> room.lines().stream()).forEach(line -> table.row(line.what(), line.who()));
        Div yours = new Div(
                new H2("It stays yours"),
                new Paragraph(
                        "On your account page you take all your data with you in one file, sign out on every device, or"
                                + " delete yourself. What you shared with others stays then, under \"a former participant\"."),
                new Paragraph(
                        "Nothing leaves this house: no mail, no statistics to others, no files from other servers. The"
                                + " cookies are the two that keep you signed in."));
        yours.addClassName("wh-section");
        add(
                new ViewHead("", "Who sees what"),
                new Paragraph(
                        "The same sentences stand where you write. If one of them is not true in your house, tell your"
                                + " admin."),
                table,
                yours);
    }
}

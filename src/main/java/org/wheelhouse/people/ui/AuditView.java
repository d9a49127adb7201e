package org.wheelhouse.people.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.AdminService;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;

/** The newest lines of the log: who did what, when, from where. */
@Route("people/audit")
@PageTitle("Log - Wheelhouse")
@RolesAllowed("ADMIN")
@StyleSheet("context://frontend/people.css")
class AuditView extends Div implements BeforeEnterObserver {

    private static final int SHOWN = 200;

    private final AdminService admin;
    private final PeopleService people;
    private final Person viewer;

    AuditView(AdminService admin, PeopleService people, CurrentPerson current) {
        this.admin = admin;
        this.people = people;
        this.viewer = current.get();
        addClassName("wh-stack-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Anchor back = new Anchor("/people", "People");
        back.setId("audit-back");
        add(
                new ViewHead("People", "Log", back),
                new Paragraph("The newest " + SHOWN
                        + " lines. Lines are only ever added; texts, answers and passwords never stand in them."));
        List<Audit.Line> lines = admin.audit(SHOWN);
        Map<PersonId, String> names = people.names(lines.stream()
                .flatMap(line -> Stream.of(line.who(), line.about()))
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        Table table = new Table("Log", "When", "Who", "What", "About", "From").cards();
        lines.forEach(line -> table.row(
                Words.moment(line.at(), viewer.zone()),
                line.who().map(names::get).orElse(""),
                what(line),
                line.about().map(names::get).orElse(""),
                line.address()));
        add(table);
    }

    private static String what(Audit.Line line) {
        String words = line.what().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String capital = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return line.detail().isEmpty() ? capital : capital + ": " + line.detail();
    }
}

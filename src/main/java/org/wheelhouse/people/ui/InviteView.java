package org.wheelhouse.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.TextUpload;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.AdminService;
import org.wheelhouse.people.AdminService.Invited;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.HouseAddress;
import org.wheelhouse.people.InvitationList;
import org.wheelhouse.people.Invitee;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.text.Problem;

/** A list is pasted or opened, looked at, and its good rows are invited. */
@Route("people/invite/:cohort")
@PageTitle("Invite people - Wheelhouse")
@RolesAllowed("ADMIN")
@StyleSheet("context://frontend/people.css")
class InviteView extends Div implements BeforeEnterObserver {

    private static final int SHOWN_PROBLEMS = 50;

    private final AdminService admin;
    private final PeopleService people;
    private final HouseAddress address;
    private final TextArea text = new TextArea("The list");
    private final Div found = new Div();
    private final Div invitedBefore = new Div();
    private CohortId cohort = CohortId.fresh();

    InviteView(AdminService admin, PeopleService people, HouseAddress address) {
        this.admin = admin;
        this.people = people;
        this.address = address;
        addClassNames("wh-stack-wide", "people-view");
        found.addClassName("wh-stack");
        found.setId("invite-found");
        text.setId("invite-text");
        text.addClassName("people-list-text");
        text.setPlaceholder("Ada Byron, ada@example.org, executive, Payments");
        text.setHelperText(
                "One person a line: name, e-mail, role, team; cut by comma, semicolon or tab. Role is participant,"
                        + " executive, facilitator or admin; role and team may be left out.");
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Cohort target = event.getRouteParameters()
                .get("cohort")
                .flatMap(InviteView::id)
                .flatMap(people::cohort)
                .orElseThrow(NotFoundException::new);
        cohort = target.id();
        removeAll();
        Anchor back = new Anchor("/people?cohort=" + cohort, "People of " + target.name());
        back.setId("invite-back");
        add(new ViewHead(target.name(), "Invite people", back), form(), found, invitedBefore);
    }

    static Optional<CohortId> id(String text) {
        try {
            return Optional.of(CohortId.of(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private Div form() {
        Button check = new Button("Check the list", click -> check());
        check.setId("invite-check");
        check.addThemeVariants(ButtonVariant.PRIMARY);
        TextUpload upload = new TextUpload("invite-open", this::open, sentence -> {
            found.removeAll();
            found.add(Notice.problem(sentence));
        });
        upload.setAcceptedFileTypes(".csv", ".txt", ".tsv", "text/plain", "text/csv");
        upload.setDropLabel(new Span("or drop it here"));
        Div row = new Div(check, upload);
        row.addClassName("wh-row");
        Div form = new Div(
                new Paragraph(
                        "Nothing is sent: you get a link for each person, to copy or to print. Each link is good once"
                                + " and for seven days."),
                text,
                row);
        form.addClassNames("wh-stack", "wh-no-print");
        return form;
    }

    private void open(String list) {
        text.setValue(list);
        check();
    }

    private void check() {
        found.removeAll();
        InvitationList list = admin.read(cohort, text.getValue());
        if (list.good().isEmpty() && list.problems().isEmpty()) {
            found.add(Notice.info("The list is empty. Paste at least one line."));
            return;
        }
        if (!list.problems().isEmpty()) {
            found.add(problems(list));
        }
        if (!list.good().isEmpty()) {
            found.add(rows(list.good()), invite(list));
        }
    }

    private static Notice problems(InvitationList list) {
        OrderedList lines = new OrderedList();
        lines.addClassName("people-problems");
        lines.setId("invite-problems");
        lines.getStyle().set("list-style", "none").set("padding", "0");
        list.problems().stream().limit(SHOWN_PROBLEMS).forEach(problem -> lines.add(item(problem)));
        long bad = list.bad();
        if (list.problems().size() > SHOWN_PROBLEMS) {
            lines.add(new ListItem("and " + (list.problems().size() - SHOWN_PROBLEMS) + " more"));
        }
        return bad == 0
                ? Notice.warning("Look at this before you invite.").with(lines)
                : Notice.problem(Words.count(bad, "row") + " cannot be used yet. Mend " + (bad == 1 ? "it" : "them")
                                + " in the list, or invite the others now; what is left stays in the list.")
                        .with(lines);
    }

    private static ListItem item(Problem problem) {
        Span where = new Span("Line " + problem.line() + ": ");
        where.addClassName("where");
        String tryThis = problem.tryThis().isEmpty() ? "" : " " + problem.tryThis();
        return new ListItem(where, new Span(problem.says() + tryThis));
    }

    private static Table rows(List<Invitee> good) {
        Table table = new Table("Rows that can be invited", "Line", "Name", "E-mail", "Role", "Team").cards();
        good.forEach(row -> table.row(
                String.valueOf(row.line()),
                row.name(),
                row.email(),
                row.executive() ? "Executive" : capital(row.role().name()),
                row.team().orElse("")));
        return table;
    }

    private static String capital(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private Button invite(InvitationList list) {
        Button invite = new Button("Invite " + Words.people(list.good().size()), click -> {
            List<Invited> invited = admin.invite(cohort, list.good());
            text.setValue(list.rest());
            found.removeAll();
            found.add(Notice.done(Words.people(invited.size()) + " invited."
                    + (list.rest().isEmpty() ? "" : " The rows with problems are still in the list above.")));
            invitedBefore.addComponentAsFirst(new Slips(invited, address));
        });
        invite.setId("invite-good");
        invite.setDisableOnClick(true);
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        return invite;
    }
}

package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.wheelhouse.activity.Forms;
import org.wheelhouse.activity.Sheet;
import org.wheelhouse.activity.engine.Form;
import org.wheelhouse.activity.engine.Form.Filling;
import org.wheelhouse.kit.Described;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.Person;

/** The planners and what came of them: the own sheets, those of the cohort, and a new one. */
@Route("forms")
@PageTitle("Planners - Wheelhouse")
@Menu(title = "Planners", order = 230, icon = "vaadin:form")
@Described("Plan a workshop, a pilot or a way to work together; alone or with your cohort, on paper and as actions.")
@StyleSheet("context://frontend/activity.css")
@RolesAllowed({"PARTICIPANT", "FACILITATOR", "ADMIN"})
class FormsView extends Div implements BeforeEnterObserver {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Forms forms;
    private final AskParts parts;

    FormsView(Forms forms, AskParts parts) {
        this.forms = forms;
        this.parts = parts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        addClassName("wh-stack-wide");
        add(new ViewHead("", "Planners"), sheets(), fresh());
    }

    private Div sheets() {
        Div part = new Div(new H2("Yours and your cohort's"));
        part.addClassName("wh-stack");
        List<Sheet> mine = parts.sheets.mine();
        if (mine.isEmpty()) {
            part.add(new EmptyState("No sheet yet", "Begin one below, or fill one in on its slide."));
            return part;
        }
        Person me = parts.current.get();
        UnorderedList list = new UnorderedList();
        list.setId("sheets");
        list.addClassName("wh-list");
        mine.forEach(sheet -> list.add(item(sheet, me)));
        part.add(list);
        return part;
    }

    private ListItem item(Sheet sheet, Person me) {
        String title = forms.form(sheet.form()).map(Form::title).orElse(sheet.form());
        Anchor link = new Anchor("/forms/" + sheet.id(), title);
        link.setId("sheet-" + sheet.id());
        Span when = new Span(DAY.format(sheet.made().atZone(me.zone())) + ", "
                + (sheet.workshop().isPresent()
                        ? "filled together in a room"
                        : sheet.owner().filter(me.id()::equals).isEmpty()
                                ? "shared by somebody of your cohort"
                                : sheet.cohort().isPresent() ? "yours, shared with your cohort" : "yours alone"));
        when.addClassName("wh-soft");
        ListItem item = new ListItem(link, when);
        item.addClassName("wh-row");
        return item;
    }

    private Div fresh() {
        Div part = new Div(new H2("Begin another one"));
        part.addClassName("wh-section");
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-list");
        forms.files().stream()
                .flatMap(file -> forms.form(file.name()).stream())
                .filter(form -> form.filling() == Filling.TOGETHER)
                .forEach(form -> list.add(offer(form)));
        part.add(list);
        return part;
    }

    private ListItem offer(Form form) {
        Button begin = new Button("Begin", click -> UI.getCurrent()
                .navigate("forms/" + parts.sheets.begin(form).id()));
        begin.setId("begin-" + form.name());
        begin.setAriaLabel("Begin: " + form.title());
        Paragraph about = Words.soft(form.about());
        ListItem item = new ListItem(new Div(new Span(form.title()), about), begin);
        item.addClassNames("wh-row", "wh-offer");
        return item;
    }
}

package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.activity.Forms;
import org.wheelhouse.activity.Sheet;
import org.wheelhouse.activity.SheetService;
import org.wheelhouse.activity.engine.Form;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.Person;

/** One sheet as a page: written in on a screen, printed as a sheet of paper. */
@Route("forms/:sheet")
@StyleSheet("context://frontend/activity.css")
@PermitAll
class SheetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Forms forms;
    private final AskParts parts;
    private final Div paper = new Div();
    private final Paragraph whoSees = Words.soft("");
    private final Button share = new Button();
    private String title = "Planner";

    SheetView(Forms forms, AskParts parts) {
        this.forms = forms;
        this.parts = parts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<Sheet> sheet =
                event.getRouteParameters().get("sheet").flatMap(SheetView::id).flatMap(parts.sheets::find);
        Optional<Form> form = sheet.flatMap(known -> forms.form(known.form()));
        if (sheet.isEmpty() || form.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(form.get(), sheet.get());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private void show(Form form, Sheet sheet) {
        title = form.title();
        addClassNames("wh-stack", "wh-sheet-page");
        Person me = parts.current.get();
        boolean mine = sheet.owner().filter(me.id()::equals).isPresent();
        Button print = new Button("Print");
        print.setId("sheet-print");
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        share.setId("sheet-share");
        share.setVisible(mine && me.cohort().isPresent());
        share.addClickListener(click -> {
            parts.sheets.share(
                    sheet.id(),
                    parts.sheets.find(sheet.id()).orElseThrow().cohort().isEmpty());
            whoSees(sheet.id());
        });
        Button delete = new Button("Throw away", click -> ask(sheet));
        delete.setId("sheet-delete");
        delete.setVisible(mine);
        whoSees.addClassName("wh-small");
        Div fill = new Div(new SheetPanel(form, sheet, parts));
        fill.addClassName("wh-no-print");
        paper.addClassName("wh-print-only");
        add(new ViewHead("", form.title(), share, print, delete), new Paragraph(form.about()), whoSees, fill, paper);
        LiveRefresh.of(parts.doorbell, SheetService.topic(sheet.id()), this, () -> look(form, sheet));
        look(form, sheet);
    }

    private void look(Form form, Sheet sheet) {
        paper.removeAll();
        paper.add(new SheetPaper(form, parts.sheets.fields(form, parts.sheets.cells(sheet))));
        whoSees(sheet.id());
    }

    private void whoSees(UUID id) {
        parts.sheets.find(id).ifPresent(sheet -> {
            boolean shared = sheet.cohort().isPresent();
            share.setText(shared ? "Stop sharing" : "Share with my cohort");
            whoSees.setText(
                    shared
                            ? "Your cohort reads and writes here; no name stands beside a word."
                            : sheet.workshop().isPresent()
                                    ? "Those who were in the room read and write here; no name stands beside a word."
                                    : "Yours alone: nobody else sees it unless you share it.");
        });
    }

    private void ask(Sheet sheet) {
        ConfirmDialog sure = new ConfirmDialog(
                "Throw this sheet away?",
                "What is written in it is gone. Actions that were made of it stay.",
                "Throw away",
                yes -> {
                    parts.sheets.delete(sheet.id());
                    UI.getCurrent().navigate("forms");
                });
        sure.setId("sheet-delete-sure");
        sure.setCancelable(true);
        sure.open();
    }

    @Override
    public String getPageTitle() {
        return title + " - Wheelhouse";
    }
}

package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionOutcome;
import org.wheelhouse.actions.Origin;
import org.wheelhouse.activity.Sheet;
import org.wheelhouse.activity.Sheet.Cell;
import org.wheelhouse.activity.SheetService;
import org.wheelhouse.activity.engine.DayPlan;
import org.wheelhouse.activity.engine.FieldKind.DayKeys;
import org.wheelhouse.activity.engine.FieldKind.Rows;
import org.wheelhouse.activity.engine.Fields;
import org.wheelhouse.activity.engine.Form;
import org.wheelhouse.activity.engine.Form.ActionKeys;
import org.wheelhouse.activity.engine.Form.Field;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.people.Person;

/** A sheet to write in: its fields, the sum of an agenda, and rows that become actions. Follows what others write. */
@StyleSheet("context://frontend/activity.css")
final class SheetPanel extends Div {

    private final Form form;
    private final Sheet sheet;
    private final AskParts parts;
    private final FormFields fields;
    private final SheetBox box;
    private final Div whole = new Div();
    private final Div says = new Div();

    SheetPanel(Form form, Sheet sheet, AskParts parts) {
        this.form = form;
        this.sheet = sheet;
        this.parts = parts;
        Person me = parts.current.get();
        this.fields = new FormFields(form, sheet.id() + "-");
        this.box = new SheetBox(sheet.id(), parts.sheets.stamp(sheet.id(), me.id()), fields);
        setId("sheet");
        addClassName("wh-stack");
        says.getElement().setAttribute("role", "status");
        add(box, whole, says);
        LiveRefresh.of(parts.doorbell, SheetService.topic(sheet.id()), this, this::look);
        addAttachListener(attached -> look());
    }

    private void look() {
        Map<String, Cell> cells = parts.sheets.cells(sheet);
        box.take(cells);
        Fields written = parts.sheets.fields(form, cells);
        form.fields().forEach(field -> {
            if (field.kind() instanceof Rows rows) {
                rows(field, rows, written);
            }
        });
        whole.removeAll();
        form.becomes().ifPresent(keys -> whole.add(action(keys, written, origin("", 0))));
    }

    private void rows(Field field, Rows rows, Fields written) {
        Optional<DayPlan> plan = rows.day().map(day -> day(field, rows, day, written));
        for (int row = 1; row <= rows.most(); row++) {
            Div end = fields.end(field, row);
            end.removeAll();
            int at = row - 1;
            plan.flatMap(known -> known.starts().get(at)).ifPresent(start -> end.add(start(start.toString())));
            Fields line = Fields.of(Form.row(field, rows, written, row));
            int number = row;
            rows.becomes().ifPresent(keys -> end.add(action(keys, line, origin(field.id(), number))));
        }
    }

    private DayPlan day(Field field, Rows rows, DayKeys day, Fields written) {
        DayPlan plan = DayPlan.of(field, rows, day, written);
        fields.sum(field).setText(plan.says());
        fields.sum(field)
                .setClassName(
                        "wh-rows-off", plan.left().filter(left -> left < 0).isPresent());
        return plan;
    }

    private static Span start(String time) {
        Span start = new Span("begins " + time);
        start.addClassName("wh-soft");
        return start;
    }

    private Origin origin(String field, int row) {
        return parts.formActions.origin(sheet.id(), form.title(), field, row);
    }

    private Div action(ActionKeys keys, Fields line, Origin origin) {
        Div place = new Div();
        Optional<Action> made = parts.formActions.made(origin, false);
        String name = origin.path().substring(origin.path().indexOf('#') + 1);
        if (made.isPresent()) {
            Anchor link = new Anchor("/actions/" + made.get().id(), "Action");
            link.setId("action-open-" + name);
            place.add(link);
        } else if (!line.get(keys.what()).isEmpty() && parts.formActions.mayMake()) {
            Button make = new Button("Make it an action", click -> make(keys, line, origin));
            make.setId("action-make-" + name);
            place.add(make);
        }
        return place;
    }

    private void make(ActionKeys keys, Fields line, Origin origin) {
        says.removeAll();
        switch (parts.formActions.make(keys, line::get, origin, sheet.cohort())) {
            case ActionOutcome.Done done -> look();
            case ActionOutcome.Refused refused -> says.add(Notice.warning(String.join(" ", refused.problems())));
            case ActionOutcome.Stale stale -> look();
        }
    }
}

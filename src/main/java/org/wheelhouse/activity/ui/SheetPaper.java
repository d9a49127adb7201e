package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.activity.engine.DayPlan;
import org.wheelhouse.activity.engine.FieldKind.Rows;
import org.wheelhouse.activity.engine.Fields;
import org.wheelhouse.activity.engine.Form;
import org.wheelhouse.activity.engine.Form.Field;

/** A form on paper: what is written, and room to write by hand where nothing is. */
final class SheetPaper extends Div {

    SheetPaper(Form form, Fields written) {
        addClassNames("wh-paper", "wh-stack");
        form.fields().forEach(field -> add(new H2(field.label()), body(field, written)));
    }

    private static Component body(Field field, Fields written) {
        if (field.kind() instanceof Rows rows) {
            return table(field, rows, written);
        }
        String text = String.join("; ", written.all(field.id()));
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName(text.isBlank() ? "wh-paper-blank" : "wh-paper-text");
        return paragraph;
    }

    private static Component table(Field field, Rows rows, Fields written) {
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        Optional<DayPlan> plan = rows.day().map(day -> DayPlan.of(field, rows, day, written));
        plan.ifPresent(known -> head.add(new NativeTableHeaderCell("Begins")));
        rows.columns().forEach(column -> head.add(new NativeTableHeaderCell(column.label())));
        table.getHead().add(head);
        for (int row = 1; row <= rows.most(); row++) {
            Map<String, String> values = Form.row(field, rows, written, row);
            if (values.isEmpty()) {
                continue;
            }
            NativeTableRow line = new NativeTableRow();
            int at = row - 1;
            plan.ifPresent(known -> line.add(new NativeTableCell(
                    known.starts().get(at).map(LocalTime::toString).orElse(""))));
            rows.columns().forEach(column -> line.add(new NativeTableCell(values.getOrDefault(column.id(), ""))));
            table.getBody().add(line);
        }
        Div all = new Div(table);
        plan.ifPresent(known -> all.add(new Paragraph(known.says())));
        return all;
    }
}

package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.activity.Sheet.Cell;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a sheet. The browser sends what is typed by itself to {@code /do/sheets}, and what others typed is handed to it
 * here; it never overwrites what a person is at.
 */
@Tag("wh-sheet")
@JsModule("context://frontend/sheet.js")
final class SheetBox extends Component implements HasComponents, HasStyle {

    SheetBox(UUID sheet, String stamp, FormFields fields) {
        addClassNames("wh-poll-box", "wh-stack");
        getElement().setAttribute("sheet", sheet.toString()).setAttribute("who", stamp);
        add(fields.all());
        add(says(), conflict());
    }

    private static Div says() {
        Div says = new Div(
                line("saved", "Saved.", "done"),
                line(
                        "waits",
                        "The line is cut. Your words wait in this browser and are sent when the line is back.",
                        "info"),
                line("refused", "", "warning"));
        says.setId("sheet-says");
        says.getElement().setAttribute("role", "status");
        return says;
    }

    private static Div line(String say, String words, String kind) {
        Div line = new Div(words);
        line.addClassNames("wh-notice", "wh-notice-" + kind);
        line.getElement().setAttribute("data-say", say).setAttribute("hidden", true);
        return line;
    }

    /** Put below a field in which two wrote at once; the browser makes a copy for each. */
    private static Div conflict() {
        Span theirs = new Span();
        theirs.getElement().setAttribute("data-part", "theirs");
        Div conflict = new Div(
                new Paragraph(new Span("Somebody else wrote here in the meantime: "), theirs),
                button("take", "Take theirs"),
                button("keep", "Keep mine"));
        conflict.addClassNames("wh-notice", "wh-notice-warning", "wh-conflict");
        conflict.getElement()
                .setAttribute("data-part", "conflict")
                .setAttribute("role", "alert")
                .setAttribute("hidden", true);
        return conflict;
    }

    private static NativeButton button(String what, String words) {
        NativeButton button = new NativeButton(words);
        button.getElement().setAttribute("type", "button").setAttribute("data-settle", what);
        return button;
    }

    /** Everything that stands in the sheet now. */
    void take(Map<String, Cell> cells) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        cells.forEach(
                (key, cell) -> all.putObject(key).put("value", cell.value()).put("version", cell.version()));
        getElement().callJsFunction("take", all);
    }
}

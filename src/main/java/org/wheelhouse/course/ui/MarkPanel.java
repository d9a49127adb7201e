package org.wheelhouse.course.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.wheelhouse.course.Mark;
import org.wheelhouse.course.MarkService;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;

/** The reader's own marks on one slide, each with an optional line. */
class MarkPanel extends Div {

    private static final int SETTLE_MILLIS = 600;

    private final MarkService marks;
    private final ModuleId module;
    private final SlideId slide;
    private final Paragraph whoSees = new Paragraph(
            "No name stands beside a mark, for anybody. Numbers and lines are shown only when five people or more set the same"
                    + " mark: to who leads, and to the room at the next recap.");

    MarkPanel(MarkService marks, ModuleId module, SlideId slide) {
        this.marks = marks;
        this.module = module;
        this.slide = slide;
        addClassNames("wh-marks", "wh-stack", "wh-no-print");
        whoSees.addClassNames("wh-small", "wh-soft");
        List<Mark> mine = marks.mine(module, slide);
        Div buttons = new Div();
        buttons.addClassName("wh-row");
        add(buttons, whoSees);
        add(buttons, mine, Mark.Kind.AHA, "Aha", VaadinIcon.LIGHTBULB, "What became clear? (optional)");
        add(
                buttons,
                mine,
                Mark.Kind.CONFUSING,
                "Confusing",
                VaadinIcon.QUESTION_CIRCLE_O,
                "What is not clear? (optional)");
    }

    private void add(Div buttons, List<Mark> mine, Mark.Kind kind, String word, VaadinIcon icon, String asks) {
        String before = mine.stream()
                .filter(mark -> mark.kind() == kind)
                .map(Mark::says)
                .findFirst()
                .orElse(null);
        TextField line = line(kind, asks);
        line.setValue(before == null ? "" : before);
        line.setVisible(before != null);
        line.addValueChangeListener(change -> save(kind, change.getValue()));
        String key = draft(kind);
        line.getElement().setAttribute("data-draft", key);
        line.addAttachListener(
                attached -> line.getElement().executeJs("window.wheelhouseDrafts?.restore(this, $0)", key));
        NativeButton button = new NativeButton();
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        button.add(picture, new Span(word));
        button.setId("mark-" + kind.name().toLowerCase());
        button.addClassName("wh-mark");
        press(button, before != null);
        button.addClickListener(click -> toggle(kind, button, line));
        buttons.add(button);
        addComponentAtIndex(getComponentCount() - 1, line);
    }

    /** What was typed and not yet saved is kept by the browser tab under this name; see {@code frontend/reading.js}. */
    private String draft(Mark.Kind kind) {
        return module + "/" + slide + "/" + kind.name().toLowerCase();
    }

    private void save(Mark.Kind kind, String says) {
        marks.mark(module, slide, new Mark(kind, says));
        getElement().executeJs("window.wheelhouseDrafts?.saved($0, $1)", draft(kind), says);
    }

    private static TextField line(Mark.Kind kind, String asks) {
        TextField line = new TextField(asks);
        line.setId("mark-line-" + kind.name().toLowerCase());
        line.setMaxLength(Mark.MAX_LINE);
        line.setWidthFull();
        line.setValueChangeMode(ValueChangeMode.LAZY);
        line.setValueChangeTimeout(SETTLE_MILLIS);
        return line;
    }

    private void toggle(Mark.Kind kind, NativeButton button, TextField line) {
        boolean set = !line.isVisible();
        if (set) {
            marks.mark(module, slide, new Mark(kind, line.getValue()));
        } else {
            marks.unmark(module, slide, kind);
        }
        press(button, set);
        line.setVisible(set);
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }
}

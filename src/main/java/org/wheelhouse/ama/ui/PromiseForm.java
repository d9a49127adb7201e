package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.ama.AmaSight;
import org.wheelhouse.ama.QuestionSight;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.id.BoardId;

/** "We shall find out": who, and until when. */
final class PromiseForm extends Div {

    private final Parts parts;
    private final BoardId meeting;
    private final QuestionId id;
    private final Button open = new Button("We shall find out", click -> open());
    private final Div form = new Div();
    private final ComboBox<Owner> owner = new ComboBox<>("Who finds out?");
    private final DatePicker due = new DatePicker("Until when?");
    private final Div says = new Div();
    private AmaSight sight;
    private QuestionSight shown;
    private int version;

    PromiseForm(Parts parts, BoardId meeting, QuestionId id) {
        this.parts = parts;
        this.meeting = meeting;
        this.id = id;
        addClassName("wh-ama-inline");
        open.setId("promise-" + id);
        open.addThemeVariants(ButtonVariant.SMALL);
        owner.setId("promise-owner-" + id);
        due.setId("promise-due-" + id);
        due.setLocale(Locale.UK);
        due.setMin(LocalDate.now(parts.clock.withZone(parts.current.get().zone())));
        Button send = new Button("Promise it", click -> send());
        send.setId("promise-send-" + id);
        Button leave = new Button("Leave it", click -> close());
        leave.setId("promise-leave-" + id);
        Div fields = new Div(owner, due);
        fields.addClassName("wh-row");
        Div buttons = new Div(send, leave);
        buttons.addClassName("wh-row");
        form.addClassName("wh-stack");
        form.add(
                Words.soft("All see who finds out and until when; it becomes an action of theirs."),
                fields,
                buttons,
                says);
        form.setVisible(false);
        add(open, form);
    }

    void show(QuestionSight now, AmaSight all) {
        shown = now;
        sight = all;
    }

    private void open() {
        version = shown.version();
        Map<Owner, String> choices = parts.actions.choices(sight.meeting().cohort());
        owner.setItemLabelGenerator(one -> choices.getOrDefault(one, ""));
        owner.setItems(choices.keySet());
        says.removeAll();
        form.setVisible(true);
        open.setVisible(false);
        owner.focus();
    }

    private void close() {
        form.setVisible(false);
        open.setVisible(true);
        open.focus();
    }

    private void send() {
        says.removeAll();
        Words.says(parts.answering.promise(
                        meeting, id, version, owner.getOptionalValue().orElse(Owner.NOBODY), due.getOptionalValue()))
                .ifPresentOrElse(says::add, this::close);
        version = shown.version();
    }
}

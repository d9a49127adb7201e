package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Locale;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;

/** Another day, time or length for a planned workshop, in the zone it was planned in. */
final class MoveDialog extends Dialog {

    MoveDialog(WorkshopService workshops, Workshop workshop, Runnable moved) {
        setHeaderTitle("Move week " + workshop.week());
        DateTimePicker begins =
                new DateTimePicker("Begins (" + workshop.begins().getZone() + ")");
        begins.setId("move-begins");
        begins.setLocale(Locale.UK);
        begins.setValue(workshop.begins().toLocalDateTime());
        IntegerField minutes = new IntegerField("Minutes");
        minutes.setId("move-minutes");
        minutes.setMin(10);
        minutes.setMax(600);
        minutes.setValue(workshop.minutes());
        Div fields = new Div(
                begins,
                minutes,
                new Paragraph("Send the calendar file again: it moves the entry instead of making a second one."));
        fields.addClassName("wh-stack");
        add(fields);
        Button move = PodiumScreen.button("move-it", "Move it", () -> {
            if (begins.getValue() != null && minutes.getValue() != null && !minutes.isInvalid()) {
                workshops.replan(
                        workshop.id(),
                        begins.getValue().atZone(workshop.begins().getZone()).toInstant(),
                        minutes.getValue());
                close();
                moved.run();
            }
        });
        move.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(PodiumScreen.button("move-cancel", "Leave it", this::close), move);
    }
}

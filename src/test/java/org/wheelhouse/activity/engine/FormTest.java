package org.wheelhouse.activity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wheelhouse.activity.engine.FieldKind.DayKeys;
import org.wheelhouse.activity.engine.FieldKind.Rows;
import org.wheelhouse.activity.engine.Form.Field;
import org.wheelhouse.activity.engine.Form.Filling;
import org.wheelhouse.activity.engine.Form.Seen;

class FormTest {

    private final Rows rows = new Rows(
            List.of(
                    new Field("what", "What", "", new FieldKind.Line()),
                    new Field("minutes", "Minutes", "", new FieldKind.Minutes())),
            4,
            Optional.of(new DayKeys("from", "to", "minutes")),
            Optional.empty());
    private final Field agenda = new Field("agenda", "Agenda", "", rows);
    private final Form form = new Form(
            "plan",
            "Plan",
            "A day.",
            Filling.TOGETHER,
            Seen.NAMED,
            List.of(
                    new Field("from", "From", "", new FieldKind.Time()),
                    new Field("to", "To", "", new FieldKind.Time()),
                    new Field("roles", "Roles", "", new FieldKind.Choice(List.of("Dev", "Ops"), true)),
                    agenda),
            Optional.empty());

    @Test
    void aHalfFilledFormIsTakenAndABadCellIsTold() {
        assertThat(form.refuses("from: 09:00\nagenda.1.what: Welcome")).isEmpty();
        assertThat(form.refuses("")).isEmpty();
        assertThat(form.refuses("from: nine")).contains("\"From\": a time, such as 09:30.");
        assertThat(form.refuses("agenda.2.minutes: 0")).contains("\"Minutes\": whole minutes from 1 to 600.");
        assertThat(form.refuses("roles: Dev\nroles: Ops")).isEmpty();
        assertThat(form.refuses("roles: Cook")).isPresent();
    }

    @Test
    void aCellBelongsToAFieldOrToAColumnOfARow() {
        assertThat(form.knows("from")).isTrue();
        assertThat(form.knows("agenda.4.what")).isTrue();
        assertThat(form.knows("agenda")).isFalse();
        assertThat(form.knows("agenda.5.what")).isFalse();
        assertThat(form.knows("agenda.0.what")).isFalse();
        assertThat(form.knows("agenda.1.who")).isFalse();
        assertThat(form.knows("other")).isFalse();
        assertThat(form.refusesCell("roles", "Dev\nOps")).isEmpty();
        assertThat(form.refusesCell("other", "x")).contains("This field is not part of the form any more.");
        assertThat(form.refusesCell("agenda.1.what", "x".repeat(201))).isPresent();
    }

    @Test
    void anAgendaAddsUpRowByRow() {
        Fields cells = Fields.of(Map.of(
                "from", "09:00",
                "to", "12:00",
                "agenda.1.what", "Welcome",
                "agenda.1.minutes", "30",
                "agenda.3.what", "Work",
                "agenda.3.minutes", "120"));
        DayPlan plan = DayPlan.of(agenda, rows, rows.day().orElseThrow(), cells);
        assertThat(plan.starts())
                .containsExactly(
                        Optional.of(LocalTime.of(9, 0)),
                        Optional.empty(),
                        Optional.of(LocalTime.of(9, 30)),
                        Optional.empty());
        assertThat(plan.left()).contains(30);
        assertThat(plan.says()).isEqualTo("The agenda takes 2 h 30 min of 3 h; 30 minutes are still free.");
    }

    @Test
    void aDayThatIsTooLongOrNotKnownIsToldInASentence() {
        assertThat(says(Map.of("from", "09:00", "to", "10:00", "agenda.1.minutes", "61")))
                .isEqualTo("The agenda takes 1 h 1 min of 1 h; that is 1 minute too long.");
        assertThat(says(Map.of("from", "09:00", "to", "10:00", "agenda.1.minutes", "60")))
                .isEqualTo("The agenda takes 1 h of 1 h: it adds up.");
        assertThat(says(Map.of("from", "09:00", "agenda.1.minutes", "60")))
                .contains("Write when the day begins and ends");
        assertThat(says(Map.of("from", "10:00", "to", "09:00"))).contains("Write when the day begins and ends");
    }

    private String says(Map<String, String> cells) {
        return DayPlan.of(agenda, rows, rows.day().orElseThrow(), Fields.of(cells))
                .says();
    }
}

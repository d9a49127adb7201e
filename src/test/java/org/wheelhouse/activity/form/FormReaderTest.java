package org.wheelhouse.activity.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wheelhouse.activity.engine.FieldKind;
import org.wheelhouse.activity.engine.Form;
import org.wheelhouse.activity.engine.Form.ActionKeys;
import org.wheelhouse.activity.engine.Form.Field;
import org.wheelhouse.activity.engine.Form.Filling;
import org.wheelhouse.activity.engine.Form.Seen;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

class FormReaderTest {

    private static final String GOAL = """
            title: One goal
            about: Small and visible.
            fill: alone
            answers: named
            fields:
              - id: goal
                label: What
                hint: In one line.
              - id: due
                label: Until when
                kind: day
            action:
              what: goal
              due: due
            """;

    private static Form good(String text) {
        Reading<Form> reading = FormReader.read("goal", text);
        assertThat(reading.problems()).isEmpty();
        return reading.value().orElseThrow();
    }

    private static List<String> problems(String text) {
        return FormReader.read("f", text).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void aFormSaysWhoFillsItWhoSeesItAndWhatBecomesAnAction() {
        assertThat(good(GOAL))
                .isEqualTo(new Form(
                        "goal",
                        "One goal",
                        "Small and visible.",
                        Filling.ALONE,
                        Seen.NAMED,
                        List.of(
                                new Field("goal", "What", "In one line.", new FieldKind.Line()),
                                new Field("due", "Until when", "", new FieldKind.Day())),
                        Optional.of(new ActionKeys("goal", Optional.empty(), Optional.empty(), Optional.of("due")))));
    }

    @Test
    void rowsHaveColumnsADayThatAddsUpAndActionsOfTheirOwn() {
        Form form = good("""
                title: Plan
                about: A day.
                fill: together
                fields:
                  - id: from
                    label: From
                    kind: time
                  - id: to
                    label: To
                    kind: time
                  - id: agenda
                    label: Agenda
                    kind: rows
                    most: 3
                    columns:
                      - id: what
                        label: What
                      - id: minutes
                        label: Minutes
                        kind: minutes
                    day:
                      begins: from
                      ends: to
                      minutes: minutes
                    action:
                      what: what
                """);
        assertThat(form.fields().get(2).kind())
                .isEqualTo(new FieldKind.Rows(
                        List.of(
                                new Field("what", "What", "", new FieldKind.Line()),
                                new Field("minutes", "Minutes", "", new FieldKind.Minutes())),
                        3,
                        Optional.of(new FieldKind.DayKeys("from", "to", "minutes")),
                        Optional.of(new ActionKeys("what", Optional.empty(), Optional.empty(), Optional.empty()))));
    }

    @Test
    void everyProblemComesAtOnceWithItsPlace() {
        assertThat(problems("""
                titel: Plan
                about: A day.
                fill: alon
                answers: secret
                fields:
                  - id: Goal
                    label: What
                    kind: lines
                  - id: why
                    label: Why
                    options: [a, b]
                  - id: why
                    label: Why not
                    kind: choice
                    options: [a]
                  - id: share
                    label: Share
                    kind: scale
                    min: 5
                    max: five
                action:
                  what: gaol
                  due: why
                """))
                .containsExactly(
                        "1:1 error `titel` is no key of a form (did you mean `title`?)",
                        "1:1 error a form needs `title` (such as `title: One goal`)",
                        "3:7 error `fill: alon` is not known (did you mean `alone`?)",
                        "4:10 error `answers: secret` is not known (write anonymous, named, own)",
                        "6:9 error `id: Goal` is no id (small letters, digits and hyphens, such as `goal`)",
                        "8:11 error `kind: lines` is not known for a field (did you mean `line`?)",
                        "11:5 error `options` is no key of a field (known are id, label, hint, kind)",
                        "12:9 error `id: why` is that of line 9 (give this one another id)",
                        "15:15 error there are 1 options (write 2 to 10)",
                        "20:10 error `max: five` (a whole number from -100 to 100, such as 10)",
                        "22:9 error there is no field `gaol` (known are why, share)",
                        "23:8 error `due: why` is no field of the kind `day` (name one that is)");
    }

    @Test
    void anAgendaNamesFieldsThatAreThere() {
        assertThat(problems("""
                title: Plan
                about: A day.
                fill: together
                answers: named
                fields:
                  - id: agenda
                    label: Agenda
                    kind: rows
                    most: 99
                    columns:
                      - id: what
                        label: What
                    day:
                      begins: from
                      ends: to
                      minutes: what
                """))
                .containsExactly(
                        "4:10 error `answers` means nothing in a form that is filled together (leave it out)",
                        "6:5 error the agenda `agenda` needs a field `from` of the kind `time` (add one above it)",
                        "6:5 error the agenda `agenda` needs a field `to` of the kind `time` (add one above it)",
                        "9:11 error `most: 99` (a whole number from 1 to 20, such as 8)",
                        "16:16 error `minutes: what` is no column of the kind `minutes` (name one that is)");
    }

    @Test
    void nothingAtAllIsToldToo() {
        assertThat(problems("")).containsExactly("1:1 error the form is empty (begin with `title: `)");
        assertThat(problems("- a\n- b")).isNotEmpty();
        assertThat(problems("title: [a")).isNotEmpty();
    }
}

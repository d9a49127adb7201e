package org.wheelhouse.environments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import org.wheelhouse.environments.engine.BoardOutcome;
import org.wheelhouse.environments.engine.Environment;
import org.wheelhouse.environments.engine.EnvironmentBoard;
import org.wheelhouse.environments.engine.HistoryEntry;
import org.wheelhouse.environments.engine.Secret;
import org.wheelhouse.environments.engine.Stage;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.State;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;

/** The board, for one screen: what runs where, and what may be done about it. */
final class BoardPanel extends Div {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM, HH:mm", java.util.Locale.ENGLISH);

    private final Clock clock;
    private final CurrentPerson current;
    private final Div message = new Div();
    private final Div stages = new Div();
    private final Div history = new Div();
    private EnvironmentBoard board = EnvironmentBoard.sample();

    BoardPanel(Clock clock, CurrentPerson current) {
        this.clock = clock;
        this.current = current;
        addClassName("wh-stack");
        message.setId("environments-message");
        message.getElement().setAttribute("aria-live", "polite");
        stages.setId("environments-stages");
        stages.addClassName("wh-env-stages");
        history.setId("environments-history");
        add(commits(), message, stages, history);
        draw();
    }

    private String who() {
        return current.find().map(Person::name).orElse("Somebody");
    }

    private ZoneId zone() {
        return current.find().map(Person::zone).orElse(ZoneOffset.UTC);
    }

    private Div commits() {
        Div row = new Div(
                button("commit", "New code to dev", () -> board.commit(false, false, who(), clock.instant())),
                button(
                        "commit-adds",
                        "New code and a schema that adds",
                        () -> board.commit(true, false, who(), clock.instant())),
                button(
                        "commit-removes",
                        "New code and a schema that removes",
                        () -> board.commit(true, true, who(), clock.instant())));
        row.addClassName("wh-row");
        return row;
    }

    private Button button(String id, String title, Supplier<BoardOutcome> act) {
        Button button = new Button(title, click -> say(act.get()));
        button.setId("environments-" + id);
        return button;
    }

    private void say(BoardOutcome outcome) {
        message.removeAll();
        switch (outcome) {
            case BoardOutcome.Done done -> {
                board = done.board();
                message.add(Notice.done(done.says()));
            }
            case BoardOutcome.Refused refused -> message.add(Notice.warning(refused.says()));
        }
        draw();
    }

    private void draw() {
        stages.removeAll();
        for (Stage stage : Stage.values()) {
            stages.add(column(board.at(stage)));
        }
        drawHistory();
    }

    private Div column(Environment environment) {
        Stage stage = environment.stage();
        Div column =
                new Div(new H2(stage.word()), new Paragraph(environment.found().words()), tests(environment));
        column.setId("environments-" + stage.word());
        column.addClassNames("wh-env-stage", "wh-stack");
        environment.drift().forEach(says -> column.add(Notice.warning(says)));
        column.add(secrets(environment), actions(environment));
        return column;
    }

    private static Component tests(Environment environment) {
        return environment.tested() ? State.PASSED.show("Tests passed") : State.WAITING.show("Tests have not passed");
    }

    private static Component secrets(Environment environment) {
        UnorderedList list = new UnorderedList();
        for (Secret secret : environment.secrets()) {
            String old = secret.isOld() ? ": change it, it is older than " + Secret.OLD + " days" : "";
            list.add(new ListItem(secret.name() + ", " + secret.days() + " days old" + old));
        }
        Div secrets = new Div(new H3("Secrets"), list);
        secrets.addClassName("wh-small");
        return secrets;
    }

    private Component actions(Environment environment) {
        Stage stage = environment.stage();
        String name = stage.word();
        Div row = new Div();
        row.addClassName("wh-row");
        stage.before()
                .ifPresent(before -> row.add(button(
                        "promote-" + name,
                        "Promote from " + before.word(),
                        () -> board.promote(stage, who(), clock.instant()))));
        row.add(
                button("test-" + name, "Run the tests", () -> board.test(stage, true, who(), clock.instant())),
                button("back-" + name, "Roll back", () -> board.rollBack(stage, who(), clock.instant())));
        if (!environment.drift().isEmpty()) {
            row.add(button("repair-" + name, "Make it as written", () -> board.repair(stage, who(), clock.instant())));
        }
        return row;
    }

    private void drawHistory() {
        history.removeAll();
        history.add(new H2("History"));
        if (board.history().isEmpty()) {
            history.add(new Paragraph("Nothing has been done yet. Promote something, or try to roll back."));
            return;
        }
        OrderedList list = new OrderedList();
        for (HistoryEntry entry : board.history().reversed()) {
            list.add(new ListItem(new Span(
                    WHEN.withZone(zone()).format(entry.when()) + ", " + entry.who() + " " + entry.what() + ".")));
        }
        history.add(list);
    }
}

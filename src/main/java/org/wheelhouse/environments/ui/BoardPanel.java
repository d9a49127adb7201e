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
import com.vaadin.flow.component.page.WebStorage;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wheelhouse.environments.engine.BoardOutcome;
import org.wheelhouse.environments.engine.BoardStep;
import org.wheelhouse.environments.engine.BoardStep.What;
import org.wheelhouse.environments.engine.Environment;
import org.wheelhouse.environments.engine.EnvironmentBoard;
import org.wheelhouse.environments.engine.HistoryEntry;
import org.wheelhouse.environments.engine.Release;
import org.wheelhouse.environments.engine.Secret;
import org.wheelhouse.environments.engine.Stage;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.State;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;

/** The board, for one screen: what runs where, and what may be done about it. This browser keeps it. */
final class BoardPanel extends Div {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private static final String KEY = "wheelhouse/environments";

    private final Clock clock;
    private final CurrentPerson current;
    private final boolean acts;
    private final List<BoardStep> steps = new ArrayList<>();
    private final Div message = new Div();
    private final Div stages = new Div();
    private final Div history = new Div();
    private EnvironmentBoard board = EnvironmentBoard.sample();

    /** @param acts whether something can be done here; on a wall it is only looked at */
    BoardPanel(Clock clock, CurrentPerson current, boolean acts) {
        this.clock = clock;
        this.current = current;
        this.acts = acts;
        addClassName("wh-stack");
        message.setId("environments-message");
        message.getElement().setAttribute("aria-live", "polite");
        stages.setId("environments-stages");
        stages.addClassName("wh-env-stages");
        history.setId("environments-history");
        if (acts) {
            add(commits(), message, stages, history);
            addAttachListener(attached ->
                    WebStorage.getItem(WebStorage.Storage.LOCAL_STORAGE, KEY, kept -> found(kept == null ? "" : kept)));
        } else {
            add(stages);
        }
        draw();
    }

    private void found(String kept) {
        if (!kept.isEmpty()) {
            steps.clear();
            steps.addAll(BoardStep.read(kept));
            board = BoardStep.play(steps);
            draw();
        }
    }

    private String who() {
        return current.find().map(Person::name).orElse("Somebody");
    }

    private ZoneId zone() {
        return current.find().map(Person::zone).orElse(ZoneOffset.UTC);
    }

    private Div commits() {
        Button afresh = new Button("Begin afresh", click -> afresh());
        afresh.setId("environments-afresh");
        Div row = new Div(
                button("commit", "New code to dev", What.COMMIT, Stage.DEV),
                button("commit-adds", "New code and a schema that adds", What.COMMIT_ADDS, Stage.DEV),
                button("commit-removes", "New code and a schema that removes", What.COMMIT_REMOVES, Stage.DEV),
                afresh);
        row.addClassName("wh-row");
        return row;
    }

    private void afresh() {
        steps.clear();
        board = EnvironmentBoard.sample();
        message.removeAll();
        WebStorage.removeItem(WebStorage.Storage.LOCAL_STORAGE, KEY);
        draw();
    }

    private Button button(String id, String title, What what, Stage stage) {
        Button button = new Button(title, click -> act(new BoardStep(what, stage, clock.instant(), who())));
        button.setId("environments-" + id);
        return button;
    }

    private void act(BoardStep step) {
        BoardOutcome outcome = step.on(board);
        message.removeAll();
        switch (outcome) {
            case BoardOutcome.Done done -> {
                board = done.board();
                steps.add(step);
                WebStorage.setItem(WebStorage.Storage.LOCAL_STORAGE, KEY, BoardStep.text(steps));
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
        Div column = new Div(new H3(stage.word()), versions(environment.found()), tests(environment));
        column.setId("environments-" + stage.word());
        column.addClassNames("wh-env-stage", "wh-stack");
        environment.drift().forEach(says -> column.add(Notice.warning("Drift: " + says)));
        column.add(secrets(environment));
        if (acts) {
            column.add(actions(environment));
        }
        return column;
    }

    private static Component versions(Release release) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-env-versions");
        list.add(new ListItem("code " + release.code()));
        list.add(new ListItem("schema " + release.schema()));
        list.add(new ListItem("infrastructure " + release.infrastructure()));
        return list;
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
        Div secrets = new Div(new Paragraph("Secrets, by name and age; nobody sees one here"), list);
        secrets.addClassName("wh-small");
        return secrets;
    }

    private Component actions(Environment environment) {
        Stage stage = environment.stage();
        String name = stage.word();
        Div row = new Div();
        row.addClassName("wh-row");
        stage.before()
                .ifPresent(before ->
                        row.add(button("promote-" + name, "Promote from " + before.word(), What.PROMOTE, stage)));
        row.add(
                button("test-" + name, "Run the tests", What.TEST, stage),
                button("back-" + name, "Roll back", What.ROLL_BACK, stage),
                button("hand-" + name, "Change a machine by hand", What.BY_HAND, stage));
        if (!environment.drift().isEmpty()) {
            row.add(button("repair-" + name, "Make it as written", What.REPAIR, stage));
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

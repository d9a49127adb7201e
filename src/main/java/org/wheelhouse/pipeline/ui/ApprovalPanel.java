package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.wheelhouse.pipeline.engine.Act;
import org.wheelhouse.pipeline.engine.Check;
import org.wheelhouse.pipeline.engine.QualityReport;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.Run.CheckRun;
import org.wheelhouse.pipeline.engine.Run.StageRun;

/** Asks the person at the screen what the approver would be asked, with what that person would know. */
class ApprovalPanel extends Div {

    private static final int LONGEST_REASON = 300;

    private final Consumer<Act> answer;

    ApprovalPanel(Consumer<Act> answer) {
        this.answer = answer;
        addClassName("wh-section");
        setId("approval");
        setVisible(false);
    }

    void show(Run run) {
        removeAll();
        setVisible(false);
        for (StageRun stage : run.stages()) {
            if (stage.waitsToBeStarted()) {
                askToStart(run, stage);
                return;
            }
            Optional<CheckRun> open = open(stage);
            if (open.isPresent()) {
                ask(run, stage, open.get());
                return;
            }
        }
    }

    private static Optional<CheckRun> open(StageRun stage) {
        return stage.waitsForApproval()
                ? stage.checks().stream()
                        .filter(check -> check.check() instanceof Check.Approval && check.passed() < 0)
                        .findFirst()
                : Optional.empty();
    }

    private void ask(Run run, StageRun stage, CheckRun check) {
        Check.Approval approval = (Check.Approval) check.check();
        Optional<String> next = Requests.mayStillAnswer(run, check).stream().findFirst();
        if (next.isEmpty()) {
            return;
        }
        String person = next.get();
        String place = approval.environment();
        IntegerField after = after();
        TextField reason = reason();
        Button approve = button(
                "approval-approve", "Approve", () -> new Act.Approve(minute(stage, check, after), place, person));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        Button reject = button(
                "approval-reject",
                "Reject",
                () -> new Act.Reject(minute(stage, check, after), place, person, reason.getValue()));
        Button nobody = button(
                "approval-expire",
                "Let the time-out pass",
                () -> new Act.Expire(stage.asked() / 60_000.0 + approval.timeout(), place));
        add(new H2("You are %s: let the change into %s?"
                .formatted(person, run.stage(stage).title())));
        Requests.rules(run, check).forEach(rule -> add(new Paragraph(rule)));
        add(known(run), row(after, approve, reject, reason, nobody));
        setVisible(true);
    }

    private static Component known(Run run) {
        Paragraph known =
                new Paragraph(String.join(" ", QualityReport.of(run, 0).sentences()));
        known.setId("approval-known");
        return known;
    }

    private Button button(String id, String words, Supplier<Act> act) {
        Button button = new Button(words, event -> answer.accept(act.get()));
        button.setId(id);
        return button;
    }

    private void askToStart(Run run, StageRun stage) {
        IntegerField after = after();
        double ready = stage.ready() / 60_000.0;
        String name = run.stage(stage).title();
        Button start = button(
                "approval-start",
                "Start " + name,
                () -> new Act.StartStage(ready + value(after), run.stage(stage).id()));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H2("%s waits to be started by hand".formatted(name)), row(after, start));
        setVisible(true);
    }

    private static IntegerField after() {
        IntegerField after = new IntegerField("Minutes until the answer");
        after.setId("approval-minutes");
        after.setMin(0);
        after.setMax(10_000);
        after.setValue(30);
        after.setStepButtonsVisible(true);
        return after;
    }

    private static TextField reason() {
        TextField reason = new TextField("Reason, if you reject");
        reason.setId("approval-reason");
        reason.setMaxLength(LONGEST_REASON);
        return reason;
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassNames("wh-row", "wh-row-foot");
        return row;
    }

    /** The second answer comes after the first. */
    private static double minute(StageRun stage, CheckRun check, IntegerField after) {
        return stage.asked() / 60_000.0 + (check.agreed().size() + 1) * value(after);
    }

    private static int value(IntegerField field) {
        Integer value = field.getValue();
        return value == null ? 0 : Math.max(0, value);
    }
}

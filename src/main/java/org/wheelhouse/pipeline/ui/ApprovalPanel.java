package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.wheelhouse.pipeline.engine.Act;
import org.wheelhouse.pipeline.engine.Check;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.Run.CheckRun;
import org.wheelhouse.pipeline.engine.Run.StageRun;
import org.wheelhouse.pipeline.engine.RunReport;

/** Asks the person at the screen what the approver would be asked, with what that person would know. */
class ApprovalPanel extends Div {

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
            Optional<CheckRun> open = stage.waitsForApproval()
                    ? stage.checks().stream()
                            .filter(check -> check.check() instanceof Check.Approval && check.passed() < 0)
                            .findFirst()
                    : Optional.empty();
            if (open.isPresent()) {
                ask(run, stage, open.get());
                return;
            }
        }
    }

    private void ask(Run run, StageRun stage, CheckRun check) {
        Check.Approval approval = (Check.Approval) check.check();
        Optional<String> next = approval.approvers().stream()
                .filter(person -> !check.agreed().contains(person))
                .filter(person ->
                        approval.requesterMay() || !person.equals(run.scenario().requestedBy()))
                .findFirst();
        if (next.isEmpty()) {
            return;
        }
        String person = next.get();
        IntegerField after = after();
        Button approve = new Button(
                "Approve",
                event -> answer.accept(new Act.Approve(minute(stage, check, after), approval.environment(), person)));
        approve.setId("approval-approve");
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        Button reject = new Button(
                "Reject",
                event -> answer.accept(new Act.Reject(minute(stage, check, after), approval.environment(), person)));
        reject.setId("approval-reject");
        add(
                new H2("You are %s: let the change into %s?"
                        .formatted(person, run.stage(stage).title())),
                new Paragraph(known(run)),
                row(after, approve, reject));
        setVisible(true);
    }

    private void askToStart(Run run, StageRun stage) {
        IntegerField after = after();
        double ready = stage.ready() / 60_000.0;
        Button start = new Button(
                "Start " + run.stage(stage).title(),
                event -> answer.accept(new Act.StartStage(
                        ready + value(after), run.stage(stage).id())));
        start.setId("approval-start");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H2("%s waits to be started by hand".formatted(run.stage(stage).title())), row(after, start));
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

    private static Div row(com.vaadin.flow.component.Component... parts) {
        Div row = new Div(parts);
        row.addClassName("wh-row");
        row.getStyle().set("align-items", "end");
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

    private static String known(Run run) {
        RunReport report = RunReport.of(run, 0);
        int passed = report.suites().stream().mapToInt(RunReport.Suite::passed).sum();
        int failed = report.suites().stream().mapToInt(RunReport.Suite::failed).sum();
        List<String> tests = report.suites().isEmpty()
                ? List.of("No tests ran.")
                : List.of("Tests: %d passed, %d failed.".formatted(passed, failed));
        return "%s Coverage %d %% (threshold %d %%). High findings: %d. Change ticket: %s."
                .formatted(
                        tests.getFirst(),
                        report.quality().coverage(),
                        report.quality().threshold(),
                        report.quality().highFindings(),
                        report.quality().ticket() ? "present" : "missing");
    }
}

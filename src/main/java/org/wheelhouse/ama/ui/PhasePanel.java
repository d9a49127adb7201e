package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.EnumMap;
import java.util.Map;
import org.wheelhouse.ama.AmaSight;
import org.wheelhouse.ama.PlanOutcome;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.engine.Phase;
import org.wheelhouse.kit.Notice;

/** Leads the AMA through its phases, and on to the next one. Only those who moderate have it. */
final class PhasePanel extends Section {

    private static final Map<Phase, String> VERBS = new EnumMap<>(Map.of(
            Phase.BEFORE, "Back to collecting",
            Phase.DURING, "Begin: answer now",
            Phase.AFTER, "The hour is over",
            Phase.CLOSED, "Close it"));

    private final Parts parts;
    private final Map<Phase, Button> buttons = new EnumMap<>(Phase.class);
    private final Button plan = new Button("Change the plan", click -> change());
    private final Button next = new Button("", click -> confirmNext());
    private final Div says = new Div();
    private AmaSight sight;

    PhasePanel(Parts parts, AmaSight sight) {
        this.parts = parts;
        this.sight = sight;
        setId("lead");
        addClassNames("wh-section", "wh-no-print");
        plan.setId("lead-plan");
        next.setId("lead-next");
        says.setId("lead-says");
        says.getElement().setAttribute("role", "status");
        Div row = new Div();
        row.addClassName("wh-row");
        for (Phase phase : Phase.values()) {
            Button button = new Button(VERBS.get(phase), click -> move(phase));
            button.setId("phase-" + phase.name().toLowerCase());
            buttons.put(phase, button);
            row.add(button);
        }
        row.add(next, plan);
        add(new H2("You lead this AMA"), row, says);
        show(sight);
    }

    void show(AmaSight now) {
        sight = now;
        Meeting meeting = now.meeting();
        boolean goesOn = meeting.next().isEmpty();
        Phase likely = likely(meeting.phase());
        buttons.forEach((phase, button) -> {
            button.setVisible(goesOn && phase != meeting.phase() && isNeighbour(meeting.phase(), phase));
            button.removeThemeVariants(ButtonVariant.PRIMARY);
            if (phase == likely) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            }
        });
        buttons.get(Phase.AFTER).setText(meeting.phase() == Phase.CLOSED ? "Open it again" : VERBS.get(Phase.AFTER));
        buttons.get(Phase.DURING).setText(meeting.phase() == Phase.AFTER ? "Go on answering" : VERBS.get(Phase.DURING));
        next.setVisible(goesOn && meeting.nextDay().isPresent() && meeting.phase() == Phase.AFTER);
        meeting.nextDay().ifPresent(day -> next.setText("Plan the next one, " + Words.day(day.toLocalDate())));
        plan.setVisible(meeting.phase().isOpen());
    }

    private static Phase likely(Phase phase) {
        return switch (phase) {
            case BEFORE -> Phase.DURING;
            case DURING -> Phase.AFTER;
            case AFTER, CLOSED -> Phase.BEFORE;
        };
    }

    /** One step to and fro; a board without an hour is closed from the beginning too. */
    private static boolean isNeighbour(Phase from, Phase to) {
        return Math.abs(from.ordinal() - to.ordinal()) == 1 || from == Phase.BEFORE && to == Phase.CLOSED;
    }

    private void move(Phase to) {
        says.removeAll();
        Words.says(parts.planning.move(sight.meeting().id(), sight.meeting().phase(), to))
                .ifPresent(says::add);
    }

    private void change() {
        new PlanDialog(parts, sight.meeting(), id -> says.add(Notice.done("Changed."))).open();
    }

    private void confirmNext() {
        long open = sight.questions().stream()
                .filter(question -> question.stage().isUnanswered())
                .count();
        ConfirmDialog ask = new ConfirmDialog(
                "Plan the next one?",
                Words.questions((int) open)
                        + " without an answer will go along with their votes, the link too. This AMA is"
                        + " closed by it and can be read.",
                "Plan it",
                confirmed -> planNext());
        ask.setCancelable(true);
        ask.setCancelText("Not yet");
        ask.open();
    }

    private void planNext() {
        switch (parts.planning.next(sight.meeting().id())) {
            case PlanOutcome.Planned planned -> getUI().ifPresent(ui -> ui.navigate("ama/" + planned.meeting()));
            case PlanOutcome.Refused refused -> says.add(Notice.problem(String.join(" ", refused.problems())));
        }
    }
}

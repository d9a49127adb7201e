package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Edit;
import org.wheelhouse.rollout.engine.traffic.Ending;
import org.wheelhouse.rollout.engine.traffic.MissingData;
import org.wheelhouse.rollout.engine.traffic.Plan;
import org.wheelhouse.rollout.engine.traffic.Report;
import org.wheelhouse.rollout.engine.traffic.Simulation;
import org.wheelhouse.rollout.engine.traffic.Telling;

/** What no data means: chosen for all measures, and seen for each answer with the seed of the story. */
final class MissingDataPanel extends Div {

    private final RadioButtonGroup<MissingData> answer =
            new RadioButtonGroup<>("What does it mean when there is no data?");
    private final Paragraph says = Charts.soft("");
    private final Div seen = new Div();
    private Design design;

    MissingDataPanel(Design design, Consumer<Plan> changed) {
        this.design = design;
        addClassName("wh-stack");
        answer.setId("rollout-missing");
        answer.setItems(MissingData.values());
        answer.setItemLabelGenerator(MissingData::word);
        answer.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                changed.accept(this.design.plan().withMetrics(change.getValue()::applyTo));
            }
        });
        seen.setId("rollout-missing-seen");
        add(answer, says, seen);
        show(design);
    }

    void show(Design other) {
        design = other;
        Set<Optional<MissingData>> answers =
                Edit.measures(other.plan()).stream().map(MissingData::of).collect(Collectors.toSet());
        Optional<MissingData> now = answers.size() == 1 ? answers.iterator().next() : Optional.empty();
        answer.setValue(now.orElse(null));
        answer.setEnabled(!answers.isEmpty());
        says.setText(
                answers.isEmpty()
                        ? "Nothing is measured, so nothing can be missing."
                        : now.map(MissingData::sentence).orElse("Some measures answer it this way, some that way."));
        seen.removeAll();
        if (!answers.isEmpty()) {
            seen.add(compared());
        }
    }

    private Rows compared() {
        Rows table = new Rows("This plan with each answer", "No data", "How it ends", "Minutes to full release");
        for (MissingData choice : MissingData.values()) {
            Plan plan = design.plan().withMetrics(choice::applyTo);
            Report report =
                    Simulation.play(design.scenario(), plan, design.scenario().seed());
            Simulation alone =
                    Simulation.inHand(design.scenario(), plan, design.scenario().seed());
            alone.advanceTo(design.scenario().seconds());
            boolean asks = alone.report().ending() == Ending.WAITING;
            table.row(List.of(
                    choice.word(),
                    asks
                            ? "asks a person at " + Telling.clock(lastPhase(alone))
                            : report.ending().word(),
                    ComparisonPanel.shown(report.minutesToRelease().orElse(Double.NaN))));
        }
        return table;
    }

    private static int lastPhase(Simulation simulation) {
        return simulation.run().phases().getLast().at();
    }
}

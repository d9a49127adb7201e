package org.wheelhouse.environments.ui;

import static org.wheelhouse.environments.ui.GateWords.LAB;
import static org.wheelhouse.environments.ui.GateWords.names;
import static org.wheelhouse.environments.ui.GateWords.shown;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wheelhouse.environments.engine.Gate;
import org.wheelhouse.environments.engine.GateBalance.Balance;

/** Gates as switches; waiting against harm that escapes, and the choices that nothing beats. */
final class GatesPanel extends Div {

    private final CheckboxGroup<Integer> gates = new CheckboxGroup<>("Which gates must every change pass?");
    private final Div result = new Div();

    GatesPanel() {
        addClassName("wh-stack");
        gates.setId("gates-chosen");
        gates.setItems(IntStream.range(0, LAB.gates().size()).boxed().toList());
        gates.setItemLabelGenerator(GatesPanel::label);
        choose(0b1001);
        gates.addValueChangeListener(change -> draw());
        result.setId("gates-result");
        result.addClassName("wh-stack");
        result.getElement().setAttribute("aria-live", "polite");
        add(gates, result);
        draw();
    }

    private static String label(int index) {
        Gate gate = LAB.gates().get(index);
        return gate.name() + " (" + shown(gate.waitHours()) + " hours)";
    }

    /** One bit a gate. */
    int chosen() {
        return gates.getValue().stream().mapToInt(index -> 1 << index).sum();
    }

    void choose(int chosen) {
        Set<Integer> indexes = IntStream.range(0, LAB.gates().size())
                .filter(gate -> (chosen >> gate & 1) == 1)
                .boxed()
                .collect(Collectors.toSet());
        gates.setValue(indexes);
    }

    private void draw() {
        Balance now = LAB.of(chosen());
        result.removeAll();
        Paragraph says = new Paragraph(GateWords.says(now));
        says.setId("gates-says");
        Paragraph better = new Paragraph(GateWords.better(now));
        better.setId("gates-better");
        FrontierChart chart = new FrontierChart(LAB).mark(now, "yours", "wh-env-yours");
        chart.setId("gates-frontier");
        result.add(says, better, new H3("What nothing beats"), chart, worth(now.chosen()), frontier(now));
    }

    private static PlainTable worth(int chosen) {
        PlainTable table = new PlainTable(
                "What each gate alone is worth here",
                "Gate",
                "Chosen",
                "Hours",
                "It alone caught, in 1,000 changes",
                "Harm that only it catches, in 100 changes");
        for (int i = 0; i < LAB.gates().size(); i++) {
            boolean on = (chosen >> i & 1) == 1;
            String when = on ? "" : " if added";
            table.row(List.of(
                    LAB.gates().get(i).name(),
                    on ? "yes" : "no",
                    shown(LAB.gates().get(i).waitHours()),
                    shown(Math.round(LAB.caughtAlone(chosen, i))) + when,
                    shown(LAB.worth(chosen, i)) + when));
        }
        table.setId("gates-worth");
        return table;
    }

    private static PlainTable frontier(Balance now) {
        PlainTable table = new PlainTable(
                "The choices that nothing beats", "Hours of waiting", "Harm that escapes, in 100 changes", "Gates");
        LAB.frontier()
                .forEach(best -> table.row(List.of(
                        shown(best.waitHours()),
                        shown(best.escaped()),
                        names(best) + (best.chosen() == now.chosen() ? " (yours)" : ""))));
        return table;
    }
}

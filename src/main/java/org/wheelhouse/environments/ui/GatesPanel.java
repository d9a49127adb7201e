package org.wheelhouse.environments.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wheelhouse.environments.engine.Change;
import org.wheelhouse.environments.engine.Gate;
import org.wheelhouse.environments.engine.GateBalance;
import org.wheelhouse.environments.engine.GateBalance.Balance;

/** Gates as switches; waiting against harm that escapes, and the choices that nothing beats. */
final class GatesPanel extends Div {

    private static final int CHANGES = 1_000;
    private static final long SEED = 7;

    private final GateBalance lab = new GateBalance(Gate.usual(), Change.stream(CHANGES, SEED));
    private final CheckboxGroup<Integer> gates = new CheckboxGroup<>("Which gates must every change pass?");
    private final Div result = new Div();

    GatesPanel() {
        addClassName("wh-stack");
        gates.setId("gates-chosen");
        gates.setItems(IntStream.range(0, lab.gates().size()).boxed().toList());
        gates.setItemLabelGenerator(this::label);
        gates.setValue(Set.of(0, 3));
        gates.addValueChangeListener(change -> draw());
        result.setId("gates-result");
        result.addClassName("wh-stack");
        result.getElement().setAttribute("aria-live", "polite");
        add(gates, result);
        draw();
    }

    private String label(int index) {
        Gate gate = lab.gates().get(index);
        return gate.name() + " (" + shown(gate.waitHours()) + " hours)";
    }

    private int chosen() {
        return gates.getValue().stream().mapToInt(index -> 1 << index).sum();
    }

    private void draw() {
        int chosen = chosen();
        Balance now = lab.of(chosen);
        result.removeAll();
        Paragraph says = new Paragraph(("Every change waits %s hours, so one team gets %s changes a week out. "
                        + "In 100 changes %s points of harm escape; without any gate it would be %s.")
                .formatted(
                        shown(now.waitHours()),
                        shown(now.changesAWeek()),
                        shown(now.escaped()),
                        shown(lab.of(0).escaped())));
        says.setId("gates-says");
        result.add(says, better(now), worth(chosen), new H2("What nothing beats"), picture(now), frontier(now));
    }

    /** The frontier's choice that lets no more escape and waits less. */
    private Paragraph better(Balance now) {
        Paragraph says = new Paragraph(lab.frontier().stream()
                .filter(best -> best.escaped() <= now.escaped() + 1e-9 && best.waitHours() < now.waitHours() - 1e-9)
                .findFirst()
                .map(best -> "The same safety with less waiting: " + names(best) + " (" + shown(best.waitHours())
                        + " hours, " + shown(best.escaped()) + " points).")
                .orElse("Nothing beats this choice: less waiting lets more escape."));
        says.setId("gates-better");
        return says;
    }

    private String names(Balance balance) {
        String names = IntStream.range(0, lab.gates().size())
                .filter(balance::has)
                .mapToObj(i -> lab.gates().get(i).name())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "no gate" : names;
    }

    private Div worth(int chosen) {
        PlainTable table = new PlainTable(
                "What each gate alone is worth here", "Gate", "Chosen", "Hours", "Harm that only it catches");
        for (int i = 0; i < lab.gates().size(); i++) {
            boolean on = (chosen >> i & 1) == 1;
            table.row(List.of(
                    lab.gates().get(i).name(),
                    on ? "yes" : "no",
                    shown(lab.gates().get(i).waitHours()),
                    shown(lab.worth(chosen, i)) + (on ? "" : " if added")));
        }
        return table;
    }

    private Div frontier(Balance now) {
        PlainTable table = new PlainTable(
                "The choices that nothing beats", "Hours of waiting", "Harm that escapes, in 100 changes", "Gates");
        lab.frontier()
                .forEach(best -> table.row(List.of(
                        shown(best.waitHours()),
                        shown(best.escaped()),
                        names(best) + (best.chosen() == now.chosen() ? " (yours)" : ""))));
        return table;
    }

    /** Waiting from left to right by its root, as a weekly board dwarfs all else; escaped harm from bottom to top. */
    private Div picture(Balance now) {
        double most = lab.of((1 << lab.gates().size()) - 1).waitHours();
        double harm = lab.of(0).escaped();
        StringBuilder svg = new StringBuilder("<svg class=\"wh-env-chart\" role=\"img\" viewBox=\"0 0 480 240\" "
                + "aria-label=\"Hours of waiting against harm that escapes; your choice is marked\">");
        StringBuilder line = new StringBuilder();
        for (Balance best : lab.frontier()) {
            line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(best, most), y(best, harm)));
        }
        svg.append("<polyline class=\"wh-env-frontier\" points=\"").append(line).append("\"/>");
        svg.append(String.format(
                Locale.ROOT,
                "<circle class=\"wh-env-yours\" cx=\"%.1f\" cy=\"%.1f\" r=\"7\"/>",
                x(now, most),
                y(now, harm)));
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\">yours</text>",
                Math.min(x(now, most) + 10, 440),
                y(now, harm) - 8));
        svg.append(
                "<text x=\"470\" y=\"236\" text-anchor=\"end\">more waiting</text><text x=\"4\" y=\"14\">more harm</text></svg>");
        Div holder = new Div();
        holder.getElement().setProperty("innerHTML", svg.toString());
        return holder;
    }

    private static double x(Balance balance, double most) {
        return 20 + 440 * Math.sqrt(balance.waitHours() / most);
    }

    private static double y(Balance balance, double most) {
        return 215 - 190 * balance.escaped() / most;
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    /** A table with a caption that can be reached by keyboard where it scrolls. */
    private static final class PlainTable extends Div {

        private final Element body = new Element("tbody");

        PlainTable(String caption, String... heads) {
            addClassName("wh-wide-scroll");
            getElement()
                    .setAttribute("tabindex", "0")
                    .setAttribute("role", "region")
                    .setAttribute("aria-label", caption);
            Element row = new Element("tr");
            for (String head : heads) {
                row.appendChild(new Element("th").setAttribute("scope", "col").setText(head));
            }
            Element table = new Element("table").setAttribute("class", "wh-env-table");
            table.appendChild(new Element("caption").setText(caption), new Element("thead").appendChild(row), body);
            getElement().appendChild(table);
        }

        void row(List<String> cells) {
            Element row = new Element("tr");
            for (int i = 0; i < cells.size(); i++) {
                Element cell = i == 0 ? new Element("th").setAttribute("scope", "row") : new Element("td");
                row.appendChild(cell.setText(cells.get(i)));
            }
            body.appendChild(row);
        }
    }
}

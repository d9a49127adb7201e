package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import org.wheelhouse.pipeline.engine.Scenario;

/** What tests and scans will find in the change, in numbers. */
class QualityFields extends Div {

    private final Picking picking;
    private final IntegerField coverage = field("quality-coverage", "Coverage, %", 100);
    private final IntegerField threshold = field("quality-threshold", "Its threshold, %", 100);
    private final IntegerField high = field("quality-high", "High findings", 1000);
    private final IntegerField medium = field("quality-medium", "Medium findings", 1000);
    private final Checkbox ticket = new Checkbox("Change ticket present");
    private Scenario.Quality shown = Scenario.Quality.GOOD;

    QualityFields(Picking picking) {
        this.picking = picking;
        addClassNames("wh-row", "wh-row-foot");
        ticket.setId("quality-ticket");
        ticket.addValueChangeListener(event -> pick(event.isFromClient()));
        add(coverage, threshold, high, medium, ticket);
    }

    private IntegerField field(String id, String label, int most) {
        IntegerField field = new IntegerField(label);
        field.setId(id);
        field.setMin(0);
        field.setMax(most);
        field.addClassName("wh-narrow");
        field.addValueChangeListener(event -> pick(event.isFromClient()));
        return field;
    }

    /** @param file what its first lines say; shown until something else is picked */
    void show(Scenario file) {
        shown = picking.get().over(file).quality();
        coverage.setValue(shown.coverage());
        threshold.setValue(shown.threshold());
        high.setValue(shown.highFindings());
        medium.setValue(shown.mediumFindings());
        ticket.setValue(shown.ticket());
    }

    private void pick(boolean byPerson) {
        if (byPerson) {
            Scenario.Quality found = new Scenario.Quality(
                    value(coverage, shown.coverage(), 100),
                    value(threshold, shown.threshold(), 100),
                    value(high, shown.highFindings(), 1000),
                    value(medium, shown.mediumFindings(), 1000),
                    ticket.getValue());
            picking.change(old -> old.measuring(found));
        }
    }

    private static int value(IntegerField field, int before, int most) {
        Integer value = field.getValue();
        return value == null ? before : Math.clamp(value, 0, most);
    }
}

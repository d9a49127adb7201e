package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.wheelhouse.pipeline.engine.Check;
import org.wheelhouse.pipeline.engine.Defect;
import org.wheelhouse.pipeline.engine.Fault;
import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.pipeline.engine.Scenario;

/** What can go wrong, one press each: for a slide, where there is no room for the whole panel. */
class FaultChips extends Div {

    private final Picks start;
    private final Runnable changed;
    private final Set<Defect> carried;
    private final Set<Fault> trouble = new LinkedHashSet<>();

    FaultChips(Picks start, Scenario scenario, Runnable changed) {
        this.start = start;
        this.changed = changed;
        carried = EnumSet.noneOf(Defect.class);
        carried.addAll(start.defects());
        addClassName("wh-chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "What can go wrong");
        Paragraph title = new Paragraph("The change carries:");
        title.addClassName("wh-soft");
        add(title);
        for (Defect defect : Defect.values()) {
            add(chip(
                    "fault-" + defect.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    defect.words(),
                    carried.contains(defect),
                    on -> toggle(carried, defect, on)));
        }
        approvers(scenario).forEach(person -> add(away(person)));
    }

    private static Set<String> approvers(Scenario scenario) {
        Set<String> people = new TreeSet<>();
        scenario.checks().forEach(check -> {
            if (check instanceof Check.Approval approval) {
                people.addAll(approval.approvers());
            }
        });
        return people;
    }

    private NativeButton away(String person) {
        Fault fault = new Fault.ApproverIsAway(person);
        return chip("fault-away-" + person, person + " does not answer", false, on -> toggle(trouble, fault, on));
    }

    private static <T> void toggle(Set<T> set, T value, boolean on) {
        if (on) {
            set.add(value);
        } else {
            set.remove(value);
        }
    }

    private NativeButton chip(String id, String words, boolean pressed, java.util.function.Consumer<Boolean> toggle) {
        NativeButton chip = new NativeButton(words);
        chip.setId(id);
        chip.addClassName("wh-chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        chip.addClickListener(event -> {
            boolean on = !"true".equals(chip.getElement().getAttribute("aria-pressed"));
            chip.getElement().setAttribute("aria-pressed", String.valueOf(on));
            toggle.accept(on);
            changed.run();
        });
        return chip;
    }

    Picks picks() {
        List<Fault> faults = new ArrayList<>(start.faults());
        faults.addAll(trouble);
        return start.carrying(carried).withFaults(faults);
    }
}

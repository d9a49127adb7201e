package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.wheelhouse.rollout.engine.RolloutRun;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.traffic.Telling;

/** The steps of a plan in a row, with the one that it stands at; nothing for plans without. */
final class Steps extends OrderedList {

    Steps() {
        addClassName("wh-ro-steps");
    }

    void draw(RolloutRun run) {
        removeAll();
        List<Step> steps = run.spec().strategy() instanceof Strategy.Canary canary ? canary.steps() : List.of();
        setVisible(!steps.isEmpty());
        for (int i = 0; i < steps.size(); i++) {
            ListItem item = new ListItem(Telling.step(steps.get(i)));
            if (i == run.stepIndex() && !run.isFinished()) {
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }
}

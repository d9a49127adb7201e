package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.rollout.RolloutService;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Written;

/** A rollout on a slide: outlook and player, with the way to the whole lab. */
@org.springframework.stereotype.Component
class RolloutWidget implements SlideWidget {

    static final String KIND = "widget rollout";

    private final RolloutService rollouts;

    RolloutWidget(RolloutService rollouts) {
        this.rollouts = rollouts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Component show(Fence fence, Seat seat) {
        String id = fence.setting("scenario")
                .map(Written::text)
                .map(RolloutService::idOf)
                .orElse(RolloutView.FIRST);
        Optional<Design> design = rollouts.design(id);
        return design.<Component>map(found -> new Panel(seeded(found, fence), id))
                .orElseGet(() -> Notice.problem("There is no rollout named " + id + "."));
    }

    private static Design seeded(Design design, Fence fence) {
        return fence.setting("seed")
                .map(seed -> design.withScenario(
                        design.scenario().withSeed(Long.parseLong(seed.text().strip()))))
                .orElse(design);
    }

    @StyleSheet("frontend/rollout.css")
    static final class Panel extends Div {
        Panel(Design design, String id) {
            addClassNames("wh-stack", "wh-ro-slide");
            Anchor lab = new Anchor("/labs/rollout/" + id, "Open the whole lab");
            lab.setId("rollout-open-lab");
            add(
                    new Paragraph(design.scenario().story()),
                    new PlayerPanel(design, new OutlookPanel(design), true, share -> {}),
                    lab);
        }
    }
}

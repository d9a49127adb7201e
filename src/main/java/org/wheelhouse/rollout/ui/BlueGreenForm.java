package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import java.util.function.Consumer;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.traffic.Edit;
import org.wheelhouse.rollout.engine.traffic.Plan;

/** The switch between two whole environments: what it waits for, what is checked before and after, how long the old side stays. */
final class BlueGreenForm extends Div {

    private static final int DAY = 86_400;

    private final Checkbox auto = new Checkbox("Switch without a person (autoPromotionEnabled)");
    private final IntegerField seconds = new IntegerField("Seconds to wait before the switch (autoPromotionSeconds)");
    private final Checkbox pre = new Checkbox("Check before any user sees it (prePromotionAnalysis)");
    private final Checkbox post = new Checkbox("Check again after the switch (postPromotionAnalysis)");
    private final IntegerField keep = new IntegerField("Seconds the old side stays after (scaleDownDelaySeconds)");
    private final Consumer<Plan> changed;
    private Plan plan;

    BlueGreenForm(Plan plan, Consumer<Plan> changed) {
        this.plan = plan;
        this.changed = changed;
        addClassName("wh-ro-form");
        auto.setId("rollout-auto");
        seconds.setId("rollout-auto-seconds");
        pre.setId("rollout-pre");
        post.setId("rollout-post");
        keep.setId("rollout-keep");
        seconds.setMin(0);
        seconds.setMax(DAY);
        keep.setMin(0);
        keep.setMax(DAY);
        auto.addValueChangeListener(change -> tell(change.isFromClient()));
        pre.addValueChangeListener(change -> tell(change.isFromClient()));
        post.addValueChangeListener(change -> tell(change.isFromClient()));
        seconds.addValueChangeListener(change -> tell(change.isFromClient()));
        keep.addValueChangeListener(change -> tell(change.isFromClient()));
        add(auto, seconds, pre, post, keep);
        show(plan);
    }

    private void tell(boolean byPerson) {
        boolean readable = seconds.getValue() != null && keep.getValue() != null;
        if (byPerson && readable) {
            changed.accept(Edit.blueGreen(
                    plan, auto.getValue(), seconds.getValue(), pre.getValue(), post.getValue(), keep.getValue()));
        }
    }

    void show(Plan other) {
        plan = other;
        if (other.spec().strategy() instanceof Strategy.BlueGreen sides) {
            auto.setValue(sides.autoPromotion());
            seconds.setValue(sides.autoPromotionSeconds());
            pre.setValue(sides.pre().isPresent());
            post.setValue(sides.post().isPresent());
            keep.setValue(sides.scaleDownDelay());
            Optional<?> any = sides.analyses().stream().findFirst();
            pre.setEnabled(any.isPresent());
            post.setEnabled(any.isPresent());
        }
    }
}

package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.wheelhouse.pipeline.engine.Scenario;

/** Seed, agents, how much durations vary, and the button that lets it run. */
class RunControls extends Div {

    static final int MOST_AGENTS = 20;
    private static final int WIDEST = 90;

    private final Picking picking;
    private final IntegerField seed = new IntegerField("Seed");
    private final IntegerField agents = new IntegerField("Agents");
    private final IntegerField spread = new IntegerField("Vary by ± %");
    private final Button run = new Button("Run");

    /** @param again the seed was changed; {@code start} the run is wanted from its first moment */
    RunControls(Picking picking, Runnable again, Runnable start) {
        this.picking = picking;
        addClassNames("wh-row", "wh-row-foot");
        seed.setId("lab-seed");
        seed.setMin(0);
        seed.setMax(999_999_999);
        seed.addClassName("wh-narrow");
        seed.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                again.run();
            }
        });
        agents.setId("lab-agents");
        agents.setMin(1);
        agents.setMax(MOST_AGENTS);
        agents.setStepButtonsVisible(true);
        agents.addClassName("wh-narrow");
        agents.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                picking.change(old -> old.withAgents(Optional.of(Math.clamp(event.getValue(), 1, MOST_AGENTS))));
            }
        });
        spread.setId("lab-spread");
        spread.setMin(0);
        spread.addClassName("wh-narrow");
        spread.setMax(WIDEST);
        spread.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                picking.change(old -> old.withSpread(Optional.of(Math.clamp(event.getValue(), 0, WIDEST) / 100.0)));
            }
        });
        run.setId("lab-run");
        run.addThemeVariants(ButtonVariant.PRIMARY);
        run.addClickListener(event -> start.run());
        Paragraph says = new Paragraph("The same file, faults and seed give the same run, everywhere.");
        says.addClassNames("wh-soft", "wh-small");
        add(run, seed, agents, spread, says);
    }

    /** @param file the scenario of the file without what was picked */
    void show(Scenario file, boolean playable) {
        Scenario now = picking.get().over(file);
        agents.setValue(Math.min(MOST_AGENTS, now.agents()));
        spread.setValue((int) Math.round(now.spread() * 100));
        run.setEnabled(playable);
    }

    void seed(long value) {
        seed.setValue((int) Math.clamp(value, 0, 999_999_999));
    }

    long seed() {
        Integer value = seed.getValue();
        return value == null ? 0 : Math.max(0, value);
    }
}

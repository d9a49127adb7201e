package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.kit.Described;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.rollout.RolloutService;
import org.wheelhouse.rollout.RolloutStory;
import org.wheelhouse.rollout.engine.traffic.Design;

/** The rollout lab: one story, played, changed and compared. */
@Route("labs/rollout/:scenario?")
@PageTitle("Rollout lab - Wheelhouse")
@Menu(title = "Rollouts", order = 120, icon = "vaadin:rocket")
@Described("Send a new version to its users by canary, rings, blue/green or a flag, and see who is hurt by a fault.")
@StyleSheet("context://frontend/rollout.css")
@PermitAll
class RolloutView extends Div implements BeforeEnterObserver {

    static final String FIRST = "canary-errors";

    private final RolloutService rollouts;
    private final ActionOffer actions;

    RolloutView(RolloutService rollouts, ActionOffer actions) {
        this.rollouts = rollouts;
        this.actions = actions;
        addClassNames("wh-stack", "wh-stack-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("scenario").orElse(FIRST);
        Design design = rollouts.design(id).orElseThrow(NotFoundException::new);
        removeAll();
        show(id, design);
    }

    private void show(String id, Design design) {
        OutlookPanel outlook = new OutlookPanel(design);
        ComparisonPanel comparison = new ComparisonPanel(rollouts, design);
        RingPanel rings = new RingPanel(design);
        PlayerPanel player = new PlayerPanel(design, outlook, false, rings::show);
        DesignerPanel designer = new DesignerPanel(rollouts, id, design, changed -> {
            rings.use(changed);
            player.play(changed);
            outlook.use(changed);
            comparison.use(changed);
        });
        add(
                new ViewHead("Rollout lab", design.scenario().title(), chooser(id)),
                new Paragraph(design.scenario().story()),
                player,
                designer,
                comparison,
                rings,
                new AtWork(
                        actions,
                        () -> ActionOffer.Start.at(
                                "Rollout lab: " + design.scenario().title(), "/labs/rollout/" + id)));
    }

    private ComboBox<RolloutStory> chooser(String id) {
        ComboBox<RolloutStory> chooser = new ComboBox<>("Story");
        chooser.setId("rollout-story");
        chooser.setWidth("min(22em, calc(100vw - 32px))");
        chooser.setItems(rollouts.stories());
        chooser.setItemLabelGenerator(RolloutStory::title);
        rollouts.stories().stream()
                .filter(story -> story.id().equals(id))
                .findFirst()
                .ifPresent(chooser::setValue);
        chooser.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chooser.getUI()
                        .ifPresent(ui ->
                                ui.navigate("labs/rollout/" + change.getValue().id()));
            }
        });
        return chooser;
    }
}

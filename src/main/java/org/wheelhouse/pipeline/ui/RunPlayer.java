package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Set;
import java.util.function.Consumer;
import org.wheelhouse.pipeline.engine.Run;

/** Shows a recorded run as graph, timeline, log and table, at any moment. */
@Tag("wh-run-player")
@JsModule("context://frontend/run-player.js")
class RunPlayer extends Component {

    private final ShownRun.Size size;

    RunPlayer(ShownRun.Size size) {
        this.size = size;
        setId("player");
    }

    /** @param chosen gets the name of the stage or job that was clicked, as in {@code PlanNames} */
    RunPlayer onChosen(Consumer<String> chosen) {
        getElement()
                .addEventListener(
                        "chosen",
                        event -> chosen.accept(
                                event.getEventData().get("event.detail.name").asString()))
                .addEventData("event.detail.name");
        return this;
    }

    /**
     * @param restart from the first moment; otherwise the moment that is shown stays
     * @param playNow whether the clock runs at once
     */
    void show(Run run, boolean restart, boolean playNow) {
        getElement().setPropertyBean("run", ShownRun.of(run, restart, playNow, size));
    }

    /**
     * The last moment of a run, beside another one.
     *
     * @param prefix of all ids in it
     * @param changed names of stages to be marked as different
     */
    void showEnd(Run run, String prefix, Set<String> changed) {
        getElement().setPropertyBean("run", ShownRun.of(run, true, false, size, prefix, changed));
    }

    /** A run on the clock of a live room. */
    void showLive(Run run, ShownRun.Live clock) {
        getElement().setPropertyBean("run", ShownRun.of(run, true, true, size).at(clock));
    }
}

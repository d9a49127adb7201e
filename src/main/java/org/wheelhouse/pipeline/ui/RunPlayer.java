package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.wheelhouse.pipeline.engine.Run;

/** Shows a recorded run as graph, timeline, log and table, at any moment. */
@Tag("wh-run-player")
@JsModule("context://frontend/run-player.js")
class RunPlayer extends Component {

    RunPlayer() {
        setId("player");
    }

    /**
     * @param restart from the first moment; otherwise the moment that is shown stays
     * @param playNow whether the clock runs at once
     */
    void show(Run run, boolean restart, boolean playNow) {
        getElement().setPropertyBean("run", ShownRun.of(run, restart, playNow));
    }
}

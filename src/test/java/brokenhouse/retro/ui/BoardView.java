package brokenhouse.retro.ui;

import brokenhouse.ama.AmaService;
import brokenhouse.insight.Recap;
import brokenhouse.retro.store.BoardStore;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** A public view without access annotation, that reads a store, a room beside it and insight, and wants a front-end build. */
@Route(value = "broken", registerAtStartup = false)
@NpmPackage(value = "broken", version = "1.0.0")
public class BoardView extends Div {
    BoardView(BoardStore store, AmaService beside, Recap above) {
        add(store.board());
    }
}

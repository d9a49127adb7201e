package org.wheelhouse.retro.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.retro.BoardSight;
import org.wheelhouse.retro.OwnSight;
import org.wheelhouse.retro.RetroService;
import org.wheelhouse.retro.SlideForm;
import org.wheelhouse.retro.ViewerKind;
import org.wheelhouse.retro.engine.Offers;

/** The small board of a slide on the wall that all look at: nothing to press, nothing that is anybody's own. */
@StyleSheet("context://frontend/retro.css")
final class WallOfTheRoom extends Div {

    private final RetroParts parts;
    private final BoardId board;
    private final Wall wall;
    private final Paragraph hint = new Paragraph("Open this slide on your own screen and write a card.");

    WallOfTheRoom(RetroParts parts, BoardId board, SlideForm form) {
        this.parts = parts;
        this.board = board;
        this.wall = new Wall(parts, board, "wall", this::ring, this::ring, card -> {}, () -> {});
        addClassNames("wh-rt", "wh-rt-room");
        add(new H3(form.title()), hint, wall);
        LiveRefresh.of(parts.doorbell(), RetroService.topic(board), this, this::ring);
        addAttachListener(attached -> ring());
    }

    private void ring() {
        parts.retros().sinceLastRing(board, ViewerKind.MEMBER).ifPresent(this::show);
    }

    private void show(BoardSight sight) {
        int cards = sight.cards().size()
                + sight.hiddenIn().values().stream().mapToInt(Integer::intValue).sum();
        hint.setVisible(cards == 0);
        wall.show(
                Face.all(sight, OwnSight.NOTHING),
                WallHead.json(sight, OwnSight.NOTHING, sight.board().phase(), ViewerKind.MEMBER, Offers.NONE, false));
    }
}

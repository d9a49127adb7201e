package org.wheelhouse.maturity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.UUID;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.maturity.MaturityService;
import org.wheelhouse.maturity.NotesService;
import org.wheelhouse.maturity.Phase;
import org.wheelhouse.maturity.RatingService;
import org.wheelhouse.maturity.Round;

/** A round as one person sees it now; moves on by itself when its phase does. */
final class RoundPanel extends Div {

    private final MaturityService maturity;
    private final RatingService ratings;
    private final NotesService notes;
    private final ZoneId zone;
    private final Runnable whenDone;
    private final UUID id;
    private Phase phase;
    private RoundPart part;

    /** @param whenDone runs when the person says to be done with rating */
    RoundPanel(
            MaturityService maturity,
            RatingService ratings,
            NotesService notes,
            Doorbell doorbell,
            Round round,
            ZoneId zone,
            Runnable whenDone) {
        this.maturity = maturity;
        this.ratings = ratings;
        this.notes = notes;
        this.zone = zone;
        this.whenDone = whenDone;
        this.id = round.id();
        this.phase = round.phase();
        this.part = part(round);
        setId("round");
        add((Component) part);
        LiveRefresh.of(doorbell, MaturityService.topic(id), this, this::refresh);
    }

    private RoundPart part(Round round) {
        if (round.isShown()) {
            return new TalkPanel(maturity, notes, round, zone);
        }
        return maturity.mayRate(round.scope())
                ? new RatingPanel(ratings, round, whenDone)
                : new WaitingPanel(maturity, ratings, round);
    }

    private void refresh() {
        maturity.find(id).ifPresent(round -> {
            if (round.phase() == phase) {
                part.refresh();
            } else {
                phase = round.phase();
                part = part(round);
                removeAll();
                add((Component) part);
            }
        });
    }
}

package org.wheelhouse.maturity.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.maturity.MaturityService;
import org.wheelhouse.maturity.NotesService;
import org.wheelhouse.maturity.RatingService;
import org.wheelhouse.maturity.Round;
import org.wheelhouse.people.CurrentPerson;

/** One round: rate, see the spread, talk, agree. */
@Route("maturity/round/:round")
@RolesAllowed({"ADMIN", "FACILITATOR", "PARTICIPANT"})
@StyleSheet("context://frontend/maturity.css")
class RoundView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final MaturityService maturity;
    private final RatingService ratings;
    private final NotesService notes;
    private final Doorbell doorbell;
    private final CurrentPerson current;
    private String title = "Maturity";

    RoundView(
            MaturityService maturity,
            RatingService ratings,
            NotesService notes,
            Doorbell doorbell,
            CurrentPerson current) {
        this.maturity = maturity;
        this.ratings = ratings;
        this.notes = notes;
        this.doorbell = doorbell;
        this.current = current;
        addClassNames("wh-stack", "wh-mt-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Round round = event.getRouteParameters()
                .get("round")
                .flatMap(RoundView::key)
                .flatMap(maturity::find)
                .orElseThrow(() -> new NotFoundException("No such round"));
        title = round.name() + ", " + round.grid().title();
        Anchor back = new Anchor("/maturity", "All rounds");
        back.setId("round-back");
        removeAll();
        add(
                new ViewHead(maturity.name(round.scope()) + ", " + Words.day(round.date()), title, back),
                new RoundPanel(
                        maturity, ratings, notes, doorbell, round, current.get().zone(), () -> {}));
    }

    private static Optional<UUID> key(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return title + " - Wheelhouse";
    }
}

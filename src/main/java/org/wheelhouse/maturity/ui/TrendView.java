package org.wheelhouse.maturity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.maturity.MaturityService;
import org.wheelhouse.maturity.MaturityService.Seen;
import org.wheelhouse.maturity.Note;
import org.wheelhouse.maturity.NotesService;
import org.wheelhouse.maturity.Round;
import org.wheelhouse.maturity.engine.Rated;
import org.wheelhouse.maturity.engine.Trend;
import org.wheelhouse.people.CurrentPerson;

/** One organisation or one team over time: the page for a leadership meeting. It fits on one sheet. */
@Route("maturity/over-time/:scope/:grid")
@RolesAllowed({"ADMIN", "FACILITATOR", "PARTICIPANT"})
@StyleSheet("context://frontend/maturity.css")
class TrendView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** More columns than these do not fit on a sheet; the older rounds stay in the list of rounds. */
    private static final int COLUMNS = 5;

    private final MaturityService maturity;
    private final NotesService notes;
    private final CurrentPerson current;
    private final LaggingPart.Parts parts;
    private final Div page = new Div();
    private String title = "Maturity";
    private Runnable refill = () -> {};

    TrendView(
            MaturityService maturity,
            NotesService notes,
            CurrentPerson current,
            LaggingPart.Parts parts,
            Doorbell doorbell) {
        this.parts = parts;
        this.maturity = maturity;
        this.notes = notes;
        this.current = current;
        addClassNames("wh-stack", "wh-mt-page", "wh-mt-sheet");
        page.addClassName("wh-stack-wide");
        LiveRefresh.of(doorbell, MaturityService.TOPIC, this, () -> refill.run());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get("scope").orElse("");
        String grid = event.getRouteParameters().get("grid").orElse("");
        Seen seen = maturity.scopes().stream()
                .filter(one -> Places.key(one.scope()).equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No such team or organisation"));
        refill = () -> fill(seen, grid);
        refill.run();
    }

    private void fill(Seen seen, String grid) {
        Trend trend = maturity.trend(seen.scope(), grid);
        title = trend.latest().map(latest -> latest.grid().title()).orElse("Maturity") + " over time";
        Anchor back = new Anchor("/maturity", "All rounds");
        back.setId("trend-back");
        Button print = new Button("Print", click -> getElement().executeJs("window.print()"));
        print.setId("trend-print");
        removeAll();
        page.removeAll();
        add(new ViewHead(seen.name() + ", " + seen.cohort().name(), title, back, print), page);
        if (trend.latest().isEmpty()) {
            page.add(new EmptyState(
                    "No round has been shown yet",
                    "When people have rated and the spread was shown, rounds stand here side by side."));
            return;
        }
        page.add(
                new LaggingPart(parts, seen, grid, trend.latest().get()),
                new TrendTable(Trend.of(latest(trend.rounds()))),
                wins(seen, grid));
    }

    private static List<Rated> latest(List<Rated> rounds) {
        return rounds.subList(Math.max(0, rounds.size() - COLUMNS), rounds.size());
    }

    private Component wins(Seen seen, String grid) {
        UnorderedList list = new UnorderedList();
        list.setId("trend-wins");
        list.addClassName("wh-list");
        maturity.rounds(seen.scope()).reversed().stream()
                .filter(round -> round.gridFile().equals(grid) && round.isShown())
                .limit(2)
                .forEach(round -> wins(round).forEach(list::add));
        Section section = new Section(new H2("Wins to tell"));
        section.addClassName("wh-stack");
        section.add(
                list.getComponentCount() > 0
                        ? list
                        : Words.soft("None written yet. A round that is being talked about takes them."));
        return section;
    }

    private List<ListItem> wins(Round round) {
        List<Note> all = notes.of(round);
        Set<UUID> replaced =
                all.stream().flatMap(note -> note.replaces().stream()).collect(Collectors.toSet());
        var names = notes.names(all);
        return all.stream()
                .filter(note -> note.isWin() && !replaced.contains(note.id()))
                .map(note -> new ListItem(
                        new Span(note.text()),
                        Words.soft(note.person().map(names::get).orElse("a former participant") + ", "
                                + Words.day(note.at(), current.get().zone()))))
                .toList();
    }

    @Override
    public String getPageTitle() {
        return title + " - Wheelhouse";
    }
}

package org.wheelhouse.maturity.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.wheelhouse.course.YamlFile;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.maturity.Grids;
import org.wheelhouse.maturity.MaturityService;
import org.wheelhouse.maturity.MaturityService.Seen;
import org.wheelhouse.maturity.Phase;
import org.wheelhouse.maturity.Round;
import org.wheelhouse.maturity.engine.Grid;
import org.wheelhouse.people.CurrentPerson;

/** Where the organisation and its teams stand: what can be rated now, and each one's own rounds. */
@Route("maturity")
@PageTitle("Maturity - Wheelhouse")
@Menu(title = "Maturity", order = 40, icon = "vaadin:trending-up")
@RolesAllowed({"ADMIN", "FACILITATOR", "PARTICIPANT"})
@StyleSheet("context://frontend/maturity.css")
class MaturityView extends Div {

    private final MaturityService maturity;
    private final Grids grids;
    private final Div now = new Div();
    private final Div scopes = new Div();

    MaturityView(MaturityService maturity, Grids grids, Doorbell doorbell, Clock clock, CurrentPerson current) {
        this.maturity = maturity;
        this.grids = grids;
        addClassNames("wh-stack-wide", "wh-mt-page");
        now.addClassName("wh-stack");
        scopes.addClassName("wh-stack");
        add(
                new Div(
                        new ViewHead("", "Maturity"),
                        new Paragraph(
                                "Rate alone, look together, agree on the next step. Each organisation and each team is compared"
                                        + " with its own past and with nobody else.")),
                now,
                scopes);
        if (maturity.leads()) {
            add(begin(LocalDate.now(clock.withZone(current.get().zone()))));
        }
        fill();
        LiveRefresh.of(doorbell, MaturityService.TOPIC, this, this::fill);
    }

    private void fill() {
        now.removeAll();
        scopes.removeAll();
        List<Seen> seen = maturity.scopes();
        if (seen.isEmpty()) {
            scopes.add(new EmptyState("No cohort yet", "When you belong to a cohort, its rounds stand here."));
        }
        seen.forEach(one -> {
            List<Round> rounds = maturity.rounds(one.scope());
            rounds.stream().filter(round -> round.phase() != Phase.FROZEN).forEach(round -> now.add(open(one, round)));
            scopes.add(new ScopePart(maturity, one, rounds));
        });
    }

    private Div open(Seen seen, Round round) {
        boolean rates = round.phase() == Phase.RATING && maturity.mayRate(round.scope());
        Anchor link = new Anchor(
                Places.round(round.id()),
                rates ? "Rate now" : round.phase() == Phase.RATING ? "See who is done" : "Look and talk");
        link.setId("open-" + round.id());
        link.addClassName("wh-main-button");
        Div words = new Div(
                new H2(round.name() + ", " + round.grid().title()),
                Words.soft(seen.name() + ", " + Words.day(round.date())));
        Div part = new Div(words, link);
        part.addClassName("wh-mt-open");
        return part;
    }

    private Section begin(LocalDate today) {
        Section section = new Section(new H2("Begin a round"), new BeginForm(maturity, grids, today));
        section.addClassName("wh-section");
        grids.files().stream().filter(file -> !file.problems().isEmpty()).forEach(file -> section.add(problems(file)));
        return section;
    }

    private static Notice problems(YamlFile<Grid> file) {
        UnorderedList list = new UnorderedList();
        file.problems()
                .forEach(problem -> list.add(new ListItem("Line " + problem.line() + ", column "
                        + problem.column() + ": " + problem.says()
                        + (problem.tryThis().isEmpty() ? "" : ". Try: " + problem.tryThis()))));
        String says = file.reading().isUsable() ? " can be used, but look at this:" : " cannot be used:";
        return Notice.warning(file.path() + says).with(list);
    }
}

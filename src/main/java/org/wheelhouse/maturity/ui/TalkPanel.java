package org.wheelhouse.maturity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.maturity.MaturityService;
import org.wheelhouse.maturity.NotesService;
import org.wheelhouse.maturity.Phase;
import org.wheelhouse.maturity.Round;
import org.wheelhouse.maturity.engine.Rated;

/** The spread of all rows, seen together: to talk about while the round is open, to look up once it is frozen. */
final class TalkPanel extends Div implements RoundPart {

    private final MaturityService maturity;
    private final Round round;
    private final List<RoundPart> parts = new ArrayList<>();

    TalkPanel(MaturityService maturity, NotesService notes, Round round, ZoneId zone) {
        this.maturity = maturity;
        this.round = round;
        addClassName("wh-stack-wide");
        Rated rated = maturity.rated(round).orElseThrow();
        Paragraph who = new Paragraph(Words.people(round.raters()) + " rated. "
                + (round.phase() == Phase.TALKING
                        ? "Talk where the answers lie far apart, then agree on a level."
                        : "This round is frozen: it stays as it is."));
        who.setId("round-raters");
        Anchor trend = new Anchor(Places.trend(round.scope(), round.gridFile()), "See it over time");
        trend.setId("round-trend");
        add(who, trend);
        round.grid().rows().forEach(row -> keep(new TalkRow(maturity, notes, round, rated, row, zone)));
        add(wins(notes, zone));
        if (round.phase() == Phase.TALKING && maturity.leads()) {
            add(freeze());
        }
    }

    private void keep(TalkRow row) {
        parts.add(row);
        add(row);
    }

    private Section wins(NotesService notes, ZoneId zone) {
        NoteList wins = new NoteList(notes, round, Optional.empty(), zone);
        parts.add(wins);
        Section section = new Section(
                new H2("Wins to tell"), Words.soft("They stand on the page for the leadership meeting."), wins);
        section.addClassName("wh-section");
        return section;
    }

    private Section freeze() {
        Button freeze = new Button("Freeze the round", click -> ask());
        freeze.setId("round-freeze");
        freeze.addThemeVariants(ButtonVariant.PRIMARY);
        Section section = new Section(
                new H2("When you are through"),
                new Paragraph(
                        "A frozen round never changes: the spread, what you agreed, evidence and wins stay as they are."),
                new Div(freeze));
        section.addClassNames("wh-section", "wh-no-print");
        return section;
    }

    private void ask() {
        long open = maturity.rated(round).stream()
                .flatMap(rated -> round.grid().rows().stream()
                        .filter(row -> rated.agreed(row.id()).isEmpty()))
                .count();
        ConfirmDialog sure = new ConfirmDialog(
                "Freeze " + round.name() + "?",
                "It can never be changed again."
                        + (open == 0
                                ? ""
                                : open == 1
                                        ? " One row has no agreed level."
                                        : " " + open + " rows have no agreed level."),
                "Freeze the round",
                confirmed -> maturity.freeze(round.id()));
        sure.setCancelable(true);
        sure.open();
    }

    @Override
    public void refresh() {
        parts.forEach(RoundPart::refresh);
    }
}

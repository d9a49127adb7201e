package org.wheelhouse.maturity.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wheelhouse.maturity.MaturityService;
import org.wheelhouse.maturity.NotesService;
import org.wheelhouse.maturity.Phase;
import org.wheelhouse.maturity.Round;
import org.wheelhouse.maturity.engine.Grid;
import org.wheelhouse.maturity.engine.Rated;

/** One row while people talk, and for good: its spread, what was agreed, the evidence. */
final class TalkRow extends Section implements RoundPart {

    private static final int OPEN = 0;

    private final MaturityService maturity;
    private final Round round;
    private final Grid.Row row;
    private final Paragraph agreed = new Paragraph();
    private final Select<Integer> choose = new Select<>();
    private final NoteList evidence;

    TalkRow(MaturityService maturity, NotesService notes, Round round, Rated rated, Grid.Row row, ZoneId zone) {
        this.maturity = maturity;
        this.round = round;
        this.row = row;
        this.evidence = new NoteList(notes, round, Optional.of(row.id()), zone);
        setId("row-" + row.id());
        addClassName("wh-section");
        agreed.setId("agreed-" + row.id());
        agreed.addClassName("wh-mt-agreed");
        add(
                new H2(row.title()),
                Words.soft(row.about()),
                new SpreadBars(round.grid(), row, rated.spread(row.id())),
                agreed);
        if (round.phase() == Phase.TALKING && maturity.leads()) {
            add(choice(rated));
        }
        if (round.phase() == Phase.TALKING || evidence.isThere()) {
            add(new H3("Evidence"), evidence);
        }
        show(rated);
    }

    private Select<Integer> choice(Rated rated) {
        choose.setId("agree-" + row.id());
        choose.setLabel("What do you agree on?");
        choose.setItems(IntStream.rangeClosed(OPEN, round.grid().levels().size())
                .boxed()
                .toList());
        choose.setItemLabelGenerator(level -> level == OPEN ? "Not agreed" : Words.level(round.grid(), level));
        choose.setValue(rated.agreed(row.id()).orElse(OPEN));
        choose.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                maturity.agree(
                        round.id(), row.id(), Optional.of(event.getValue()).filter(level -> level > OPEN));
                refresh();
            }
        });
        return choose;
    }

    @Override
    public void refresh() {
        maturity.rated(round).ifPresent(this::show);
        evidence.refresh();
    }

    private void show(Rated rated) {
        Optional<Integer> level = rated.agreed(row.id());
        agreed.setText(level.map(one -> "Agreed: " + Words.level(round.grid(), one) + ". " + row.cell(one))
                .orElse(round.phase() == Phase.TALKING ? "Not agreed yet." : "No level was agreed."));
        if (choose.getParent().isPresent() && !choose.getValue().equals(level.orElse(OPEN))) {
            choose.setValue(level.orElse(OPEN));
        }
    }
}

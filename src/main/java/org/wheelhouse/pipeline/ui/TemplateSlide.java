package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.pipeline.CentralTemplateService;
import org.wheelhouse.pipeline.TemplateEffect;
import org.wheelhouse.pipeline.TemplateWish;

/** The template lab on a slide: a few changes to try, whom they reach, and what they save. */
@StyleSheet("context://frontend/pipeline.css")
class TemplateSlide extends Div {

    private final transient SlideParts parts;
    private final transient TemplateWish wish;
    private final transient Seat seat;
    private final transient TemplateBench bench;
    private final LedgerPanel ledger = new LedgerPanel();
    private final Div grid = new Div();
    private final TeamList list;
    private final ChangeBar changes;

    TemplateSlide(SlideParts parts, CentralTemplateService service, TemplateWish wish, Seat seat) {
        this.parts = parts;
        this.wish = wish;
        this.seat = seat;
        bench = new TemplateBench(service, wish.seed(), wish.teams(), this::show);
        list = new TeamList(bench);
        changes = new ChangeBar(bench, () -> parts.tried(seat, "You changed the template of this slide."));
        addClassNames("wh-stack", "wh-pl-slide");
        setId("template-slide");
        grid.addClassName("wh-team-grid");
        grid.setId("template-grid");
        Paragraph question = new Paragraph(wish.question());
        question.addClassName("wh-pl-question");
        add(question);
        if (seat.role() == Seat.Role.PROJECTOR) {
            add(ledger, grid);
        } else {
            NativeDetails fold = new NativeDetails("Team by team: what breaks, and what a copy has missed", list);
            fold.getSummary().setId("template-teams");
            add(changes, ledger, grid, fold, ending());
        }
        show();
    }

    private Div ending() {
        Div end = new Div();
        end.addClassName("wh-stack");
        if (!wish.choices().isEmpty()) {
            end.add(new ChoicePanel(wish.choices(), this::chosen));
        }
        Anchor lab = new Anchor("/labs/templates", "Open the whole template lab");
        lab.setId("template-open-lab");
        end.add(new AtWork(parts.actions, () -> parts.place(seat)), lab);
        return end;
    }

    private void chosen(int place) {
        if (wish.choices().get(place).right()) {
            parts.passed(seat, "You found the answer to the question of this slide.");
        } else {
            parts.tried(seat, "You answered the question of this slide.");
        }
    }

    private void show() {
        TemplateEffect effect = bench.effect();
        ledger.show(effect, bench.isChanged());
        changes.show();
        list.show(effect);
        grid.removeAll();
        effect.teams().forEach(team -> {
            Paragraph name = new Paragraph(team.team().name());
            Div cell = new Div(name, Reaches.state(team));
            cell.addClassName("wh-team-cell");
            grid.add(cell);
        });
    }
}

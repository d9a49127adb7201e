package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.kit.Described;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.pipeline.CentralTemplateService;
import org.wheelhouse.pipeline.TemplateEffect;
import org.wheelhouse.pipeline.engine.team.Teams;

/** The template lab: change one central template, and see what becomes of all teams that use it, and of those that copied it. */
@Route("labs/templates")
@PageTitle("Templates - Wheelhouse")
@Menu(title = "Templates", order = 111)
@Described(
        "Change one central template and see what it does to up to 50 teams: whom it reaches, who breaks, what it saves.")
@StyleSheet("context://frontend/pipeline.css")
@PermitAll
class TemplateLabView extends Div {

    private static final int COUNT = 12;
    private static final int SEED = 7;

    private final transient TemplateBench bench;
    private final IntegerField count = new IntegerField("Teams");
    private final IntegerField seed = new IntegerField("Seed");
    private final CodeEditor editor = new CodeEditor("Central template");
    private final ChangeBar changes;
    private final Div problems = new Div();
    private final LedgerPanel ledger = new LedgerPanel();
    private final TeamList list;
    private final Button publish = new Button("Go on from here");
    private final Button adopt = new Button("Let all teams use the template");

    TemplateLabView(CentralTemplateService service, ActionOffer actions) {
        bench = new TemplateBench(service, SEED, COUNT, this::show);
        changes = new ChangeBar(bench, this::load);
        list = new TeamList(bench);
        addClassName("wh-stack");
        editor.setId("template-editor");
        editor.onTyped((path, text) -> bench.write(text));
        problems.setId("template-problems");
        problems.getElement().setAttribute("role", "status");
        publish.setId("template-publish");
        publish.addClickListener(event -> bench.publish());
        Div left = new Div(new H2("The central template"), changes, editor, problems, new Div(publish));
        left.addClassNames("wh-stack", "wh-lab-file");
        adopt.setId("template-adopt");
        adopt.addClickListener(event -> bench.allAdopt());
        Paragraph made = new Paragraph(
                "The teams are made up from the seed: who uses the template, who copied it, and how a copy drifted. No survey stands behind them.");
        made.addClassNames("wh-soft", "wh-small");
        Div right = new Div(
                new H2("The teams"),
                controls(),
                made,
                ledger,
                list,
                new AtWork(actions, () -> ActionOffer.Start.at("Template lab", "/labs/templates")));
        right.addClassName("wh-stack");
        Div lab = new Div(left, right);
        lab.addClassName("wh-lab");
        add(new ViewHead("Labs", "Templates"), lab);
        load();
        show();
    }

    private Div controls() {
        count.setId("template-count");
        count.setMin(1);
        count.setMax(Teams.MOST);
        count.setValue(COUNT);
        count.setStepButtonsVisible(true);
        seed.setId("template-seed");
        seed.setMin(0);
        seed.setValue(SEED);
        seed.addClassName("wh-narrow");
        count.addClassName("wh-narrow");
        count.addValueChangeListener(event -> draw(event.isFromClient()));
        seed.addValueChangeListener(event -> draw(event.isFromClient()));
        adopt.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(count, seed, adopt);
        row.addClassNames("wh-row", "wh-row-foot");
        return row;
    }

    private void draw(boolean byPerson) {
        Integer teams = count.getValue();
        Integer luck = seed.getValue();
        if (byPerson && teams != null && luck != null) {
            bench.draw(Math.max(0, luck), Math.clamp(teams, 1, Teams.MOST));
        }
    }

    /** Puts the template into the editor, as after a press on one of the changes. */
    private void load() {
        editor.load(Map.of(CentralTemplateService.PATH, bench.text()), CentralTemplateService.PATH, "", true);
    }

    private void show() {
        TemplateEffect effect = bench.effect();
        ledger.show(effect, bench.isChanged());
        list.show(effect);
        changes.show();
        publish.setEnabled(bench.isChanged());
        adopt.setEnabled(effect.using() < effect.teams().size());
        editor.mark(effect.problems().stream()
                .map(one -> new CodeEditor.Mark(
                        one.file(),
                        one.problem().line(),
                        one.problem().column(),
                        true,
                        one.problem().says()))
                .toList());
        problems.removeAll();
        List<String> wrong = effect.problems().stream()
                .limit(5)
                .map(one -> "Line %d: %s %s"
                        .formatted(
                                one.problem().line(),
                                one.problem().says(),
                                one.problem().tryThis()))
                .toList();
        if (!wrong.isEmpty()) {
            Notice notice = Notice.problem("The template has a mistake, so every team that uses it stands still.");
            wrong.forEach(line -> notice.with(new Paragraph(line)));
            problems.add(notice);
        }
    }
}

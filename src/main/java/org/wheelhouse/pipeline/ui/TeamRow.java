package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.pipeline.TeamEffect;
import org.wheelhouse.pipeline.engine.LineDiff;
import org.wheelhouse.pipeline.engine.team.Team;
import org.wheelhouse.pipeline.yaml.FileProblem;
import org.wheelhouse.pipeline.yaml.TemplateForm;

/** One team: what the change does to it; opened, also its parameters, its file, and what differs. */
class TeamRow extends NativeDetails {

    private final TemplateBench bench;
    private final Div inside = new Div();
    private TeamEffect shown;

    TeamRow(TemplateBench bench, TeamEffect effect) {
        this.bench = bench;
        this.shown = effect;
        setId("team-" + effect.team().name());
        addClassName("wh-team");
        inside.addClassNames("wh-stack", "wh-team-inside");
        setContent(inside);
        addToggleListener(event -> {
            if (event.isOpened()) {
                fill();
            }
        });
        show(effect);
    }

    /** The same team after another change. */
    void show(TeamEffect effect) {
        shown = effect;
        Span name = new Span(effect.team().name());
        name.addClassName("wh-team-name");
        Span drift = new Span(Reaches.drifts(effect));
        drift.addClassNames("wh-soft", "wh-small");
        Span line = new Span(name, Reaches.state(effect), drift);
        line.addClassName("wh-row");
        setSummary(line);
        if (isOpen()) {
            fill();
        }
    }

    private void fill() {
        inside.removeAll();
        if (!shown.problems().isEmpty()) {
            inside.add(breaks());
        }
        if (shown.team().uses()) {
            if (shown.problems().isEmpty()) {
                inside.add(new H3("What will run, before and after"));
                inside.add(shown.edits() == 0 ? new Paragraph("The same.") : DiffLines.of(shown.diff()));
            }
            inside.add(parameters());
        } else {
            copy();
        }
        Pre file = new Pre(shown.file());
        file.addClassName("wh-code");
        file.getElement().setAttribute("tabindex", "0");
        inside.add(new H3("The team's own file"), file);
    }

    private Notice breaks() {
        UnorderedList why = new UnorderedList();
        for (FileProblem one : shown.problems()) {
            String tip = one.problem().tryThis().isEmpty()
                    ? ""
                    : " Try: " + one.problem().tryThis() + ".";
            why.add(new ListItem("%s, line %d: %s%s"
                    .formatted(one.file(), one.problem().line(), one.problem().says(), tip)));
        }
        return Notice.problem("The pipeline of this team does not run any more.")
                .with(why);
    }

    private void copy() {
        List<LineDiff.Line> drift = bench.service().drift(shown.team(), bench.text());
        inside.add(new H3("From this copy to the template"));
        inside.add(
                LineDiff.edits(drift) == 0
                        ? new Paragraph(
                                "The copy still says what the template says. The next change will not reach it.")
                        : DiffLines.of(drift));
        Button adopt =
                new Button("Let this team use the template", event -> bench.change(shown.team(), Team::adopting));
        adopt.setId("adopt-" + shown.team().name());
        inside.add(adopt);
    }

    private Div parameters() {
        Div form = new Div(new H3("Parameters of this team"));
        form.addClassName("wh-stack");
        Div row = new Div();
        row.addClassNames("wh-row", "wh-row-foot");
        TemplateForm.of(bench.text()).stream()
                .filter(TemplateForm.Blank::isText)
                .forEach(blank -> row.add(field(blank)));
        shown.team().parameters().keySet().stream()
                .filter(name -> TemplateForm.of(bench.text()).stream()
                        .noneMatch(blank -> blank.name().equals(name)))
                .forEach(name -> row.add(field(name, "", "the template does not ask for it")));
        form.add(row);
        return form;
    }

    private TextField field(TemplateForm.Blank blank) {
        String help = blank.values().isEmpty() ? "" : "one of " + String.join(", ", blank.values());
        return field(blank.name(), blank.byDefault().orElse("must be given"), help);
    }

    private TextField field(String name, String placeholder, String help) {
        TextField field = new TextField(name);
        field.setId("give-" + shown.team().name() + "-" + name);
        field.setPlaceholder(placeholder);
        field.setHelperText(help);
        field.setMaxLength(100);
        field.setValue(shown.team().parameters().getOrDefault(name, ""));
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                bench.change(shown.team(), team -> team.giving(name, event.getValue()));
            }
        });
        return field;
    }
}

package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.pipeline.TemplateEffect;

/** All teams; those that break stand as they are, in their place, so that a list that is read does not jump. */
class TeamList extends Div {

    private final TemplateBench bench;
    private final Map<String, TeamRow> rows = new LinkedHashMap<>();

    TeamList(TemplateBench bench) {
        this.bench = bench;
        setId("teams");
        addClassName("wh-teams");
    }

    void show(TemplateEffect effect) {
        rows.keySet().removeIf(name -> effect.teams().stream()
                .noneMatch(team -> team.team().name().equals(name)));
        effect.teams().forEach(team -> {
            TeamRow row = rows.get(team.team().name());
            if (row == null) {
                rows.put(team.team().name(), new TeamRow(bench, team));
            } else {
                row.show(team);
            }
        });
        if (!getChildren().toList().equals(List.copyOf(rows.values()))) {
            removeAll();
            rows.values().forEach(this::add);
        }
    }
}

package org.wheelhouse.pipeline.ui;

import java.util.List;
import java.util.function.UnaryOperator;
import org.wheelhouse.pipeline.CentralTemplate;
import org.wheelhouse.pipeline.CentralTemplateService;
import org.wheelhouse.pipeline.TemplateEffect;
import org.wheelhouse.pipeline.engine.team.Team;

/** What somebody is trying in the template lab: the teams, the template as it was, and the template as it is to be. */
final class TemplateBench {

    private final CentralTemplateService service;
    private final Runnable changed;
    private final String shipped;
    private List<Team> teams;
    private String before;
    private String after;

    /** @param changed runs after everything that a person did */
    TemplateBench(CentralTemplateService service, long seed, int count, Runnable changed) {
        this.service = service;
        this.changed = changed;
        this.shipped = service.template().map(CentralTemplate::text).orElse("");
        this.before = shipped;
        this.after = shipped;
        this.teams = service.teams(seed, count);
    }

    List<CentralTemplate> changes() {
        return service.changes();
    }

    List<Team> teams() {
        return teams;
    }

    String text() {
        return after;
    }

    boolean isChanged() {
        return !after.equals(before);
    }

    TemplateEffect effect() {
        return service.effect(teams, before, after);
    }

    CentralTemplateService service() {
        return service;
    }

    void draw(long seed, int count) {
        teams = service.teams(seed, count);
        changed.run();
    }

    void write(String text) {
        after = text;
        changed.run();
    }

    /** All teams go on from here. */
    void publish() {
        before = after;
        changed.run();
    }

    void back() {
        before = shipped;
        after = shipped;
        changed.run();
    }

    void change(Team team, UnaryOperator<Team> how) {
        teams = teams.stream()
                .map(one -> one.name().equals(team.name()) ? how.apply(one) : one)
                .toList();
        changed.run();
    }

    void allAdopt() {
        teams = teams.stream().map(Team::adopting).toList();
        changed.run();
    }
}

package org.wheelhouse.pipeline.engine.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The file that a team wrote: a few lines that extend the template, or a copy of all that the template brings. */
public final class TeamText {

    private final Team team;
    private final List<String> lines = new ArrayList<>();

    private TeamText(Team team) {
        this.team = team;
    }

    /** @param template path of the central template, as the team's file names it */
    public static String of(Team team, String template) {
        TeamText text = new TeamText(team);
        text.line("# Pipeline of the team " + team.name());
        text.line("trigger:");
        text.line("- main");
        if (team.uses()) {
            text.extending(template);
        } else {
            text.copied();
        }
        return String.join("\n", text.lines) + "\n";
    }

    /** The file that the team would have if it had copied the template and never moved away from it. */
    public static String copyOf(Team team) {
        return of(new Team(team.name(), team.parameters(), team.contractTests(), false, Set.of()), "");
    }

    private void line(String line) {
        lines.add(line);
    }

    private void extending(String template) {
        line("extends:");
        line("  template: " + template);
        if (team.parameters().isEmpty() && !team.contractTests()) {
            return;
        }
        line("  parameters:");
        team.parameters().forEach((name, value) -> line("    %s: %s".formatted(name, quoted(value))));
        if (team.contractTests()) {
            line("    extra:");
            step("    ", "./contract-tests.sh", "Contract tests");
        }
    }

    /** Single quotes where YAML might read something else than text. */
    private static String quoted(String value) {
        return value.matches("[A-Za-z][A-Za-z0-9_./-]*") ? value : "'" + value.replace("'", "''") + "'";
    }

    private String given(String parameter, String otherwise) {
        return team.parameters().getOrDefault(parameter, otherwise);
    }

    private boolean has(Drift drift) {
        return team.drifts().contains(drift);
    }

    private void copied() {
        line("stages:");
        stage("Build", "Build");
        build();
        stage("Verify", "Tests");
        step("    ", "./unit-tests.sh", "Unit tests");
        if (has(Drift.TESTS_GO_ON)) {
            line("      continueOnError: true");
        }
        if (team.contractTests()) {
            step("    ", "./contract-tests.sh", "Contract tests");
        }
        scan();
        ship();
    }

    private void stage(String stage, String job) {
        line("- stage: " + stage);
        line("  jobs:");
        job(job);
    }

    private void job(String job) {
        line("  - job: " + job);
        if (has(Drift.LONG_WAIT)) {
            line("    timeoutInMinutes: 180");
        }
        line("    steps:");
    }

    private void build() {
        switch (given(Team.PLATFORM, "jvm")) {
            case "node" -> step("    ", "npm ci && npm run build", "Build with Node");
            case "dotnet" -> step("    ", "dotnet build", "Build with .NET");
            default -> step("    ", "./mvnw package", "Build with Maven");
        }
    }

    private void scan() {
        if (has(Drift.NO_SCAN)) {
            return;
        }
        job("Scan");
        step("    ", "./scan.sh --fail-on " + (has(Drift.OLD_SCAN) ? "critical" : "high"), "Security scan");
        if (has(Drift.SCAN_WARNS)) {
            line("      continueOnError: true");
        }
    }

    private void ship() {
        String product = given(Team.PRODUCT, team.name().toLowerCase(Locale.ROOT));
        String script = has(Drift.OWN_SCRIPT) ? "./ship-" + product + ".sh --force" : "./deploy.sh " + product;
        line("- stage: Ship");
        line("  jobs:");
        line("  - deployment: Ship");
        line("    environment: " + given(Team.ENVIRONMENT, "prod"));
        line("    strategy:");
        line("      runOnce:");
        line("        deploy:");
        line("          steps:");
        step("          ", script, "Deploy");
    }

    private void step(String indent, String script, String title) {
        line(indent + "- script: " + script);
        line(indent + "  displayName: " + title);
    }
}

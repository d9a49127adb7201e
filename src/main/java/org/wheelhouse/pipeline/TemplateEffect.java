package org.wheelhouse.pipeline;

import java.util.List;
import org.wheelhouse.pipeline.yaml.FileProblem;

/**
 * What a change of the central template does to all teams. Lines are those that are not blank.
 *
 * @param problems in the template itself
 * @param templateLines of the template after the change
 * @param fileLines of all teams' own files
 * @param copyLines that those who use the template would have if each had a copy
 * @param editsOnce lines to change in the template
 * @param editsByHand lines to change if every team had a copy, all together
 * @param editsLeft lines that those who have a copy must still change by hand
 */
public record TemplateEffect(
        List<TeamEffect> teams,
        List<FileProblem> problems,
        int templateLines,
        int fileLines,
        int copyLines,
        int editsOnce,
        int editsByHand,
        int editsLeft) {

    public int count(TeamEffect.Reach reach) {
        return (int) teams.stream().filter(team -> team.reach() == reach).count();
    }

    /** Those who use the template. */
    public int using() {
        return (int) teams.stream().filter(team -> team.team().uses()).count();
    }

    /** Lines that nobody has to keep because teams share the template; below 0 while too few share it. */
    public int saved() {
        int own = teams.stream()
                .filter(team -> team.team().uses())
                .mapToInt(team -> lines(team.file()))
                .sum();
        return copyLines - own - templateLines;
    }

    /** Lines in which copies have moved away from the template. */
    public int drift() {
        return teams.stream().mapToInt(TeamEffect::drift).sum();
    }

    static int lines(String text) {
        return (int) text.lines().filter(line -> !line.isBlank()).count();
    }
}

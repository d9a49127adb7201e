package org.wheelhouse.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.wheelhouse.pipeline.TeamEffect.Reach;
import org.wheelhouse.pipeline.engine.LineDiff;
import org.wheelhouse.pipeline.engine.Plan;
import org.wheelhouse.pipeline.engine.PlanText;
import org.wheelhouse.pipeline.engine.Request;
import org.wheelhouse.pipeline.engine.team.Team;
import org.wheelhouse.pipeline.engine.team.TeamText;
import org.wheelhouse.pipeline.engine.team.Teams;
import org.wheelhouse.pipeline.yaml.AzurePipelineReader;
import org.wheelhouse.pipeline.yaml.FileProblem;
import org.wheelhouse.pipeline.yaml.ScenarioReader;
import org.wheelhouse.pipeline.yaml.Sources;

/** The template lab: one central template, many teams, and what a change of the one does to the others. It keeps nothing. */
@Service
public class CentralTemplateService {

    /** Where the template lies in each team's repository. */
    public static final String PATH = "central/build-and-ship.yml";

    private static final String FOLDER = "central";
    private static final String BASE = "build-and-ship.yml";
    private static final String ROOT = "azure-pipelines.yml";

    private final PipelineExamples examples;

    CentralTemplateService(PipelineExamples examples) {
        this.examples = examples;
    }

    /** The template as it is shipped; empty if the content has none. */
    public Optional<CentralTemplate> template() {
        return Optional.ofNullable(examples.folder(FOLDER).get(BASE)).map(text -> read(BASE, text));
    }

    /** Changes that are ready to be tried, in the order of their names. */
    public List<CentralTemplate> changes() {
        return examples.folder(FOLDER).entrySet().stream()
                .filter(file -> !file.getKey().equals(BASE))
                .map(file -> read(file.getKey(), file.getValue()))
                .toList();
    }

    private static CentralTemplate read(String name, String text) {
        ScenarioReader.Outcome around = ScenarioReader.read(text);
        String body = text.replaceAll("(?m)\\A(#\\|.*(\\R|$))+", "");
        return new CentralTemplate(name.replaceFirst("\\.yml$", ""), around.title(), around.about(), body);
    }

    /** Made-up teams: the same seed gives the same ones. {@code count} from 1 to {@link Teams#MOST}. */
    public List<Team> teams(long seed, int count) {
        return Teams.draw(seed, count);
    }

    /** What becomes of all teams when the template {@code before} turns into {@code after}; any text is answered. */
    public TemplateEffect effect(List<Team> teams, String before, String after) {
        List<TeamEffect> effects = new ArrayList<>();
        Set<FileProblem> inTemplate = new LinkedHashSet<>();
        int byHand = 0;
        int left = 0;
        int copies = 0;
        for (Team team : teams) {
            Team using = team.adopting();
            Expanded old = expand(using, before);
            Expanded now = expand(using, after);
            now.problems.stream()
                    .filter(one -> one.file().equals(PATH) && one.problem().isError())
                    .forEach(inTemplate::add);
            List<LineDiff.Line> diff = now.plan.isPresent() ? LineDiff.of(old.lines(), now.lines()) : List.of();
            int edits = LineDiff.edits(diff);
            byHand += edits;
            left += team.uses() ? 0 : edits;
            copies += team.uses() ? TemplateEffect.lines(TeamText.copyOf(team)) : 0;
            effects.add(team.uses() ? reached(team, now, diff) : notReached(team, now.plan.isPresent() ? now : old));
        }
        return new TemplateEffect(
                List.copyOf(effects),
                List.copyOf(inTemplate),
                TemplateEffect.lines(after),
                effects.stream()
                        .mapToInt(one -> TemplateEffect.lines(one.file()))
                        .sum(),
                copies,
                LineDiff.edits(LineDiff.of(lines(before), lines(after))),
                byHand,
                left);
    }

    private static TeamEffect reached(Team team, Expanded now, List<LineDiff.Line> diff) {
        Reach reach = now.plan.isEmpty() ? Reach.BREAKS : LineDiff.edits(diff) > 0 ? Reach.CHANGED : Reach.SAME;
        List<FileProblem> problems =
                now.problems.stream().filter(one -> one.problem().isError()).toList();
        return new TeamEffect(team, now.file, reach, diff, problems, 0);
    }

    private static TeamEffect notReached(Team team, Expanded wanted) {
        Expanded copy = expand(team, "");
        int drift = LineDiff.edits(LineDiff.of(copy.lines(), wanted.lines()));
        return new TeamEffect(team, copy.file, Reach.NOT_REACHED, List.of(), List.of(), drift);
    }

    /** How a copy differs from what the template would give the team. */
    public List<LineDiff.Line> drift(Team team, String template) {
        return LineDiff.of(
                expand(team, template).lines(),
                expand(team.adopting(), template).lines());
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R")).filter(line -> !line.isBlank()).toList();
    }

    private static Expanded expand(Team team, String template) {
        String file = TeamText.of(team, PATH);
        AzurePipelineReader.Outcome outcome =
                AzurePipelineReader.read(new Sources(ROOT, Map.of(ROOT, file, PATH, template)), Request.DEFAULT);
        return new Expanded(file, outcome.plan(), outcome.problems());
    }

    private record Expanded(String file, Optional<Plan> plan, List<FileProblem> problems) {
        List<String> lines() {
            return plan.map(PlanText::of).orElse(List.of());
        }
    }
}

package org.wheelhouse.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.wheelhouse.pipeline.engine.Distribution;
import org.wheelhouse.pipeline.engine.ManyRuns;
import org.wheelhouse.pipeline.engine.Plan;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.pipeline.engine.Simulation;
import org.wheelhouse.pipeline.yaml.AzurePipelineReader;
import org.wheelhouse.pipeline.yaml.FileProblem;
import org.wheelhouse.pipeline.yaml.ScenarioReader;
import org.wheelhouse.pipeline.yaml.Sources;
import org.wheelhouse.text.Remembered;

/**
 * The front desk of the room: examples, reading, playing. It keeps nothing but what was read last, by its text, so everybody may ask:
 * the pages of a whole room come to the pipeline of a slide in the same second.
 */
@Service
public class PipelineService {

    /** So many runs at once keep a person waiting for less than a second. */
    public static final int MOST_RUNS = 10_000;

    /** Characters of the texts whose reading is kept; a pipeline with its templates has ten thousand. */
    private static final long MOST_KEPT = 500_000;

    private final PipelineExamples examples;
    private final Remembered<Sources, Read> known = new Remembered<>(MOST_KEPT);

    PipelineService(PipelineExamples examples) {
        this.examples = examples;
    }

    /**
     * @param plan empty if there is an error
     * @param scenario what the first lines of the file say; the default where they say nothing
     */
    public record Read(Optional<Plan> plan, Scenario scenario, List<FileProblem> problems) {}

    /** As the files stand now, in the order of their names. */
    public List<PipelineExample> examples() {
        return examples.all();
    }

    public Optional<PipelineExample> example(String id) {
        return examples.find(id);
    }

    /** Reads files with all of their problems; any text is answered. */
    public Read read(Sources sources) {
        return known.get(sources).orElseGet(() -> {
            Read read = readAnew(sources);
            known.put(
                    sources,
                    read,
                    sources.texts().values().stream().mapToLong(String::length).sum());
            return read;
        });
    }

    private static Read readAnew(Sources sources) {
        ScenarioReader.Outcome around = ScenarioReader.read(sources.texts().getOrDefault(sources.root(), ""));
        AzurePipelineReader.Outcome outcome =
                AzurePipelineReader.read(sources, around.scenario().request());
        List<FileProblem> problems = new ArrayList<>();
        around.problems().forEach(problem -> problems.add(new FileProblem(sources.root(), problem)));
        problems.addAll(outcome.problems());
        boolean broken = problems.stream().anyMatch(one -> one.problem().isError());
        return new Read(broken ? Optional.empty() : outcome.plan(), around.scenario(), List.copyOf(problems));
    }

    /** The same plan, scenario and seed give the same run, everywhere. */
    public Run play(Plan plan, Scenario scenario, long seed) {
        return new Simulation(plan, scenario).record(seed);
    }

    /** What comes of deploying to an environment past the pipeline, under the checks that the environment has. */
    public DirectAttempt goAround(String environment, Scenario scenario) {
        return DirectPath.to(environment, scenario);
    }

    /**
     * Many runs with other luck, in which people answer by themselves.
     *
     * @param runs 1 to {@link #MOST_RUNS}
     */
    public Distribution playMany(Plan plan, Scenario scenario, long seed, int runs) {
        int count = Math.clamp(runs, 1, MOST_RUNS);
        return ManyRuns.play(plan, scenario.withPeople(Scenario.People.SIMULATED), seed, count, 1);
    }
}

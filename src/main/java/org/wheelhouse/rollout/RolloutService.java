package org.wheelhouse.rollout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Fault;
import org.wheelhouse.rollout.engine.traffic.Plan;
import org.wheelhouse.rollout.engine.traffic.Plans;
import org.wheelhouse.rollout.engine.traffic.Scenario;
import org.wheelhouse.rollout.engine.traffic.Simulation;
import org.wheelhouse.rollout.engine.traffic.Spread;
import org.wheelhouse.rollout.yaml.RolloutReader;
import org.wheelhouse.rollout.yaml.RolloutWriter;
import org.wheelhouse.text.Reading;

/** The front desk of rollouts: stories to play, designs in and out as YAML, strategies side by side. */
@Service
public class RolloutService {

    private static final String FOLDER = "content/rollouts/";
    private static final int LEAST_RUNS = 20;
    private static final int MOST_RUNS = 10_000;

    private final Map<String, Design> designs = new TreeMap<>();

    RolloutService() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*.yml")) {
                String name = Optional.ofNullable(file.getFilename()).orElseThrow();
                Reading<Design> reading = RolloutReader.read(file.getContentAsString(StandardCharsets.UTF_8));
                reading.value().ifPresent(design -> designs.put(name.substring(0, name.length() - 4), design));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All stories that can be played, by id; a file with errors is none. */
    public List<RolloutStory> stories() {
        return designs.entrySet().stream()
                .map(entry -> new RolloutStory(
                        entry.getKey(),
                        entry.getValue().scenario().title(),
                        entry.getValue().scenario().story()))
                .toList();
    }

    /** The design of a story. */
    public Optional<Design> design(String id) {
        return Optional.ofNullable(designs.get(id));
    }

    /** The id of a story from its file as slides name it, such as {@code rollouts/canary-errors.yml}. */
    public static String idOf(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(".yml") ? name.substring(0, name.length() - 4) : name;
    }

    /** A design from text, or every problem at once. */
    public Reading<Design> read(String text) {
        return RolloutReader.read(text);
    }

    /** As {@link #read}, for a text that may be as Argo Rollouts has it, without a story: then it is taken into this one. */
    public Reading<Design> readInto(Design around, String text) {
        return RolloutReader.readInto(around, text);
    }

    /** The plan as Argo Rollouts takes it, without the story. */
    public String writeForArgo(Design design) {
        return RolloutWriter.writeForArgo(design);
    }

    /** The text that {@link #read} reads back. */
    public String write(Design design) {
        return RolloutWriter.write(design);
    }

    /**
     * The usual strategies with the design's own in place of its kind, each with the seed of the scenario and with so many
     * seeds more; and, with a tenth of those, as if the version were good.
     *
     * @param runs 20 to 10,000
     */
    public Comparison compare(Design design, int runs) {
        if (runs < LEAST_RUNS || runs > MOST_RUNS) {
            throw new IllegalArgumentException(runs + " runs: " + LEAST_RUNS + " to " + MOST_RUNS);
        }
        long start = System.nanoTime();
        List<Plan> plans = Plans.sideBySide(design.scenario(), design.metrics()).stream()
                .map(plan -> plan.kind() == design.plan().kind() ? design.plan() : plan)
                .toList();
        List<Comparison.Row> rows =
                plans.stream().parallel().map(plan -> row(design, plan, runs)).toList();
        return new Comparison(rows, Duration.ofNanos(System.nanoTime() - start));
    }

    private static Comparison.Row row(Design design, Plan plan, int runs) {
        Scenario scenario = design.scenario();
        return new Comparison.Row(
                plan,
                Simulation.play(scenario, plan, scenario.seed()),
                spread(scenario, plan, runs),
                spread(scenario.withFault(Fault.none()), plan, runs / 10));
    }

    private static Spread spread(Scenario scenario, Plan plan, int runs) {
        long first = scenario.seed() + 1;
        return IntStream.range(0, 2)
                .parallel()
                .mapToObj(half -> Spread.over(scenario, plan, first + (long) half * (runs / 2), runs / 2))
                .reduce(Spread::with)
                .orElseThrow();
    }
}

package org.wheelhouse.rollout.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.wheelhouse.rollout.engine.ReplicaMix;
import org.wheelhouse.rollout.engine.RolloutSpec;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Plan;
import org.wheelhouse.rollout.engine.traffic.Plans;
import org.wheelhouse.rollout.engine.traffic.Scenario;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.yaml.YamlNode;
import org.wheelhouse.text.yaml.YamlTree;

/** Reads a file of {@code content/rollouts}; every problem at once, in the order of the text. */
public final class RolloutReader {

    private static final List<String> KINDS = List.of("Rollout", "AnalysisTemplate", "Scenario");
    private static final Set<String> DOCUMENT = Set.of("apiVersion", "kind", "metadata", "spec", "status");
    private static final Set<String> SPEC =
            Set.of("replicas", "strategy", "progressDeadlineSeconds", "progressDeadlineAbort");
    private static final Set<String> SPEC_UNPLAYED = Set.of(
            "selector",
            "template",
            "workloadRef",
            "revisionHistoryLimit",
            "minReadySeconds",
            "paused",
            "restartAt",
            "analysis",
            "rollbackWindow");
    private static final double NOTABLE = 5;

    private final List<Problem> problems = new ArrayList<>();
    private final Optional<Design> around;

    private RolloutReader(Optional<Design> around) {
        this.around = around;
    }

    /** The design, or what is wrong with the text. A text without a Rollout or without a Scenario is refused. */
    public static Reading<Design> read(String text) {
        return read(text, Optional.empty());
    }

    /**
     * As {@link #read(String)}, for a text as Argo Rollouts has it: without a Scenario of its own it takes that of a design, and
     * where it does not say whom its percentages mean, the design's answer to that.
     */
    public static Reading<Design> readInto(Design around, String text) {
        return read(text, Optional.of(around));
    }

    private static Reading<Design> read(String text, Optional<Design> around) {
        RolloutReader reader = new RolloutReader(around);
        YamlTree tree = YamlTree.read(text);
        reader.problems.addAll(tree.problems());
        Optional<Design> design =
                tree.isBroken() && tree.documents().isEmpty() ? Optional.empty() : reader.design(tree.documents());
        List<Problem> sorted = reader.problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
        return new Reading<>(sorted.stream().anyMatch(Problem::isError) ? Optional.empty() : design, sorted);
    }

    private Optional<Design> design(List<YamlNode> documents) {
        List<Fields> all = documents.stream()
                .map(node -> Fields.of("a document", node, problems))
                .toList();
        all.forEach(this::checkKind);
        Map<String, List<Metric>> templates = new TemplateReader(problems).read(of(all, "AnalysisTemplate"));
        Optional<Fields> rollout = only(all, "Rollout", documents);
        boolean told = around.isEmpty() || !of(all, "Scenario").isEmpty();
        Optional<ScenarioReader> story = told
                ? only(all, "Scenario", documents).map(fields -> new ScenarioReader(fields, problems))
                : Optional.empty();
        Optional<Scenario> scenario = told ? story.map(ScenarioReader::read) : around.map(Design::scenario);
        Optional<Strategy> strategy = rollout.flatMap(fields -> strategy(fields, templates));
        if (scenario.isEmpty() || strategy.isEmpty()) {
            return Optional.empty();
        }
        Plan.Kind kind = story.map(ScenarioReader::kind).orElseGet(this::kindAround);
        return Optional.of(design(rollout.get(), scenario.get(), strategy.get(), kind));
    }

    private Plan.Kind kindAround() {
        return around.map(design -> design.plan().kind())
                .filter(kind -> kind != Plan.Kind.BLUE_GREEN)
                .orElse(Plan.Kind.CANARY);
    }

    /** What a cluster needs beside a rollout is read past; what was probably meant is asked for. */
    private void checkKind(Fields document) {
        Optional<YamlNode.Scalar> kind = document.scalar("kind");
        if (kind.isEmpty()) {
            document.error("The document has no `kind`.", "one of " + String.join(", ", KINDS));
            return;
        }
        String word = kind.get().text();
        Optional<String> meant = Nearest.of(word, KINDS).filter(name -> !name.equals(word));
        if (meant.isPresent()) {
            document.error(kind.get(), "`kind: " + word + "` is not known.", "did you mean `" + meant.get() + "`?");
        } else if (!KINDS.contains(word)) {
            document.warning(
                    kind.get(), "A document of kind " + word + " is not played here.", "it may stay in the file");
        }
    }

    private static List<Fields> of(List<Fields> documents, String kind) {
        return documents.stream()
                .filter(document -> document.text("kind", "").equals(kind))
                .toList();
    }

    private Optional<Fields> only(List<Fields> documents, String kind, List<YamlNode> nodes) {
        List<Fields> found = of(documents, kind);
        if (found.isEmpty() && !nodes.isEmpty()) {
            problems.add(Problem.error(
                    1, 1, "The file has no document of kind " + kind + ".", "put `---` between documents"));
        }
        if (nodes.isEmpty()) {
            problems.add(Problem.error(1, 1, "The file is empty.", "it needs a Rollout and a Scenario"));
        }
        if (found.size() > 1) {
            found.get(1)
                    .error(
                            "There are " + found.size() + " documents of kind " + kind + ", one is played.",
                            "delete one");
        }
        return found.stream().findFirst();
    }

    private Optional<Strategy> strategy(Fields rollout, Map<String, List<Metric>> templates) {
        rollout.allow(DOCUMENT, Set.of());
        rollout.need("spec", "with `strategy:` under it");
        Optional<Fields> spec = rollout.under("spec");
        spec.ifPresent(fields -> fields.allow(SPEC, SPEC_UNPLAYED).need("strategy", "`canary:` or `blueGreen:`"));
        return spec.flatMap(fields -> fields.under("strategy"))
                .flatMap(fields -> new StrategyReader(templates, problems).read(fields));
    }

    private Design design(Fields rollout, Scenario scenario, Strategy strategy, Plan.Kind kind) {
        Fields spec = rollout.under("spec").orElseThrow();
        Plan.Kind played = strategy instanceof Strategy.BlueGreen ? Plan.Kind.BLUE_GREEN : kind;
        int ready = played == Plan.Kind.FLAGS ? 0 : scenario.service().startSeconds();
        RolloutSpec asked = new RolloutSpec(
                strategy,
                OptionalInt.of(ready),
                spec.whole("progressDeadlineSeconds", RolloutSpec.PROGRESS_DEADLINE, 1, 86_400),
                spec.yes("progressDeadlineAbort", false));
        List<Plan.Ring> rings = played == Plan.Kind.RINGS ? Plans.ringsOf(scenario) : List.of();
        checkWeights(spec, strategy, rings);
        String name =
                rollout.under("metadata").map(meta -> meta.text("name", "")).orElse("");
        return new Design(name, scenario, new Plan(played.word(), played, asked, rings));
    }

    private void checkWeights(Fields spec, Strategy strategy, List<Plan.Ring> rings) {
        if (!(strategy instanceof Strategy.Canary canary)) {
            return;
        }
        for (Step step : canary.steps()) {
            if (step instanceof Step.SetWeight weight) {
                checkWeight(spec, weight.percent(), rings);
            }
        }
    }

    private void checkWeight(Fields spec, int weight, List<Plan.Ring> rings) {
        YamlNode at = spec.find("strategy").orElse(spec.node());
        if (!rings.isEmpty() && weight > 0 && rings.stream().noneMatch(ring -> ring.fromWeight() == weight)) {
            spec.warning(
                    at,
                    "`setWeight: " + weight + "` opens no ring.",
                    "the rings open at "
                            + String.join(
                                    ", ",
                                    rings.stream()
                                            .map(ring -> ring.fromWeight() + " (" + ring.segment() + ")")
                                            .toList()));
        }
        boolean routed = spec.under("strategy")
                .flatMap(strategy -> strategy.under("canary"))
                .filter(canary -> canary.has("trafficRouting"))
                .isPresent();
        if (!routed && spec.has("replicas") && rings.isEmpty()) {
            double real = ReplicaMix.nearest(spec.whole("replicas", 1, 0, 10_000), weight, 1)
                    .share();
            if (Math.abs(real - weight) > NOTABLE) {
                spec.warning(
                        at,
                        "Without `trafficRouting` `setWeight: " + weight + "` is really " + Math.round(real)
                                + " %, as only whole pods can be had.",
                        "add `trafficRouting`, or more replicas");
            }
        }
    }
}

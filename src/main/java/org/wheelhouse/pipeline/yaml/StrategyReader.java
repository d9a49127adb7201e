package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.pipeline.engine.Deployment;
import org.wheelhouse.pipeline.engine.Deployment.Hook;
import org.wheelhouse.pipeline.engine.Deployment.Strategy;
import org.wheelhouse.pipeline.yaml.Tree.Field;
import org.wheelhouse.pipeline.yaml.Tree.Fields;
import org.wheelhouse.pipeline.yaml.Tree.Items;
import org.wheelhouse.pipeline.yaml.Tree.Leaf;

/** The strategy of a deployment: runOnce, rolling or canary, and their hooks. */
final class StrategyReader {

    private static final String NAMES = "the strategies of a deployment are runOnce, rolling and canary";

    private final Reports reports;
    private final StepReader steps;

    StrategyReader(Reports reports, StepReader steps) {
        this.reports = reports;
        this.steps = steps;
    }

    Optional<Deployment> read(Form job, String title, Names names) {
        Place place = environment(job, title);
        if (!job.has("strategy")) {
            if (!slippedUnderEnvironment(job)) {
                reports.error(
                        job.spot(),
                        "The deployment%s names no strategy.".formatted(title),
                        "add strategy, runOnce, deploy, steps");
            }
            return Optional.empty();
        }
        Optional<Fields> strategy = job.mapping("strategy");
        if (strategy.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> advice = new HashMap<>();
        for (String other :
                List.of("matrix", "parallel", "maxParallel", "blueGreen", "bluegreen", "blue-green", "recreate")) {
            advice.put(other, NAMES);
        }
        strategy.get().keys().stream()
                .filter(key -> !Keys.STRATEGIES.contains(key))
                .forEach(key -> advice.putIfAbsent(key, Reports.meant(key, Keys.STRATEGIES, NAMES)));
        Form form = new Form("the strategy of a deployment", strategy.get(), Keys.STRATEGIES, advice, reports);
        return Keys.STRATEGIES.stream().filter(form::has).findFirst().flatMap(name -> form.mapping(name)
                .flatMap(body -> deployment(name, body, form.field(name).orElseThrow(), place, names)));
    }

    private static boolean slippedUnderEnvironment(Form job) {
        return job.field("environment")
                .map(Field::tree)
                .filter(tree ->
                        tree instanceof Fields fields && fields.find("strategy").isPresent())
                .isPresent();
    }

    private record Place(String environment, String resource, boolean machines) {}

    private Place environment(Form job, String title) {
        Field field = job.field("environment").orElse(null);
        if (field == null || field.tree() instanceof Leaf empty && empty.text().isEmpty()) {
            reports.error(
                    job.spot(),
                    "The deployment%s names no environment.".formatted(title),
                    "add `environment: test`, with the place it deploys to");
            return new Place("", "", false);
        }
        return switch (field.tree()) {
            case Leaf leaf -> named(leaf.text(), false);
            case Fields fields -> mapped(fields);
            case Items items -> {
                reports.error(
                        items.spot(),
                        "`environment` must be a name or a mapping, not a list.",
                        "write `environment: test`");
                yield new Place("", "", false);
            }
        };
    }

    private Place mapped(Fields fields) {
        Map<String, String> advice = new HashMap<>();
        for (String key : Keys.DEPLOYMENT) {
            advice.put(key, "`%s` belongs beside environment, not under it; take away two spaces".formatted(key));
        }
        Form form = new Form(
                "environment",
                fields,
                List.of("name", "resourceName", "resourceId", "resourceType", "tags"),
                advice,
                reports);
        if (!form.has("name")) {
            reports.error(fields.spot(), "This environment has no name.", "add `name:` under environment");
        }
        boolean machines = form.text("resourceType").equalsIgnoreCase("VirtualMachine");
        Place named = named(form.text("name"), machines);
        return form.has("resourceName") ? new Place(named.environment, form.text("resourceName"), machines) : named;
    }

    private static Place named(String text, boolean machines) {
        int dot = text.indexOf('.');
        boolean split = dot > 0 && !Form.isLate(text);
        return split
                ? new Place(text.substring(0, dot), text.substring(dot + 1), machines)
                : new Place(text, "", machines);
    }

    private Optional<Deployment> deployment(String name, Fields body, Field at, Place place, Names names) {
        List<String> keys = new ArrayList<>(Keys.HOOKS);
        keys.add("on");
        if (name.equals("rolling")) {
            keys.add("maxParallel");
        }
        if (name.equals("canary")) {
            keys.add("increments");
        }
        Map<String, String> advice = Map.of("steps", "put the steps under `deploy:`");
        Form form = new Form("the strategy " + name, body, keys, advice, reports);
        if (!form.has("deploy")) {
            reports.error(at.keySpot(), "The strategy %s has no deploy.".formatted(name), "add deploy, steps");
        }
        if (name.equals("rolling") && !place.machines) {
            reports.warning(
                    at.keySpot(),
                    "rolling works only on an environment of virtual machines.",
                    "add `resourceType: VirtualMachine`");
        }
        List<Hook> hooks = new ArrayList<>();
        Keys.HOOKS.forEach(hook ->
                form.field(hook).flatMap(field -> hook(hook, field, names)).ifPresent(hooks::add));
        Optional<Form> on = form.mapping("on")
                .map(inner -> new Form("on", inner, List.of("success", "failure"), Map.of(), reports));
        return Optional.of(new Deployment(
                place.environment,
                place.resource,
                place.machines,
                strategy(name),
                List.copyOf(hooks),
                on.flatMap(inner -> inner.field("success")).flatMap(field -> hook("on.success", field, names)),
                on.flatMap(inner -> inner.field("failure")).flatMap(field -> hook("on.failure", field, names)),
                increments(form),
                maxParallel(form)));
    }

    private static Strategy strategy(String name) {
        return switch (name) {
            case "rolling" -> Strategy.ROLLING;
            case "canary" -> Strategy.CANARY;
            default -> Strategy.RUN_ONCE;
        };
    }

    private Optional<Hook> hook(String name, Field field, Names names) {
        if (!(field.tree() instanceof Fields fields)) {
            reports.error(field.keySpot(), "The hook %s has no steps.".formatted(name), "add `steps:` under it");
            return Optional.empty();
        }
        Form form = new Form("the hook " + name, fields, List.of("steps", "pool"), Map.of(), reports);
        boolean slipped = form.field("pool")
                .map(Field::tree)
                .filter(tree ->
                        tree instanceof Fields pool && pool.find("steps").isPresent())
                .isPresent();
        if (!form.has("steps")) {
            reports.error(
                    field.keySpot(),
                    "The hook %s has no steps%s.".formatted(name, slipped ? "; those below belong to pool" : ""),
                    slipped ? "take away two spaces in front of `steps`" : "add `steps:` under it");
        }
        List<Tree> items = form.list("steps", "script: ...");
        if (form.has("steps") && items.isEmpty()) {
            reports.error(
                    field.keySpot(), "The hook %s has no steps.".formatted(name), "add `- script: ...` under steps");
        }
        return Optional.of(new Hook(name, steps.read(items, names)));
    }

    private List<String> increments(Form form) {
        List<String> increments = new ArrayList<>();
        for (Tree item : form.list("increments", "10")) {
            String text = item instanceof Leaf leaf ? leaf.text() : "";
            if (!Form.isLate(text) && !isPercent(text)) {
                reports.error(
                        item.spot(),
                        "An increment is a percentage from 1 to 100, not `%s`.".formatted(text),
                        "write a number such as 10");
            } else {
                increments.add(text);
            }
        }
        if (form.has("increments") && increments.isEmpty()) {
            increments.add("100");
        }
        return List.copyOf(increments);
    }

    private static boolean isPercent(String text) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 100;
    }

    private String maxParallel(Form form) {
        String text = form.text("maxParallel").strip();
        if (!text.isEmpty() && !Form.isLate(text) && !text.matches("\\d{1,6}%?")) {
            form.leaf("maxParallel")
                    .ifPresent(leaf -> reports.error(
                            leaf.spot(),
                            "`maxParallel` must be a number or a share such as 50%%, not `%s`.".formatted(text),
                            "write a number"));
            return "";
        }
        return text;
    }
}

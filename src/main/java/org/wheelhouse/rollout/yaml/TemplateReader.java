package org.wheelhouse.rollout.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.rollout.engine.judge.Condition;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.traffic.Measure;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.yaml.YamlNode;
import org.wheelhouse.text.yaml.YamlNode.Scalar;

/** Documents of kind AnalysisTemplate. */
final class TemplateReader {

    private static final Set<String> DOCUMENT = Set.of("apiVersion", "kind", "metadata", "spec");
    private static final Set<String> SPEC = Set.of("metrics");
    private static final Set<String> SPEC_UNPLAYED = Set.of("args", "dryRun", "measurementRetention", "templates");
    private static final Set<String> METRIC = new java.util.LinkedHashSet<>(List.of(
            "name",
            "interval",
            "count",
            "initialDelay",
            "successCondition",
            "failureCondition",
            "failureLimit",
            "inconclusiveLimit",
            "consecutiveErrorLimit",
            "consecutiveSuccessLimit"));
    private static final Set<String> METRIC_UNPLAYED = Set.of("provider");
    private static final int MOST = 1_000_000;

    private final List<Problem> problems;

    TemplateReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** The metrics by template; a name that stands twice is a problem. */
    Map<String, List<Metric>> read(List<Fields> documents) {
        Map<String, List<Metric>> templates = new LinkedHashMap<>();
        for (Fields document : documents) {
            document.allow(DOCUMENT, Set.of());
            String name = document.under("metadata")
                    .map(meta -> meta.text("name", ""))
                    .orElse("");
            if (name.isEmpty()) {
                document.error("The AnalysisTemplate has no name.", "add `metadata:` with `name: check`");
            }
            if (templates.containsKey(name)) {
                document.error("There are two templates named `" + name + "`.", "rename one");
            }
            templates.put(name, metrics(document));
        }
        return templates;
    }

    private List<Metric> metrics(Fields document) {
        document.need("spec", "");
        Optional<Fields> spec = document.under("spec");
        if (spec.isEmpty()) {
            return List.of();
        }
        spec.get().allow(SPEC, SPEC_UNPLAYED);
        List<Metric> metrics = new ArrayList<>();
        for (YamlNode node : spec.get().list("metrics")) {
            metric(Fields.of("a metric", node, problems)).ifPresent(metrics::add);
        }
        if (metrics.isEmpty()) {
            spec.get().error("The template measures nothing.", "add `metrics:` with at least one `name:`");
        }
        return metrics;
    }

    private Optional<Metric> metric(Fields fields) {
        fields.allow(METRIC, METRIC_UNPLAYED);
        Optional<Scalar> name = fields.scalar("name");
        if (name.isEmpty()) {
            fields.error("A metric needs a name.", "one of " + String.join(", ", Measure.words()));
            return Optional.empty();
        }
        Optional<Fields> kayenta = fields.under("provider").flatMap(provider -> provider.under("kayenta"));
        String measure = measure(fields, name.get(), kayenta.isPresent());
        if (measure.isEmpty()) {
            return Optional.empty();
        }
        // conditions that are written say more than thresholds
        boolean said = fields.has("successCondition") || fields.has("failureCondition");
        Optional<Fields> threshold = kayenta.filter(none -> !said).flatMap(provider -> provider.under("threshold"));
        Metric metric = new Metric(
                measure,
                condition(fields, "successCondition").or(() -> threshold(threshold, "pass", "result >= ")),
                condition(fields, "failureCondition")
                        .or(() -> threshold(threshold, "marginal", "isNaN(result) || result < ")),
                fields.duration("interval").orElse(0),
                fields.whole("count", 0, 0, MOST),
                fields.duration("initialDelay").orElse(threshold.isPresent() ? lifetime(fields) : 0),
                fields.whole("failureLimit", 0, -1, MOST),
                fields.whole("inconclusiveLimit", 0, 0, MOST),
                fields.whole("consecutiveErrorLimit", 4, 0, MOST),
                fields.whole("consecutiveSuccessLimit", 0, 0, MOST));
        metric.contradictions().forEach(says -> fields.error(says + ".", ""));
        if (metric.success().isEmpty() && metric.failure().isEmpty()) {
            fields.warning(
                    name.get(),
                    "`" + metric.name() + "` has no condition, so it is always Successful.",
                    "add a `successCondition`, such as `result >= 0.99`");
        }
        return Optional.of(metric);
    }

    /** The name, if the service has such a measure; whatever Kayenta is asked for is its score. Else empty, and a problem. */
    private String measure(Fields fields, Scalar name, boolean kayenta) {
        if (Measure.named(name.text()).isPresent()) {
            return name.text();
        }
        if (kayenta) {
            fields.warning(name, "`" + name.text() + "` asks Kayenta; it is played as `canary-score`.", "");
            return Measure.CANARY_SCORE.word();
        }
        fields.error(
                name,
                "The simulated service has no measure `" + name.text() + "`.",
                Nearest.of(name.text(), Measure.words())
                        .map(word -> "did you mean `" + word + "`?")
                        .orElse("it has " + String.join(", ", Measure.words())));
        return "";
    }

    /** Kayenta answers when it has compared for a while; here that is an interval, at least ten minutes. */
    private static int lifetime(Fields fields) {
        return Math.max(600, fields.duration("interval").orElse(0));
    }

    /** Kayenta's thresholds as conditions on its score. */
    private static Optional<Condition> threshold(Optional<Fields> threshold, String key, String condition) {
        return threshold
                .filter(fields -> fields.has(key))
                .map(fields -> Condition.of(condition + fields.whole(key, 95, 0, 100)));
    }

    private Optional<Condition> condition(Fields fields, String key) {
        return fields.scalar(key).flatMap(scalar -> condition(fields, key, scalar));
    }

    private Optional<Condition> condition(Fields fields, String key, Scalar scalar) {
        try {
            return Optional.of(Condition.of(scalar.text()));
        } catch (Condition.ConditionSyntax wrong) {
            String text = scalar.text();
            String place = wrong.offset() >= text.length() ? "its end" : "\"" + text.substring(wrong.offset()) + "\"";
            fields.error(
                    scalar,
                    "`" + key + "` cannot be read at " + place + ": " + wrong.getMessage() + ".",
                    "such as `result >= 0.99`");
            return Optional.empty();
        }
    }
}

package org.wheelhouse.rollout.yaml;

import static org.wheelhouse.rollout.yaml.Lines.quoted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wheelhouse.rollout.engine.Analysis;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.judge.Condition;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.traffic.Measure;

/** Documents of kind AnalysisTemplate: one for each set of measures. */
final class TemplateWriter {

    private static final Pattern AT_LEAST = Pattern.compile("result >= (\\d{1,3})");
    private static final Pattern BELOW = Pattern.compile("isNaN\\(result\\) \\|\\| result < (\\d{1,3})");

    private final Lines lines;
    private final Map<List<Metric>, String> names = new LinkedHashMap<>();

    TemplateWriter(Lines lines, Strategy strategy) {
        this.lines = lines;
        strategy.analyses().forEach(this::name);
    }

    /** Several templates of one analysis are written as one; the same name for other measures gets a number. */
    private void name(Analysis analysis) {
        String wanted = String.join("-", analysis.templates());
        String name = wanted;
        for (int i = 2; !names.containsKey(analysis.metrics()) && names.containsValue(name); i++) {
            name = wanted + "-" + i;
        }
        names.putIfAbsent(analysis.metrics(), name);
    }

    String nameOf(Analysis analysis) {
        return names.getOrDefault(analysis.metrics(), "check");
    }

    /** @param service of whose measures the queries speak; empty leaves them out */
    void write(Optional<String> service) {
        names.forEach((metrics, name) -> {
            lines.line(0, "---");
            lines.line(0, "apiVersion: argoproj.io/v1alpha1");
            lines.line(0, "kind: AnalysisTemplate");
            lines.line(0, "metadata:");
            lines.line(1, "name: " + quoted(name));
            lines.line(0, "spec:");
            lines.line(1, "metrics:");
            metrics.forEach(metric -> write(metric, service));
        });
    }

    private void write(Metric metric, Optional<String> service) {
        lines.line(2, "- name: " + metric.name());
        duration("interval", metric.interval());
        duration("initialDelay", metric.initialDelay());
        lines.number(3, "count", metric.count(), 0);
        metric.success().ifPresent(condition -> lines.line(3, "successCondition: " + quoted(condition.text())));
        metric.failure().ifPresent(condition -> lines.line(3, "failureCondition: " + quoted(condition.text())));
        lines.number(3, "failureLimit", metric.failureLimit(), 0);
        lines.number(3, "inconclusiveLimit", metric.inconclusiveLimit(), 0);
        lines.number(3, "consecutiveErrorLimit", metric.consecutiveErrorLimit(), 4);
        lines.number(3, "consecutiveSuccessLimit", metric.consecutiveSuccessLimit(), 0);
        service.ifPresent(name -> provider(metric, name));
    }

    private void duration(String key, int seconds) {
        if (seconds > 0) {
            lines.line(3, key + ": " + Durations.text(seconds));
        }
    }

    private void provider(Metric metric, String service) {
        lines.line(3, "provider:");
        if (metric.name().equals(Measure.CANARY_SCORE.word())) {
            kayenta(metric, service);
            return;
        }
        lines.line(4, "prometheus:");
        lines.line(5, "address: http://prometheus:9090");
        lines.line(5, "query: " + quoted(query(Measure.named(metric.name()).orElseThrow(), service)));
    }

    private void kayenta(Metric metric, String service) {
        lines.line(4, "kayenta:");
        lines.line(5, "address: http://kayenta:8090");
        lines.line(5, "application: " + quoted(service));
        lines.line(5, "canaryConfigName: " + quoted(service));
        lines.line(5, "threshold:");
        lines.line(6, "pass: " + number(metric.success(), AT_LEAST, 95));
        lines.line(6, "marginal: " + number(metric.failure(), BELOW, 75));
    }

    private static int number(Optional<Condition> condition, Pattern pattern, int otherwise) {
        return condition
                .map(found -> pattern.matcher(found.text()))
                .filter(Matcher::matches)
                .map(found -> Integer.parseInt(found.group(1)))
                .orElse(otherwise);
    }

    /** An example for each measure; a scalar, so that {@code result} is a number and NaN when there is no data. */
    private static String query(Measure measure, String service) {
        String of = "{service='" + service + "-canary'}[1m]";
        String failed = "{service='" + service + "-canary',code=~'5..'}[1m]";
        String share = "sum(rate(http_requests_total" + failed + ")) / sum(rate(http_requests_total" + of + "))";
        String each = ") / sum(rate(http_requests_total" + of + "))";
        return switch (measure) {
            case SUCCESS_RATE -> "scalar(1 - " + share + ")";
            case ERROR_RATE -> "scalar(100 * " + share + ")";
            case LATENCY_P95 ->
                "scalar(1000 * histogram_quantile(0.95, sum(rate(http_request_duration_seconds_bucket" + of
                        + ")) by (le)))";
            case MEMORY -> "scalar(max(container_memory_working_set_bytes{service='" + service + "-canary'}) / 1e6)";
            case ORDERS -> "scalar(100 * sum(rate(orders_total" + of + ")" + each + ")";
            case DATA_CHECKS -> "scalar(1000 * sum(rate(data_check_failures_total" + of + ")" + each + ")";
            case CANARY_SCORE -> "";
        };
    }
}

package org.wheelhouse.rollout.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.rollout.engine.traffic.Fault;
import org.wheelhouse.rollout.engine.traffic.People;
import org.wheelhouse.rollout.engine.traffic.Plan;
import org.wheelhouse.rollout.engine.traffic.Scenario;
import org.wheelhouse.rollout.engine.traffic.Segment;
import org.wheelhouse.rollout.engine.traffic.Service;
import org.wheelhouse.rollout.engine.traffic.Traffic;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.yaml.YamlNode;
import org.wheelhouse.text.yaml.YamlNode.Scalar;

/** The document of kind Scenario: what happens around the rollout. Shares are percent here, parts of 1 in the engine. */
final class ScenarioReader {

    static final List<String> KINDS =
            Arrays.stream(Plan.Kind.values()).map(Plan.Kind::word).toList();

    private static final Set<String> KEYS = new LinkedHashSet<>(List.of(
            "kind",
            "title",
            "story",
            "strategy",
            "seed",
            "hours",
            "startHour",
            "traffic",
            "segments",
            "service",
            "fault",
            "people"));
    private static final Set<String> SEGMENT = new LinkedHashSet<>(List.of("name", "users", "traffic"));
    private static final Set<String> SERVICE = new LinkedHashSet<>(List.of(
            "errorRate",
            "latencyP95",
            "patience",
            "memory",
            "memoryLimit",
            "orders",
            "replicas",
            "startSeconds",
            "previewTraffic"));
    private static final Set<String> FAULT =
            new LinkedHashSet<>(List.of("signature", "size", "onset", "segment", "requests"));
    private static final Set<String> PEOPLE =
            new LinkedHashSet<>(List.of("noticeAfter", "actMinutes", "repairMinutes"));
    private static final double MOST_TRAFFIC = 100_000;
    private static final int MOST_USERS = 100_000_000;

    private final Fields fields;
    private final List<Problem> problems;

    ScenarioReader(Fields fields, List<Problem> problems) {
        this.fields = fields.allow(KEYS, Set.of("apiVersion"));
        this.problems = problems;
    }

    Scenario read() {
        fields.need("title", "such as `title: A canary meets an error`");
        List<Segment> segments = segments();
        return new Scenario(
                fields.text("title", ""),
                fields.text("story", ""),
                traffic(),
                segments,
                service(),
                fields.under("fault").map(found -> fault(found, segments)).orElse(Fault.none()),
                fields.under("people").map(this::people).orElse(People.onCall()),
                fields.whole("hours", 24, 1, 24 * 7) * 3600,
                (long) fields.number("seed", 1, 0, 1e15));
    }

    Plan.Kind kind() {
        String word = fields.word("strategy", KINDS).orElse(Plan.Kind.CANARY.word());
        return Plan.Kind.values()[KINDS.indexOf(word)];
    }

    /** One number, or one for each hour of the day. */
    private Traffic traffic() {
        fields.need("traffic", "requests a second: one number, or 24 for the hours of a day");
        int startHour = fields.whole("startHour", 0, 0, 23);
        if (fields.find("traffic").orElse(fields.node()) instanceof YamlNode.Sequence hours) {
            return Traffic.of(startHour, hourly(hours));
        }
        double rate = fields.number("traffic", 10, 0, MOST_TRAFFIC);
        return Traffic.of(startHour, java.util.Collections.nCopies(24, rate));
    }

    private List<Double> hourly(YamlNode.Sequence hours) {
        List<Double> rates = new ArrayList<>();
        for (YamlNode hour : hours.items()) {
            rates.add(rate(hour));
        }
        if (rates.size() != 24) {
            fields.error(hours, "`traffic` has " + rates.size() + " hours, a day has 24.", "");
        }
        while (rates.size() < 24) {
            rates.add(0.0);
        }
        return rates.subList(0, 24);
    }

    private double rate(YamlNode hour) {
        try {
            double rate = hour instanceof Scalar scalar ? Double.parseDouble(scalar.text()) : -1;
            if (rate >= 0 && rate <= MOST_TRAFFIC) {
                return rate;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        fields.error(hour, "Requests a second are a number from 0 to 100000.", "such as 80");
        return 0;
    }

    private List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        for (YamlNode node : fields.list("segments")) {
            segments.add(segment(Fields.of("a segment", node, problems), segments));
        }
        double sum = segments.stream().mapToDouble(Segment::trafficShare).sum();
        if (segments.isEmpty()) {
            fields.error("The scenario needs `segments`.", "at least one, with `name`, `users` and `traffic`");
            return List.of(new Segment("everyone", 1000, 100));
        }
        if (Math.abs(sum - 100) > 0.01) {
            fields.error(
                    fields.find("segments").orElseThrow(),
                    "The traffic of all segments is " + Math.round(sum * 10) / 10.0 + " %, it must be 100 %.",
                    "");
        }
        return List.copyOf(segments);
    }

    private static Segment segment(Fields segment, List<Segment> before) {
        segment.allow(SEGMENT, Set.of());
        segment.need("name", "such as `name: internal`");
        String name = segment.text("name", "");
        if (before.stream().anyMatch(other -> other.name().equals(name))) {
            segment.error("There are two segments named `" + name + "`.", "rename one");
        }
        return new Segment(name, segment.whole("users", 1000, 1, MOST_USERS), segment.number("traffic", 0, 0, 100));
    }

    private Service service() {
        Service shop = Service.shop();
        return fields.under("service").map(found -> service(found, shop)).orElse(shop);
    }

    private static Service service(Fields found, Service shop) {
        found.allow(SERVICE, Set.of());
        Service service = new Service(
                found.number("errorRate", shop.errorRate() * 100, 0, 50) / 100,
                found.number("latencyP95", shop.latencyP95(), 1, 60_000),
                found.number("patience", shop.patience(), 1, 600_000),
                found.number("memory", shop.memory(), 1, 1_000_000),
                found.number("memoryLimit", shop.memoryLimit(), 1, 1_000_000),
                found.number("orders", shop.ordersPerHundred(), 0, 100),
                found.whole("replicas", shop.replicas(), 1, 10_000),
                found.whole("startSeconds", shop.startSeconds(), 0, 3600),
                found.number("previewTraffic", shop.previewRate(), 0, 10_000));
        if (service.memoryLimit() <= service.memory()) {
            found.error("`memoryLimit` must be above `memory`.", "such as twice as much");
        }
        return service;
    }

    private Fault fault(Fields found, List<Segment> segments) {
        found.allow(FAULT, Set.of());
        List<String> words = Arrays.stream(Fault.Signature.values())
                .map(Fault.Signature::word)
                .toList();
        Optional<String> word = found.word("signature", words);
        found.need("signature", "one of " + String.join(", ", words));
        Fault.Signature signature = Fault.Signature.values()[words.indexOf(word.orElse("none"))];
        return new Fault(
                signature,
                size(found, signature),
                found.duration("onset").orElse(0),
                onlySegment(found, segments),
                found.number("requests", 100, 0, 100) / 100);
    }

    private static double size(Fields found, Fault.Signature signature) {
        if (signature != Fault.Signature.NONE) {
            found.need("size", "percent of requests, milliseconds, or megabytes a minute, by its signature");
        }
        return switch (signature) {
            case ERRORS, DATA_DAMAGE -> found.number("size", 0, 0, 100) / 100;
            case LATENCY -> found.number("size", 0, 0, 600_000);
            case MEMORY_LEAK -> found.number("size", 0, 0, 100_000);
            case NONE -> 0;
        };
    }

    private static Optional<String> onlySegment(Fields found, List<Segment> segments) {
        List<String> names = segments.stream().map(Segment::name).toList();
        Optional<Scalar> named = found.scalar("segment");
        named.filter(name -> !names.contains(name.text()))
                .ifPresent(name -> found.error(
                        name,
                        "There is no segment named `" + name.text() + "`.",
                        Nearest.of(name.text(), names)
                                .map(nearest -> "did you mean `" + nearest + "`?")
                                .orElse("there are " + String.join(", ", names))));
        return named.map(Scalar::text).filter(names::contains);
    }

    private People people(Fields found) {
        found.allow(PEOPLE, Set.of());
        People usual = People.onCall();
        return new People(
                found.whole("noticeAfter", (int) usual.noticeAfter(), 1, MOST_USERS),
                found.whole("actMinutes", usual.actMinutes(), 0, 10_000),
                found.whole("repairMinutes", usual.repairMinutes(), 0, 100_000));
    }
}

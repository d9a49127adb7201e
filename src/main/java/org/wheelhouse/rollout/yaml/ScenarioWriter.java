package org.wheelhouse.rollout.yaml;

import static org.wheelhouse.rollout.yaml.Lines.percent;
import static org.wheelhouse.rollout.yaml.Lines.quoted;
import static org.wheelhouse.rollout.yaml.Lines.shown;

import java.util.List;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Fault;
import org.wheelhouse.rollout.engine.traffic.Scenario;
import org.wheelhouse.rollout.engine.traffic.Segment;
import org.wheelhouse.rollout.engine.traffic.Service;

/** The document of kind Scenario. */
final class ScenarioWriter {

    private final Lines lines;

    ScenarioWriter(Lines lines) {
        this.lines = lines;
    }

    void write(Design design) {
        Scenario scenario = design.scenario();
        lines.line(0, "kind: Scenario");
        lines.line(0, "title: " + quoted(scenario.title()));
        if (!scenario.story().isEmpty()) {
            lines.line(0, "story: " + quoted(scenario.story()));
        }
        lines.line(0, "strategy: " + design.plan().kind().word());
        lines.line(0, "seed: " + scenario.seed());
        lines.line(0, "hours: " + scenario.seconds() / 3600);
        lines.line(0, "startHour: " + scenario.traffic().startHour());
        lines.line(0, "traffic: " + traffic(scenario.traffic().perSecond()));
        lines.line(0, "segments:");
        scenario.segments().forEach(this::segment);
        service(scenario.service());
        fault(scenario.fault());
        lines.line(0, "people:");
        lines.line(1, "noticeAfter: " + scenario.people().noticeAfter());
        lines.line(1, "actMinutes: " + scenario.people().actMinutes());
        lines.line(1, "repairMinutes: " + scenario.people().repairMinutes());
    }

    private static String traffic(List<Double> hours) {
        boolean steady = hours.stream().distinct().count() == 1;
        List<String> numbers = hours.stream().map(Lines::shown).toList();
        return steady ? numbers.getFirst() : "[" + String.join(", ", numbers) + "]";
    }

    private void segment(Segment segment) {
        lines.line(1, "- name: " + quoted(segment.name()));
        lines.line(2, "users: " + segment.users());
        lines.line(2, "traffic: " + shown(segment.trafficShare()));
    }

    private void service(Service service) {
        lines.line(0, "service:");
        lines.line(1, "errorRate: " + percent(service.errorRate()));
        lines.line(1, "latencyP95: " + shown(service.latencyP95()));
        lines.line(1, "patience: " + shown(service.patience()));
        lines.line(1, "memory: " + shown(service.memory()));
        lines.line(1, "memoryLimit: " + shown(service.memoryLimit()));
        lines.line(1, "orders: " + shown(service.ordersPerHundred()));
        lines.line(1, "replicas: " + service.replicas());
        lines.line(1, "startSeconds: " + service.startSeconds());
        lines.line(1, "previewTraffic: " + shown(service.previewRate()));
    }

    private void fault(Fault fault) {
        boolean share = fault.signature() == Fault.Signature.ERRORS || fault.signature() == Fault.Signature.DATA_DAMAGE;
        lines.line(0, "fault:");
        lines.line(1, "signature: " + fault.signature().word());
        lines.line(1, "size: " + (share ? percent(fault.size()) : shown(fault.size())));
        lines.line(1, "onset: " + Durations.text(fault.onset()));
        fault.segment().ifPresent(name -> lines.line(1, "segment: " + quoted(name)));
        lines.line(1, "requests: " + percent(fault.requestShare()));
    }
}

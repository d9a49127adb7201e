package org.wheelhouse.pipeline.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The checks and locks of each stage, numbered. */
final class CheckModels {

    private static final String ENVIRONMENT = "environment ";

    private final Plan plan;
    private final Scenario scenario;
    private final Set<String> away;
    private final Set<Fault> saysNo;
    private final Map<String, Integer> lockNumbers = new LinkedHashMap<>();
    private int count;

    CheckModels(Plan plan, Scenario scenario) {
        this.plan = plan;
        this.scenario = scenario;
        away = scenario.faults().stream()
                .filter(Fault.ApproverIsAway.class::isInstance)
                .map(fault -> ((Fault.ApproverIsAway) fault).person())
                .collect(Collectors.toSet());
        saysNo = scenario.faults().stream()
                .filter(Fault.CheckSaysNo.class::isInstance)
                .collect(Collectors.toSet());
    }

    CheckModel[] of(Stage stage) {
        List<CheckModel> models = new ArrayList<>();
        for (String environment : stage.environments()) {
            scenario.checks().stream()
                    .filter(check -> check.environment().equals(environment) && !(check instanceof Check.ExclusiveLock))
                    .forEach(check -> models.add(model(check)));
        }
        return models.toArray(CheckModel[]::new);
    }

    /** Environments with a lock, and the stage itself if it says how runs take turns. */
    int[] locks(Stage stage) {
        List<Integer> locks = new ArrayList<>();
        for (String environment : stage.environments()) {
            boolean locked = scenario.checks().stream()
                    .anyMatch(check -> check instanceof Check.ExclusiveLock
                            && check.environment().equals(environment));
            if (locked) {
                locks.add(number(ENVIRONMENT + environment));
            }
        }
        if (stage.locksItself() && !stage.id().startsWith("#")) {
            locks.add(number("stage " + stage.id()));
        }
        return locks.stream().mapToInt(Integer::intValue).toArray();
    }

    int count() {
        return count;
    }

    int lockCount() {
        return lockNumbers.size();
    }

    Optional<Integer> lockOf(String environment) {
        return Optional.ofNullable(lockNumbers.get(ENVIRONMENT + environment));
    }

    private int number(String lock) {
        return lockNumbers.computeIfAbsent(lock, name -> lockNumbers.size());
    }

    private CheckModel model(Check check) {
        int number = count++;
        boolean willing = !saysNo.contains(new Fault.CheckSaysNo(check.environment(), check.kind()));
        return switch (check) {
            case Check.Approval approval -> approval(number, approval);
            case Check.Hours hours -> timed(number, check, willing, hours.timeout());
            case Check.Monitor monitor -> timed(number, check, willing, monitor.timeout());
            case Check.Branches branches -> fixed(number, check, willing && branches.allows(branch()));
            case Check.RequiredTemplate required -> fixed(number, check, willing && isExtended(required.path()));
            case Check.Policy policy -> fixed(number, check, willing && keeps(policy));
            case Check.ExclusiveLock lock -> fixed(number, check, true);
        };
    }

    private String branch() {
        return scenario.request().predefined().getOrDefault(Request.BRANCH, "");
    }

    private static CheckModel timed(int number, Check check, boolean willing, double timeout) {
        return new CheckModel(number, check, true, willing, LegModels.ms(timeout), List.of(), 0, 0);
    }

    private static CheckModel fixed(int number, Check check, boolean passes) {
        return new CheckModel(number, check, passes, passes, Long.MAX_VALUE, List.of(), 0, 0);
    }

    private CheckModel approval(int number, Check.Approval approval) {
        List<String> may = approval.approvers().stream()
                .filter(person -> approval.requesterMay() || !person.equals(scenario.requestedBy()))
                .toList();
        int needed = approval.minimum() > 0 ? approval.minimum() : may.size();
        int present =
                (int) may.stream().filter(person -> !away.contains(person)).count();
        return new CheckModel(
                number, approval, true, true, LegModels.ms(approval.timeout()), may, Math.max(1, needed), present);
    }

    private boolean isExtended(String path) {
        return plan.extended().stream().anyMatch(one -> one.equals(path) || one.endsWith("/" + path));
    }

    private boolean keeps(Check.Policy policy) {
        Scenario.Quality quality = scenario.quality();
        return switch (policy.rule()) {
            case NO_MORE_HIGH_FINDINGS_THAN -> quality.highFindings() <= policy.limit();
            case COVERAGE_AT_LEAST -> quality.coverage() >= policy.limit();
            case CHANGE_TICKET_PRESENT -> quality.ticket();
        };
    }

    /**
     * @param passes whether a check that nobody can change lets the run in
     * @param willing whether one that changes with time will ever let it in
     * @param timeout milliseconds from the moment it is asked
     * @param may who may approve
     * @param needed how many of them; {@code present}: how many will answer
     */
    record CheckModel(
            int number,
            Check check,
            boolean passes,
            boolean willing,
            long timeout,
            List<String> may,
            int needed,
            int present) {}
}

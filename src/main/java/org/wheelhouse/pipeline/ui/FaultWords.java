package org.wheelhouse.pipeline.ui;

import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.pipeline.engine.Check;
import org.wheelhouse.pipeline.engine.Fault;
import org.wheelhouse.pipeline.engine.Scenario;

/** Faults in words, and those that the checks and people of a scenario make possible. */
final class FaultWords {

    private static final int LOCKED_MINUTES = 30;

    private FaultWords() {}

    /** The step that it is in; empty for what happens elsewhere. */
    static String target(Fault fault) {
        return switch (fault) {
            case Fault.StepFails one -> one.target();
            case Fault.Flaky one -> one.target();
            case Fault.Slow one -> one.target();
            case Fault.Hangs one -> one.target();
            default -> "";
        };
    }

    /** What happens, without where. */
    static String words(Fault fault) {
        return switch (fault) {
            case Fault.StepFails one ->
                one.attempts() == Integer.MAX_VALUE ? "fails" : "fails the first %d times".formatted(one.attempts());
            case Fault.Flaky one -> "fails in %.0f %% of its tries".formatted(one.probability() * 100);
            case Fault.Slow one -> "takes %s times as long".formatted(plain(one.factor()));
            case Fault.Hangs one -> "hangs";
            case Fault.AgentDies one -> "an agent dies at minute " + plain(one.minute());
            case Fault.ApproverIsAway one -> one.person() + " does not answer";
            case Fault.CheckSaysNo one -> checkSaysNo(one);
            case Fault.LockIsTaken one ->
                "another run holds the lock of %s for %s minutes".formatted(one.environment(), plain(one.minutes()));
        };
    }

    private static String checkSaysNo(Fault.CheckSaysNo fault) {
        return switch (fault.kind()) {
            case "branch" -> "the branch may not go to " + fault.environment();
            case "hours" -> "the window of %s stays shut".formatted(fault.environment());
            case "template" -> "the pipeline does not extend the template that %s wants".formatted(fault.environment());
            case "monitor" -> "an alert of %s stays active".formatted(fault.environment());
            default -> "a rule of %s is not kept".formatted(fault.environment());
        };
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** What people and checks of this scenario may do to a run. */
    static List<Fault> possible(Scenario scenario) {
        List<Fault> faults = new ArrayList<>();
        for (Check check : scenario.checks()) {
            switch (check) {
                case Check.Approval one ->
                    one.approvers().forEach(person -> faults.add(new Fault.ApproverIsAway(person)));
                case Check.ExclusiveLock one -> faults.add(new Fault.LockIsTaken(one.environment(), LOCKED_MINUTES));
                case Check.Policy one -> {}
                default -> faults.add(new Fault.CheckSaysNo(check.environment(), check.kind()));
            }
        }
        return faults.stream().distinct().toList();
    }
}

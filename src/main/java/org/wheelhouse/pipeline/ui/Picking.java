package org.wheelhouse.pipeline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wheelhouse.pipeline.engine.Fault;
import org.wheelhouse.pipeline.engine.Picks;

/** What a person has picked around a file, in one hand for all panels of a lab that show or change it. */
final class Picking {

    private final Runnable changed;
    private Picks picks = Picks.NONE;

    /** @param changed runs after every change that a person made */
    Picking(Runnable changed) {
        this.changed = changed;
    }

    Picks get() {
        return picks;
    }

    /** Other picks than before, without telling anybody. */
    void begin(Picks with) {
        picks = with;
    }

    void change(UnaryOperator<Picks> how) {
        picks = how.apply(picks);
        changed.run();
    }

    boolean has(Fault fault) {
        return picks.faults().contains(fault);
    }

    void toggle(Fault fault, boolean on) {
        List<Fault> faults = new ArrayList<>(picks.faults());
        faults.remove(fault);
        if (on) {
            faults.add(fault);
        }
        change(old -> old.withFaults(faults));
    }

    /** What goes wrong in this step, if anything was picked. */
    Optional<Fault> in(String target) {
        return picks.faults().stream()
                .filter(fault -> FaultWords.target(fault).equals(target))
                .findFirst();
    }

    /** One trouble a step: the new one takes the place of the old one. */
    void trouble(String target, Optional<Fault> fault) {
        List<Fault> faults = new ArrayList<>(picks.faults());
        faults.removeIf(old -> FaultWords.target(old).equals(target));
        fault.ifPresent(faults::add);
        change(old -> old.withFaults(faults));
    }
}

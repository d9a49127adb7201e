package org.wheelhouse.environments.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.environments.engine.Gate.Risk;

/**
 * Friction against escaped risk for a stream of changes. What gates find is counted as its expectation, gates being
 * independent; people who must look at everything get tired: each further gate by people finds a fifth less than alone.
 */
public final class GateBalance {

    private static final double TIRED = 0.8;
    private static final double WORK_HOURS = 40;

    private final List<Gate> gates;
    private final Map<Risk, Double> carried = new EnumMap<>(Risk.class);
    private final Map<Risk, Integer> risky = new EnumMap<>(Risk.class);
    private final int changes;

    /**
     * @param gates at most 16, as every choice of them is looked at
     * @param changes at least one
     */
    public GateBalance(List<Gate> gates, List<Change> changes) {
        if (gates.size() > 16 || changes.isEmpty()) {
            throw new IllegalArgumentException(gates.size() + " gates, " + changes.size() + " changes");
        }
        this.gates = List.copyOf(gates);
        this.changes = changes.size();
        for (Change change : changes) {
            change.harm().forEach((risk, harm) -> {
                carried.merge(risk, (double) harm, Double::sum);
                risky.merge(risk, 1, Integer::sum);
            });
        }
    }

    /**
     * What one choice of gates comes to.
     *
     * @param chosen one bit a gate, the first gate the lowest
     * @param waitHours that each change waits
     * @param changesAWeek that one team gets through, when nobody starts the next before the last is out
     * @param escaped points of harm that reach production, in 100 changes
     */
    public record Balance(int chosen, double waitHours, double changesAWeek, double escaped) {

        public boolean has(int gate) {
            return (chosen >> gate & 1) == 1;
        }
    }

    /** One choice. */
    public Balance of(int chosen) {
        double wait = 0;
        for (int i = 0; i < gates.size(); i++) {
            wait += (chosen >> i & 1) == 1 ? gates.get(i).waitHours() : 0;
        }
        // the work on a change itself takes half a day
        return new Balance(chosen, wait, WORK_HOURS / (4 + wait), 100 * escaped(chosen) / changes);
    }

    private double escaped(int chosen) {
        double sum = 0;
        for (var risk : carried.entrySet()) {
            sum += risk.getValue() * missed(chosen, risk.getKey());
        }
        return sum;
    }

    private double missed(int chosen, Risk risk) {
        double missed = 1;
        double fresh = 1;
        for (int i = 0; i < gates.size(); i++) {
            if ((chosen >> i & 1) == 1) {
                Gate gate = gates.get(i);
                missed *= 1 - gate.chance(risk) * (gate.byPerson() ? fresh : 1);
                fresh *= gate.byPerson() ? TIRED : 1;
            }
        }
        return missed;
    }

    /** What a gate alone is worth in a choice: the harm, in 100 changes, that would escape without it. */
    public double worth(int chosen, int gate) {
        int without = chosen & ~(1 << gate);
        return of(without).escaped() - of(without | 1 << gate).escaped();
    }

    /** How many risks of a thousand changes a gate alone catches in a choice: found by it, and by no other of them. */
    public double caughtAlone(int chosen, int gate) {
        int without = chosen & ~(1 << gate);
        double sum = 0;
        for (var risk : risky.entrySet()) {
            sum += risk.getValue() * (missed(without, risk.getKey()) - missed(without | 1 << gate, risk.getKey()));
        }
        return 1000 * sum / changes;
    }

    /**
     * The room's own choice: every gate that half of those who answered, or more, would keep.
     *
     * @param answers one choice a person, at least one
     */
    public Balance ofRoom(List<Integer> answers) {
        int chosen = 0;
        for (int gate = 0; gate < gates.size(); gate++) {
            int bit = 1 << gate;
            long keep = answers.stream().filter(answer -> (answer & bit) != 0).count();
            chosen |= keep * 2 >= answers.size() ? bit : 0;
        }
        return of(chosen);
    }

    /** The choice on the frontier that lets no more escape and waits least: what the same safety costs at best. */
    public Balance asSafe(Balance choice) {
        return frontier().stream()
                .filter(best -> best.escaped() <= choice.escaped() + 1e-9)
                .findFirst()
                .orElse(choice);
    }

    /** The choices that nothing beats: less waiting always lets more harm escape. In the order of waiting. */
    public List<Balance> frontier() {
        List<Balance> all = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << gates.size(); chosen++) {
            all.add(of(chosen));
        }
        all.sort(Comparator.comparingDouble(Balance::waitHours).thenComparingDouble(Balance::escaped));
        List<Balance> frontier = new ArrayList<>();
        double least = Double.MAX_VALUE;
        for (Balance balance : all) {
            if (balance.escaped() < least - 1e-9) {
                frontier.add(balance);
                least = balance.escaped();
            }
        }
        return List.copyOf(frontier);
    }

    public List<Gate> gates() {
        return gates;
    }
}

package org.wheelhouse.environments.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.wheelhouse.environments.engine.Gate.Risk;

/**
 * A change with the risks that it carries, known to the lab and to nobody who judges it.
 *
 * @param harm points of harm by kind of risk if it reaches production; what is not named it does not carry
 */
public record Change(Map<Risk, Integer> harm) {

    private static final Map<Risk, Double> HOW_OFTEN =
            Map.of(Risk.DEFECT, 0.20, Risk.SECURITY, 0.04, Risk.OUTAGE, 0.05, Risk.LAW, 0.03);
    private static final Map<Risk, Integer> HOW_BAD =
            Map.of(Risk.DEFECT, 3, Risk.SECURITY, 20, Risk.OUTAGE, 12, Risk.LAW, 15);

    public Change {
        harm = Map.copyOf(harm);
    }

    /**
     * A stream of changes.
     *
     * @param count 1 to 100,000
     */
    public static List<Change> stream(int count, long seed) {
        SplittableRandom luck = new SplittableRandom(seed);
        List<Change> changes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Map<Risk, Integer> harm = new EnumMap<>(Risk.class);
            for (Risk risk : Risk.values()) {
                if (luck.nextDouble() < HOW_OFTEN.get(risk)) {
                    harm.put(risk, HOW_BAD.get(risk));
                }
            }
            changes.add(new Change(harm));
        }
        return List.copyOf(changes);
    }
}

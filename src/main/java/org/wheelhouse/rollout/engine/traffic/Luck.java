package org.wheelhouse.rollout.engine.traffic;

import java.util.SplittableRandom;

/** Draws from a seed. */
final class Luck {

    /** Up to this mean counts are drawn exactly; above, the normal approximation is closer than a pixel. */
    private static final double EXACT_UP_TO = 30;

    private final SplittableRandom random;

    Luck(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A Poisson count. */
    long count(double mean) {
        if (mean <= 0) {
            return 0;
        }
        return mean <= EXACT_UP_TO ? smallCount(mean) : Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    }

    /** By inversion; the bound only guards against a sum that rounding keeps below 1. */
    private long smallCount(double mean) {
        double wanted = random.nextDouble();
        double chance = Math.exp(-mean);
        double sum = chance;
        int count = 0;
        while (wanted > sum && count < 200) {
            count++;
            chance *= mean / count;
            sum += chance;
        }
        return count;
    }

    double normal() {
        return random.nextGaussian();
    }
}

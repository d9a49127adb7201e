package org.wheelhouse.pipeline.engine;

/**
 * Chance without a stream: every draw has a name of its own, so a run does not change when somebody asks in another order, and two
 * variants of a pipeline that share a step share its luck. The mixing is that of SplitMix64 (Steele, Lea, Flood 2014).
 */
final class Luck {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Luck() {}

    /** @return 0 (in) to 1 (out) */
    static double draw(long seed, long key, int number) {
        return (mix(mix(seed ^ key) + number * GOLDEN) >>> 11) * 0x1.0p-53;
    }

    /** The seed of one of many runs. */
    static long seed(long seed, int run) {
        return mix(seed + run * GOLDEN);
    }

    static long key(String name) {
        long key = 1125899906842597L;
        for (int i = 0; i < name.length(); i++) {
            key = 31 * key + name.charAt(i);
        }
        return mix(key);
    }

    private static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}

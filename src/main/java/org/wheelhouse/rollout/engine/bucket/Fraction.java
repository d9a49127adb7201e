package org.wheelhouse.rollout.engine.bucket;

import java.util.List;

/** flagd's way to divide people among several variants by weight; for comparison with {@link Bucket}. */
public final class Fraction {

    private Fraction() {}

    /** One outcome and its weight, 0 or more. */
    public record Variant(String name, int weight) {}

    /** The unsigned 32-bit hash of the text. */
    public static long hash(String text) {
        return Integer.toUnsignedLong(Murmur3.hash(text));
    }

    /** The bucket, from 0 to the sum of the weights minus 1. */
    public static long bucket(String text, List<Variant> variants) {
        long sum = variants.stream().mapToLong(Variant::weight).sum();
        return hash(text) * sum >>> 32;
    }

    /**
     * The first variant whose running sum of weights is above the bucket.
     *
     * @param text flag key and targeting key, one after the other
     */
    public static String variant(String text, List<Variant> variants) {
        long bucket = bucket(text, variants);
        long running = 0;
        for (Variant variant : variants) {
            running += variant.weight();
            if (bucket < running) {
                return variant.name();
            }
        }
        throw new IllegalArgumentException("no variant has a weight: " + variants);
    }
}

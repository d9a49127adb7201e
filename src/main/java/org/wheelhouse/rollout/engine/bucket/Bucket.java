package org.wheelhouse.rollout.engine.bucket;

/**
 * A person's place among a hundred for one flag: Unleash's way ({@code murmur3("group:user") mod 100 + 1}). Sticky,
 * independent between flags, and monotone: who is in at 10 % is in at 50 %.
 */
public final class Bucket {

    private Bucket() {}

    /**
     * The unsigned 32-bit hash.
     *
     * @param group the flag, or a name that several flags share
     * @param user a stable key
     */
    public static long hash(String group, String user) {
        return Integer.toUnsignedLong(Murmur3.hash(group + ":" + user));
    }

    /** The bucket, 1 to 100. */
    public static int of(String group, String user) {
        return Integer.remainderUnsigned(Murmur3.hash(group + ":" + user), 100) + 1;
    }

    /**
     * Whether the person is in.
     *
     * @param percentage 0 (nobody) to 100 (everybody)
     */
    public static boolean isIn(String group, String user, int percentage) {
        return percentage > 0 && of(group, user) <= percentage;
    }
}

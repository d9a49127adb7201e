package org.wheelhouse.rollout.engine.bucket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How two other systems place a person, to show that the idea is the same and the people are not. */
public final class OtherBuckets {

    private OtherBuckets() {}

    /** GrowthBook, second version of its hash: 0 to below 1. */
    public static double growthBook(String seed, String user) {
        long first = fnv1a(seed + user);
        return fnv1a(Long.toString(first)) % 10_000 / 10_000.0;
    }

    private static long fnv1a(String text) {
        int hash = 0x811c9dc5;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x01000193;
        }
        return Integer.toUnsignedLong(hash);
    }

    /** LaunchDarkly: 0 to 1. */
    public static double launchDarkly(String key, String salt, String user) {
        String text = key + "." + salt + "." + user;
        String hex = HexFormat.of().formatHex(sha1(text)).substring(0, 15);
        return Long.parseLong(hex, 16) / (double) 0xFFFFFFFFFFFFFFFL;
    }

    private static byte[] sha1(String text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-1", missing);
        }
    }
}

package org.wheelhouse.people.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Values that cannot be guessed, and what of them may stand in a table. */
public final class Secrets {

    private static final SecureRandom LUCK = new SecureRandom();

    private Secrets() {}

    /** 128 random bits, safe in an address. */
    public static String fresh() {
        byte[] bytes = new byte[16];
        LUCK.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A password that can be read out: four groups of letters and digits without look-alikes, 80 random bits. */
    public static String readable() {
        String signs = "abcdefghjkmnpqrstuvwxyz23456789x";
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            word.append(i > 0 && i % 4 == 0 ? "-" : "").append(signs.charAt(LUCK.nextInt(32)));
        }
        return word.toString();
    }

    /** SHA-256 as hex: enough for a value that is random itself. */
    public static String hash(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Compares in constant time. */
    public static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}

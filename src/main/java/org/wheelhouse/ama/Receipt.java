package org.wheelhouse.ama;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The random text by which a browser finds its anonymous questions again. Only its hash ever reaches a table. */
public final class Receipt {

    private static final SecureRandom LUCK = new SecureRandom();
    private static final int BYTES = 24;

    private Receipt() {}

    public static String fresh() {
        byte[] bytes = new byte[BYTES];
        LUCK.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** As the table keeps it; 192 random bits need no salt. */
    public static String hash(String receipt) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(receipt.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package org.wheelhouse.ama;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.wheelhouse.id.PersonId;

/** Under what name votes are kept: a mark that only the seal of the series can make (HMAC-SHA256, RFC 2104). */
final class VoterMark {

    /** After the seal was thrown away nobody has voted for anything. */
    static final String NOBODY = "nobody";

    private static final int BYTES = 32;

    private VoterMark() {}

    static String freshSeal(SecureRandom luck) {
        byte[] seal = new byte[BYTES];
        luck.nextBytes(seal);
        return HexFormat.of().formatHex(seal);
    }

    static String of(Optional<String> seal, PersonId person) {
        return seal.map(key -> mac(key, "vote " + person)).orElse(NOBODY);
    }

    private static String mac(String seal, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(seal), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}

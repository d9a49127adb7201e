package org.wheelhouse.activity;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.wheelhouse.id.PersonId;

/** Under what name an answer is kept: the person's key, or a mark that only the ask's seal can make (HMAC-SHA256, RFC 2104). */
final class VoterMark {

    private VoterMark() {}

    /** Where answers are named. */
    static String named(PersonId person) {
        return person.toString();
    }

    /** Where answers are anonymous: 64 hexadecimal digits; empty after the seal was thrown away. */
    static Optional<String> anonymous(Optional<String> seal, PersonId person) {
        return seal.map(key -> mac(key, person.toString()));
    }

    /** 16 hexadecimal digits that are no key of anything: only to be compared. */
    static String stamp(UUID ask, PersonId person) {
        return mac(ask.toString().replace("-", ""), person.toString()).substring(0, 16);
    }

    private static String mac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}

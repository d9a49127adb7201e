package org.wheelhouse.retro;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.retro.store.BoardRow;

/**
 * Under what name a person's cards and votes are kept: the person's key where cards are named, else a mark that only the board's
 * seal can make (HMAC-SHA256, RFC 2104). Author and voter have different marks, so that no join tells who voted for what.
 */
final class Marks {

    /** Nobody's; so no card is anybody's own after the seal was thrown away. */
    static final String NOBODY = "nobody";

    private static final int SEAL_BYTES = 32;

    private Marks() {}

    static String freshSeal(SecureRandom luck) {
        byte[] seal = new byte[SEAL_BYTES];
        luck.nextBytes(seal);
        return HexFormat.of().formatHex(seal);
    }

    static String author(BoardRow row, PersonId person) {
        return row.board().form().anonymous()
                ? row.seal().map(seal -> mac(seal, "card " + person)).orElse(NOBODY)
                : person.toString();
    }

    /** Empty after the seal was thrown away. */
    static Optional<String> voter(BoardRow row, PersonId person) {
        return row.seal().map(seal -> mac(seal, "vote " + person));
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

package org.wheelhouse.shell;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something went wrong that nobody foresaw: logged once with a short code, and only the code goes to the screen, so that what
 * the person reads out on the phone finds the line in the log.
 */
public record Failure(String code) {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom LUCK = new SecureRandom();

    /** Writes the cause into the log, under a fresh code. */
    public static Failure logged(Throwable cause) {
        StringBuilder code = new StringBuilder();
        LUCK.ints(6, 0, SIGNS.length()).forEach(sign -> code.append(SIGNS.charAt(sign)));
        LOG.error("Failure {}", code, cause);
        return new Failure(code.toString());
    }

    /** What the screen says: nothing of the cause. */
    public String sentence() {
        return "Something failed on our side. What you had saved before is kept. If it happens again, tell your facilitator the"
                + " code " + code + ".";
    }
}

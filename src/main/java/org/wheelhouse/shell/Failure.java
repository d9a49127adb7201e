package org.wheelhouse.shell;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.wheelhouse.people.NoRoom;

/**
 * Something went wrong that nobody foresaw: logged once with a short code, and only the code goes to the screen, so that what
 * the person reads out on the phone finds the line in the log.
 */
public record Failure(String code, Kind kind) {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom LUCK = new SecureRandom();

    /** What a person can do about it. */
    public enum Kind {
        /** The disk is full: an admin has to make room. */
        NO_ROOM(
                "Nothing can be saved just now: there is no room left on the disk. What you had saved before is kept and can be"
                        + " read, and what stands on this page stays. Tell your admin the code %s; when there is room, try again."),
        /** The database is away: it comes back. */
        AWAY(
                "This was not saved, for the database does not answer just now. What you had saved before is kept, and what stands"
                        + " on this page stays. Try again in a minute. If it goes on, tell your facilitator the code %s."),
        UNFORESEEN(
                "Something failed on our side. What you had saved before is kept. If it happens again, tell your facilitator"
                        + " the code %s.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        private static Kind of(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof NoRoom) {
                    return NO_ROOM;
                }
                if (cause instanceof DataAccessResourceFailureException
                        || cause instanceof CannotCreateTransactionException) {
                    return AWAY;
                }
            }
            return UNFORESEEN;
        }
    }

    /** Writes the cause into the log, under a fresh code. */
    public static Failure logged(Throwable cause) {
        StringBuilder code = new StringBuilder();
        LUCK.ints(6, 0, SIGNS.length()).forEach(sign -> code.append(SIGNS.charAt(sign)));
        LOG.error("Failure {}", code, cause);
        return new Failure(code.toString(), Kind.of(cause));
    }

    /** What the screen says: nothing of the cause. */
    public String sentence() {
        return kind.sentence.formatted(code);
    }
}

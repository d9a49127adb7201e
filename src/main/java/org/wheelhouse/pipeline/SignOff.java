package org.wheelhouse.pipeline;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.pipeline.engine.Act;

/**
 * What somebody said to a run, or that nobody said anything in time; kept for audit and never changed.
 *
 * @param stage its name in the file
 * @param environment that was asked for; empty for a start by hand or a cancel
 * @param role in which the person spoke; empty where nobody did
 * @param reason in the person's words; may be empty
 * @param minute on the simulated clock
 * @param known what the person was told before
 * @param person empty if nobody answered, or once that person was deleted
 */
public record SignOff(
        UUID id,
        String stage,
        String environment,
        String role,
        Verdict verdict,
        String reason,
        double minute,
        String known,
        Optional<PersonId> person,
        Instant at) {

    /** What was said. */
    public enum Verdict {
        APPROVED("approved"),
        REJECTED("rejected"),
        EXPIRED("nobody answered in time"),
        STARTED("started by hand"),
        CANCELED("canceled");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    Act act() {
        return switch (verdict) {
            case APPROVED -> new Act.Approve(minute, environment, role);
            case REJECTED -> new Act.Reject(minute, environment, role, reason);
            case EXPIRED -> new Act.Expire(minute, environment);
            case STARTED -> new Act.StartStage(minute, stage);
            case CANCELED -> new Act.Cancel(minute);
        };
    }
}

package org.wheelhouse.pipeline.engine;

/** What a person does, and when; minutes from the start of the first run. */
public sealed interface Act {

    double minute();

    record Approve(double minute, String environment, String person) implements Act {}

    /** @param reason in the person's words; may be empty */
    record Reject(double minute, String environment, String person, String reason) implements Act {
        public Reject(double minute, String environment, String person) {
            this(minute, environment, person, "");
        }
    }

    /** Those who were asked have let the time-out of their request pass; only where people are asked while the run waits. */
    record Expire(double minute, String environment) implements Act {}

    record Cancel(double minute) implements Act {}

    /** Starts a stage that waits to be started by hand. */
    record StartStage(double minute, String stage) implements Act {}
}

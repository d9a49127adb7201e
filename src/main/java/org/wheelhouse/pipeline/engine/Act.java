package org.wheelhouse.pipeline.engine;

/** What a person does, and when; minutes from the start of the first run. */
public sealed interface Act {

    double minute();

    record Approve(double minute, String environment, String person) implements Act {}

    record Reject(double minute, String environment, String person) implements Act {}

    record Cancel(double minute) implements Act {}

    /** Starts a stage that waits to be started by hand. */
    record StartStage(double minute, String stage) implements Act {}
}

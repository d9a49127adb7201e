package org.wheelhouse.pipeline.engine;

/** Why a stage or job ended as it did, where its own work does not explain it. */
public enum Reason {
    /** It ran, and its work decided. */
    WORK,
    CONDITION,
    /** Its stage did not run. */
    STAGE,
    REJECTED,
    NOBODY_ANSWERED,
    BRANCH,
    TEMPLATE,
    HOURS,
    MONITOR,
    POLICY,
    /** A newer run took the lock. */
    NEWER_RUN,
    RUN_CANCELED,
    /** Nobody started the stage by hand. */
    NOT_STARTED,
    NO_AGENT_LEFT
}

package org.wheelhouse.rollout.engine;

import java.util.OptionalInt;

/** One step of a canary, in Argo's words. */
public sealed interface Step {

    /**
     * Sends this share of the traffic to the new version.
     *
     * @param percent 0 to 100
     */
    record SetWeight(int percent) implements Step {}

    /**
     * Waits.
     *
     * @param seconds how long; empty = until somebody promotes
     */
    record Pause(OptionalInt seconds) implements Step {
        public static Pause of(int seconds) {
            return new Pause(OptionalInt.of(seconds));
        }

        public static Pause forPerson() {
            return new Pause(OptionalInt.empty());
        }
    }

    /**
     * Sets the pods of the new version apart from its traffic.
     *
     * @param kind what the amount means
     * @param amount pods, or percent of the replicas, 0 or more; 0 for MATCH_TRAFFIC_WEIGHT
     */
    record SetCanaryScale(Kind kind, int amount) implements Step {
        /** Argo's three forms. */
        public enum Kind {
            REPLICAS,
            WEIGHT,
            MATCH_TRAFFIC_WEIGHT
        }

        boolean isExplicit() {
            return kind != Kind.MATCH_TRAFFIC_WEIGHT;
        }
    }

    /** Goes on only when the analysis is Successful. */
    record Analyse(Analysis analysis) implements Step {}
}

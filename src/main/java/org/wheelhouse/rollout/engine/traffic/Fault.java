package org.wheelhouse.rollout.engine.traffic;

import java.util.Optional;

/**
 * What is wrong with the new version.
 *
 * @param signature how it shows
 * @param size how much: share of requests for ERRORS and DATA_DAMAGE (0 to 1), milliseconds for LATENCY, megabytes a minute
 *     for MEMORY_LEAK; 0 = nothing is wrong
 * @param onset second from which it shows
 * @param segment only these users meet it; empty = all
 * @param requestShare share of the requests that can meet it, 0 to 1
 */
public record Fault(Signature signature, double size, int onset, Optional<String> segment, double requestShare) {

    /** How a fault shows. */
    public enum Signature {
        NONE("none", "nothing is wrong"),
        ERRORS("errors", "requests fail"),
        LATENCY("latency", "answers become slow"),
        MEMORY_LEAK("memory-leak", "memory grows until pods are restarted"),
        DATA_DAMAGE("data-damage", "records are written wrongly, and going back does not mend them");

        private final String word;
        private final String sentence;

        Signature(String word, String sentence) {
            this.word = word;
            this.sentence = sentence;
        }

        public String word() {
            return word;
        }

        /** What it does, as the end of a sentence. */
        public String sentence() {
            return sentence;
        }
    }

    private static final double RESTART_MINUTES = 0.5;
    private static final double WORST_RESTARTING = 0.5;

    /** A version without a fault. */
    public static Fault none() {
        return new Fault(Signature.NONE, 0, 0, Optional.empty(), 1);
    }

    public static Fault of(Signature signature, double size) {
        return new Fault(signature, size, 0, Optional.empty(), 1);
    }

    public Fault onlyFor(String name) {
        return new Fault(signature, size, onset, Optional.of(name), requestShare);
    }

    public Fault from(int second) {
        return new Fault(signature, size, second, segment, requestShare);
    }

    public boolean isNone() {
        return signature == Signature.NONE || size == 0 || requestShare == 0;
    }

    boolean meets(Segment users) {
        return segment.isEmpty() || segment.get().equals(users.name());
    }

    /** Share of the requests on the new version that go wrong because of it, at a second. */
    double badShare(Service service, double second) {
        if (isNone() || second < onset) {
            return 0;
        }
        return requestShare
                * switch (signature) {
                    case ERRORS, DATA_DAMAGE -> size;
                    case LATENCY -> service.tooSlow(service.latencyP95() + size);
                    case MEMORY_LEAK -> restarting(service, second);
                    case NONE -> 0;
                };
    }

    /** Once the limit is reached pods restart over and over; what a restarting pod gets is lost. */
    private double restarting(Service service, double second) {
        double minutesToLimit = (service.memoryLimit() - service.memory()) / size;
        boolean reached = (second - onset) / 60 >= minutesToLimit;
        return reached ? Math.min(WORST_RESTARTING, RESTART_MINUTES / minutesToLimit) : 0;
    }

    /** Milliseconds added to the 95th percentile at a second. */
    double addedLatency(double second) {
        return signature == Signature.LATENCY && second >= onset ? size : 0;
    }

    /** Megabytes a pod of the new version uses at a second. */
    double memory(Service service, double second) {
        if (signature != Signature.MEMORY_LEAK || second < onset) {
            return service.memory();
        }
        double room = service.memoryLimit() - service.memory();
        return service.memory() + size * (second - onset) / 60 % room;
    }

    boolean isVisibleAsErrors() {
        return signature == Signature.ERRORS || signature == Signature.MEMORY_LEAK;
    }
}

package org.wheelhouse.rollout.engine.traffic;

import org.wheelhouse.rollout.engine.PauseReason;

/**
 * Where in a story the judge decides, and what. Up to that second a run by hand with nothing commanded is the same run.
 *
 * @param second the last one at which a person can still decide otherwise
 */
public record Decision(int second, What what) {

    /** What the judge does there. */
    public enum What {
        ABORTS("send it back"),
        ASKS("ask a person"),
        RELEASES("give it to everybody"),
        NOTHING("do nothing");

        private final String words;

        What(String words) {
            this.words = words;
        }

        /** What it does, after "the judge would". */
        public String words() {
            return words;
        }
    }

    /** The first thing that the judge does with a design. */
    public static Decision of(Design design) {
        int end = design.scenario().seconds();
        Simulation run = Simulation.inHand(
                design.scenario(), design.plan(), design.scenario().seed());
        while (!run.isOver()) {
            run.advanceTo(Math.max(run.now() + 1, run.nextEvent()));
            if (run.run().isAborted()) {
                return new Decision(run.now(), What.ABORTS);
            }
            if (run.run().isFinished()) {
                return new Decision(Math.max(0, run.now() - 1), What.RELEASES);
            }
            if (run.run().pauseReasons().contains(PauseReason.INCONCLUSIVE_ANALYSIS_RUN)) {
                return new Decision(run.now(), What.ASKS);
            }
        }
        return new Decision(end, What.NOTHING);
    }
}

package org.wheelhouse.rollout.engine;

import org.wheelhouse.rollout.engine.judge.AnalysisRun;

/** An analysis that a rollout started, and why. */
public record StartedRun(Kind kind, Analysis analysis, AnalysisRun run) {

    /** Argo's kinds; each aborts with its own words. */
    public enum Kind {
        BACKGROUND("background", "Background analysis"),
        STEP("step", "Step-based analysis"),
        PRE_PROMOTION("prePromotion", "Blue/green pre-promotion analysis"),
        POST_PROMOTION("postPromotion", "Blue/green post-promotion analysis");

        private final String word;
        private final String title;

        Kind(String word, String title) {
            this.word = word;
            this.title = title;
        }

        public String word() {
            return word;
        }

        String abortReason(String because) {
            return title + " phase error/failed: " + because;
        }
    }
}

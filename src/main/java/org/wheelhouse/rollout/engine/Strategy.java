package org.wheelhouse.rollout.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the new version takes over, in Argo's words; times in whole seconds. */
public sealed interface Strategy {

    /** Seconds that pods outlive their use when nothing is said. */
    int SCALE_DOWN_DELAY = 30;

    /** Every analysis that the strategy may run. */
    List<Analysis> analyses();

    /**
     * Traffic moves in steps.
     *
     * @param steps in order; none = everything as soon as the new pods are ready
     * @param background runs beside the steps
     * @param scaleDownDelay until the old pods go after promotion
     * @param abortScaleDownDelay until the new pods go after an abort; 0 = at once
     */
    record Canary(List<Step> steps, Optional<Background> background, int scaleDownDelay, int abortScaleDownDelay)
            implements Strategy {

        public static Canary of(Step... steps) {
            return new Canary(List.of(steps), Optional.empty(), SCALE_DOWN_DELAY, SCALE_DOWN_DELAY);
        }

        public Canary watchedBy(Analysis analysis) {
            Background background = new Background(analysis, 0);
            return new Canary(steps, Optional.of(background), scaleDownDelay, abortScaleDownDelay);
        }

        @Override
        public List<Analysis> analyses() {
            List<Analysis> all = new ArrayList<>();
            background.ifPresent(watching -> all.add(watching.analysis()));
            for (Step step : steps) {
                if (step instanceof Step.Analyse analyse) {
                    all.add(analyse.analysis());
                }
            }
            return all;
        }
    }

    /**
     * An analysis beside the steps.
     *
     * @param startingStep index of the step from which it runs, from 0
     */
    record Background(Analysis analysis, int startingStep) {}

    /**
     * Two whole environments; all traffic switches at once.
     *
     * @param autoPromotion false waits for a person
     * @param autoPromotionSeconds waits so long before the switch; 0 = not at all
     * @param pre must pass before any user sees the new version
     * @param post must pass before the old version is given up
     * @param scaleDownDelay until the old pods go after promotion
     * @param abortScaleDownDelay until the new pods go after an abort; 0 = they stay
     */
    record BlueGreen(
            boolean autoPromotion,
            int autoPromotionSeconds,
            Optional<Analysis> pre,
            Optional<Analysis> post,
            int scaleDownDelay,
            int abortScaleDownDelay)
            implements Strategy {

        /** Switches as soon as the new pods are ready. */
        public static BlueGreen plain() {
            return new BlueGreen(true, 0, Optional.empty(), Optional.empty(), SCALE_DOWN_DELAY, SCALE_DOWN_DELAY);
        }

        public BlueGreen checkedBefore(Analysis analysis) {
            return new BlueGreen(
                    autoPromotion,
                    autoPromotionSeconds,
                    Optional.of(analysis),
                    post,
                    scaleDownDelay,
                    abortScaleDownDelay);
        }

        public BlueGreen checkedAfter(Analysis analysis) {
            return new BlueGreen(
                    autoPromotion,
                    autoPromotionSeconds,
                    pre,
                    Optional.of(analysis),
                    scaleDownDelay,
                    abortScaleDownDelay);
        }

        @Override
        public List<Analysis> analyses() {
            return Stream.concat(pre.stream(), post.stream()).toList();
        }

        boolean waitsBeforeSwitch() {
            return !autoPromotion || autoPromotionSeconds > 0;
        }
    }
}

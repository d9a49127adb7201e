/**
 * How measures are judged: thresholds with limits as Argo Rollouts counts them ({@link AnalysisRun}), and the comparison
 * of a canary with a baseline as Kayenta does it ({@link CanaryJudge}).
 *
 * <p>Here because both give verdicts that a rollout obeys. Not here: where the measured values come from, and what a
 * rollout does with a verdict.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.rollout.engine.judge;

/**
 * Pipelines: real Azure Pipelines files, read, expanded, played, broken and approved.
 *
 * <p>Here because a pipeline is where a leader's rules meet the work: which tests, whose approval, how long a change waits.
 *
 * <p>Not here: how a release is rolled out to customers step by step; that is the room {@code rollout}.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.pipeline;

/**
 * The environment board (what runs where, drift, promote, roll back) and the gate-balance lab (what rules and sign-offs
 * cost and catch).
 *
 * <p>Here because both are about the way to production as a whole. Not here: how one version reaches its users ({@code
 * rollout}), and pipelines ({@code pipeline}). Nothing is stored here: every screen plays on a board of its
 * own, which its browser keeps; what a room would choose is an ask of {@code activity}.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.environments;

/**
 * Who is in: a stable hash of flag and user, so that the same person gets the same answer everywhere without anything
 * stored, and stays in as the percentage grows.
 *
 * <p>Here because rings and flags both ask it. Not here: named groups (rings), which are no slices of a hash.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.rollout.engine.bucket;

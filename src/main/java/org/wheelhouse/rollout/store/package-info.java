/** How far rollouts were driven in live rooms, in and out of their table. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.rollout.store;

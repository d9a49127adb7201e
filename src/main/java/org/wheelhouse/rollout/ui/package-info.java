/** The lab view of rollouts and its parts, and the widget that shows the same on a slide. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.rollout.ui;

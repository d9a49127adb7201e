/** Boards of environments and gates: plain values and their rules. Not here: screens, clocks, stores. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.environments.engine;

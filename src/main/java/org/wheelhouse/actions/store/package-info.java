/** Tables of actions in and out. Not here: who may do what, rings. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.actions.store;

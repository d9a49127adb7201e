/**
 * The tables of workshops, in and out. Here because a room is changed as a whole, guarded by its turn. Not here: rules.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.workshop.store;

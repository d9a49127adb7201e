/** Rounds, ratings, counts and notes in and out of their tables. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.maturity.store;

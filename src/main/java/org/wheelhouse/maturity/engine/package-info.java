/** Grids, spreads and trends: what the numbers are and what they say, without a clock or a table. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.maturity.engine;

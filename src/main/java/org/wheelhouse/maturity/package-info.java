/**
 * Where an organisation or a team stands: grids, rounds of rating, the spread of the ratings, what was agreed, and how the rows
 * move over time.
 *
 * <p>Here because rating alone and unseen, seeing the spread together, agreeing and freezing belong to one promise: nobody is
 * recognised, and what was agreed stays as it was. So a rating is a person's own only until the spread is shown. At that moment
 * the ratings become counts and the rows that name people go; from then on no table tells who rated what. Given up for that:
 * nobody can look up an own rating of a past round. A round carries a copy of its grid, so that it reads right after the grid
 * was reworded, and a row whose words changed is never compared with its past.
 *
 * <p>The rule of five: below five ratings the spread is shown only if all who rated agree to it.
 *
 * <p>Evidence and wins are added to and never changed: a correction is a new note that names the one it replaces, and both stay
 * to be read.
 *
 * <p>Not here: quiz scoring; comparing teams. Each team has its own trend and there is no list that sorts them.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.maturity;

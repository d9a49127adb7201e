/**
 * What every reader of people's text shares: problems with their place, nearest names, limits, fences.
 *
 * <p>Not here: the meaning of any format; each format is read in the room that owns it.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.text;

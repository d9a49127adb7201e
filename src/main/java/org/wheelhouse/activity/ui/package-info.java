/**
 * Polls on a slide: the box for an answer, the chart, what a facilitator sees of it. Here because one panel serves who reads
 * alone, who sits in a room, who leads it and the wall. Not here: opening and closing, which is the room's.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.activity.ui;

/**
 * Modules from Markdown: sections, slides, notes; a person's progress, marks and private notes.
 *
 * <p>Here because a module is one file that a trainer writes, and everything that a slide holds has to be read in one pass so
 * that every problem comes at once. Another room's fence ({@code poll}, {@code question}, {@code widget X}) is read by a bean of
 * that room behind {@link org.wheelhouse.course.FenceReader}; a slide keeps the value and does not look into it.
 *
 * <p>Not here: simulators and live state; what a widget shows.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.course;

/**
 * Reads modules and the glossary from Markdown: bytes in, a module and every problem at once out.
 *
 * <p>Here because breaks, fences and comments are found by a scanner of our own, line by line, before any Markdown is read: every
 * slide tool that leaves this to a Markdown reader or a regular expression loses slides, either to a {@code ---} inside code or to
 * one below text. Markdown comes second, one slide at a time, and knows nothing of slides.
 *
 * <p>Not here: where files lie, when they are read again, which version is live.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.course.markdown;

/**
 * The files of {@code content/retros}: a shape of a retro each; text in, a template or every problem at once out.
 *
 * <p>Not here: what happens on a board ({@code engine}); YAML itself ({@code text.yaml}).
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.retro.yaml;

/** Reads the {@code question} fences of modules. Not here: what a question means for a score. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.quiz.markdown;

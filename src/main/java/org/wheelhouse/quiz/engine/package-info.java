/** What a question is and how an answer is scored. Not here: how a question is written down, kept or shown. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.quiz.engine;

/** Attempts and answers in and out. Not here: what an answer is worth, and who may see it. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.quiz.store;

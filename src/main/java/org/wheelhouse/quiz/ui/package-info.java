/** Views of the quiz. Not here: rules, and anything about a right answer before the answer was sent. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.quiz.ui;

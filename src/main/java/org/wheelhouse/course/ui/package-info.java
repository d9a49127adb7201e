/** The reading view, the end of a module, its handout, search, the files of content, and the cards of the home screen. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.course.ui;

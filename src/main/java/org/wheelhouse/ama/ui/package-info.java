/** Screens of AMAs: the list, one meeting, the wall, the summary, what stays answered, the slide. Not here: rules, SQL. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.ama.ui;

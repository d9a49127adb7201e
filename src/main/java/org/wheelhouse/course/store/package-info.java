/** The tables of progress, marks and private notes, in and out. Not here: who may see them. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.course.store;

/** Reads a list of people to invite, as it comes out of a table or a mail. Not here: what is done with it. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.people.list;

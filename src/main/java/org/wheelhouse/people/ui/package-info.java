/** Screens about people and accounts. Not here: rules, SQL. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.people.ui;

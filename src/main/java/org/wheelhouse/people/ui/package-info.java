/** Screens about people and accounts. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.people.ui;

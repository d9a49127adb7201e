/** Screens of actions: the form that every room can open, the lists, one action with its history. Not here: rules, SQL. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.actions.ui;

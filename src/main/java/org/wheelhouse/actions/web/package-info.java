/** Files of actions that are no screens: the calendar behind a private link, tables. Not here: rules, SQL. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.actions.web;

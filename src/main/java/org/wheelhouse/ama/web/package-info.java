/** Files of AMAs that are no screens: calendar, table. Not here: rules, SQL. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.ama.web;

/** Files and answers of people that are no screens. Not here: rules, SQL. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.people.web;

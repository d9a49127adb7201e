/** The rules of people: how long somebody waits after wrong passwords. Not here: a clock, tables, the web. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.people.engine;

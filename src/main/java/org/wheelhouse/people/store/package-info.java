/** The tables of people, in and out. Not here: rules, events, permissions. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.people.store;

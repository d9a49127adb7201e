/**
 * Who is here: accounts, guests, roles, cohorts and teams, sign-in, the audit line.
 *
 * <p>Not here: what a feature decides about a person; each room asks for the {@code CurrentPerson} and decides itself.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.people;

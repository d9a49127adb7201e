/**
 * Shared Vaadin parts: live refresh, notices, empty states, states with icon and word, cards of the home screen, charts.
 *
 * <p>Here because more than one room shows it. Not here: a feature's words, services or stores.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.kit;

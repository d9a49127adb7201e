/**
 * Action items from every room: what is to be done, by whom, until when, and what became of it.
 *
 * <p>Here because every room ends in actions, and a person wants one list of them, whatever room they came from.
 *
 * <p>Not here: how a room decides that something is to be done. A room makes an action through {@link ActionService#make}, or
 * offers the button of {@code kit.ActionOffer}, and keeps the key it gets.
 *
 * <p>There is no engine: the rules are a few lines on the records themselves.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.actions;

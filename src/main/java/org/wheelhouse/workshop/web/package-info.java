/**
 * The podium's channel and the form at the door: what browsers ask for that is no screen. {@code /open/w/...} checks membership
 * itself, {@code /do/w/...} is for whoever is signed in, with token and origin checked before.
 *
 * <p>Here because a turn must not wait for a rendering. Not here: rules, SQL, anything that depends on who looks.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.workshop.web;

package org.wheelhouse.actions;

/**
 * An action as a list shows it to one viewer.
 *
 * @param owner the owner's name; empty for nobody
 * @param late as of today in the viewer's zone
 * @param mayChange whether this viewer may change it
 */
public record ActionLine(Action action, String owner, boolean late, boolean mayChange) {}

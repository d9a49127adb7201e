package org.wheelhouse.workshop;

import org.wheelhouse.id.WorkshopId;

/**
 * The day of a workshop is over, or goes on after all; told inside the transaction, so that rooms above close what they have open
 * there, or none of it happens.
 *
 * @param over false when it was opened again
 */
public record DayEnded(WorkshopId workshop, boolean over) {}

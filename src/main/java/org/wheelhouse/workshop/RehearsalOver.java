package org.wheelhouse.workshop;

import org.wheelhouse.id.WorkshopId;

/**
 * A rehearsal is over and is about to be deleted; told inside the transaction, so that rooms above delete what they keep of it, or
 * none of it happens.
 */
public record RehearsalOver(WorkshopId workshop) {}

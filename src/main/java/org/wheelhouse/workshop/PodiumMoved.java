package org.wheelhouse.workshop;

import org.wheelhouse.id.WorkshopId;

/** What the room sees has changed and is stored; told on the node where it happened, at once. */
public record PodiumMoved(WorkshopId workshop) {}

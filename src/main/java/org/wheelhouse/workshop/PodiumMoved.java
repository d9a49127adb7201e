package org.wheelhouse.workshop;

import java.util.Optional;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.workshop.engine.Room;

/**
 * What the room sees has changed and is stored; told on the node where it happened, at once.
 *
 * @param room as it was stored; empty if the room itself is as before, and who came in or left is not
 */
public record PodiumMoved(WorkshopId workshop, Optional<Room> room) {}

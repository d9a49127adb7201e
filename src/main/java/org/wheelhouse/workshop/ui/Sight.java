package org.wheelhouse.workshop.ui;

import java.util.Optional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.course.Module;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.workshop.PodiumNow;
import org.wheelhouse.workshop.engine.Room;

/** A room as all its screens may know it, read once for all of them. Nothing in it depends on who looks. */
record Sight(Room room, PodiumNow now, Optional<Module> module, Optional<Ask> ask) {

    SlideId slide() {
        return new SlideId(now.slide());
    }
}

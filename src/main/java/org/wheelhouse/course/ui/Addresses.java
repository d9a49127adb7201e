package org.wheelhouse.course.ui;

import org.wheelhouse.course.Module;
import org.wheelhouse.course.Slide;

/** Where the pages of a module are. */
final class Addresses {

    private Addresses() {}

    static String week(int week) {
        return "/week/" + week;
    }

    static String slide(Module module, Slide slide) {
        return week(module.week()) + "/" + slide.id();
    }

    static String end(Module module) {
        return week(module.week()) + "/end";
    }

    static String handout(Module module) {
        return week(module.week()) + "/handout";
    }
}

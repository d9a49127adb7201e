package org.wheelhouse.testing;

import org.wheelhouse.course.Slide;

/** What is on the wall of a live room. */
public final class OnTheWall {

    private OnTheWall() {}

    /** Until the wall shows the slide and what people do on it, all of it in sight. */
    public static void wait(Browser wall, Slide slide) {
        wall.until(slide.id() + " is on the wall", () -> slide.id()
                .value()
                .equals(wall.script("return document.querySelector('[data-part=stage]')?.dataset.slide")));
        // a slide without anything to do costs no message
        wall.until(
                "what people do on " + slide.id() + " has followed",
                () -> slide.fences().isEmpty()
                        || slide.id()
                                .value()
                                .equals(wall.script(
                                        "return document.querySelector('[data-part=slot]').dataset.slide")));
        wall.until(
                "all of " + slide.id() + " is seen",
                () -> (Boolean) wall.script("const page = document.documentElement;"
                        + "const boxes = [...document.querySelectorAll('.wh-part-stage, .wh-part-slot')];"
                        + "return page.scrollWidth <= innerWidth && page.scrollHeight <= innerHeight"
                        + " && boxes.every(box => box.getBoundingClientRect().bottom <= innerHeight)"));
    }
}

package org.wheelhouse.course.ui;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.wheelhouse.course.SectionProgress;
import org.wheelhouse.course.SlideProgress;
import org.wheelhouse.course.Step;

/** Steps in words. */
final class Steps {

    private Steps() {}

    static String word(Step step) {
        return switch (step) {
            case SEEN -> "Seen";
            case TRIED -> "Tried";
            case PASSED -> "Passed";
        };
    }

    /** The furthest step; empty if there is none. */
    static String word(SlideProgress slide) {
        return Arrays.stream(Step.values())
                .filter(slide::has)
                .reduce((before, after) -> after)
                .map(Steps::word)
                .orElse("");
    }

    /** The furthest step that is whole, else how much was seen. */
    static String word(SectionProgress section) {
        return Arrays.stream(Step.values())
                .filter(section::isWhole)
                .reduce((before, after) -> after)
                .map(Steps::word)
                .orElseGet(() -> section.count(Step.SEEN) + " of " + section.outOf(Step.SEEN));
    }

    /** Why a section stands where it stands. */
    static String why(SectionProgress section) {
        return Arrays.stream(Step.values())
                .filter(step -> section.outOf(step) > 0)
                .map(step -> word(step) + " " + section.count(step) + " of " + section.outOf(step) + " "
                        + what(step, section.outOf(step)))
                .collect(Collectors.joining(", ", "", "."));
    }

    private static String what(Step step, int number) {
        String one =
                switch (step) {
                    case SEEN -> "slide";
                    case TRIED -> "thing to do";
                    case PASSED -> "check";
                };
        return number == 1 ? one : one.equals("thing to do") ? "things to do" : one + "s";
    }
}

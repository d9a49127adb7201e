package org.wheelhouse.pipeline.yaml;

import org.jspecify.annotations.Nullable;
import org.wheelhouse.pipeline.engine.Place;

/** A place in a file that is used; line and column from 1. */
record Spot(SourceFile file, int line, int column) {

    Place place() {
        return new Place(file.path(), line, column);
    }

    boolean isSamePlaceAs(Spot other) {
        return line == other.line && column == other.column && file.path().equals(other.file.path());
    }

    /** Where this stands apart from the other: if both come from one line of a template, the place that included it. */
    Spot apartFrom(Spot other) {
        Spot mine = this;
        @Nullable Spot theirs = other;
        while (theirs != null && mine.isSamePlaceAs(theirs) && mine.file.calledFrom() != null) {
            mine = mine.file.calledFrom();
            theirs = theirs.file.calledFrom();
        }
        return mine;
    }
}

package org.wheelhouse.workshop;

import org.wheelhouse.id.WorkshopId;

/** What comes of a code that somebody typed, or of a link that somebody opened. */
public sealed interface Knock {

    /** The person is in. */
    record In(WorkshopId workshop, String code) implements Knock {}

    /** There is such a room; it wants a name. */
    record NameWanted(WorkshopId workshop, String code, String title) implements Knock {}

    /** No way in; the sentence says why and what to do. */
    record Shut(String sentence) implements Knock {}
}

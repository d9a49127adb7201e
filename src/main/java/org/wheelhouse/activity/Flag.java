package org.wheelhouse.activity;

/** What those who lead say of one answer. */
public enum Flag {
    /** A card that the room sees before all are shown. */
    SHOWN,
    /** To come back to at the end. */
    MARKED,
    /** What was marked: the day kept it. */
    KEPT,
    /** What was marked: the day kept a part of it. */
    PARTLY,
    /** What was marked: the day did not keep it. */
    MISSED,
    /** A question that was answered in the room. */
    ANSWERED,
    /** A question that was sent on to those who can answer it. */
    SENT
}

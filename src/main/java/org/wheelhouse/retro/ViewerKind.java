package org.wheelhouse.retro;

/** Who looks at a board: all of one kind share what was read. */
public enum ViewerKind {
    MEMBER,
    /** Sees what a covered card says, so that it can be uncovered; sees no hidden card and no open vote either. */
    LEAD
}

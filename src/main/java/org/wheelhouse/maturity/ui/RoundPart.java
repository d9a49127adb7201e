package org.wheelhouse.maturity.ui;

/** What stands on a screen for one phase of a round. */
interface RoundPart {

    /** Looks again and changes in place; what somebody is typing stays. */
    void refresh();
}

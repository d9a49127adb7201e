package org.wheelhouse.ama;

import org.wheelhouse.ama.engine.Meeting;

/**
 * An AMA in a list.
 *
 * @param leaders who answers, in words
 * @param leads whether the viewer moderates it
 */
public record AmaLine(Meeting meeting, String leaders, boolean leads) {}

package org.wheelhouse.activity.engine;

/** What a poll asks. */
public sealed interface Poll extends Question permits BarPoll, DotsPoll, TextPoll, RankingPoll {

    /** The word after {@code poll} in a fence. */
    String kind();
}

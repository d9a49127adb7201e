package org.wheelhouse.activity.engine;

import java.util.List;
import java.util.Optional;

/** What a poll asks. Answers are texts: for most kinds one line a choice. */
public sealed interface Poll permits ChoicePoll, SliderPoll, WordsPoll {

    /** The word after {@code poll} in a fence. */
    String kind();

    /** Inline Markdown as typed. */
    String question();

    /** The facilitator sees who answered what; said before one answers. */
    boolean named();

    /** What is wrong with an answer, in one sentence for the person who gave it; empty when it may be stored. */
    Optional<String> refuses(String answer);

    /** Counts answers; those that this poll would refuse (an option that was reworded since) count as {@link Tally#other}. */
    Tally tally(List<String> answers);
}

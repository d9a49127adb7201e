package org.wheelhouse.activity.engine;

import java.util.List;

/** A poll whose answers can be counted into bars. Answers are one line a choice. */
public sealed interface BarPoll extends Poll permits ChoicePoll, SliderPoll, WordsPoll {

    /** Counts answers; those that this poll would refuse (an option that was reworded since) count as {@link Tally#other}. */
    Tally tally(List<String> answers);
}

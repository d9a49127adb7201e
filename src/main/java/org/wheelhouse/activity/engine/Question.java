package org.wheelhouse.activity.engine;

import java.util.Optional;

/** What is asked and how an answer to it is checked, whoever asks: every person gives one answer, and it is one text. */
public sealed interface Question permits Poll, Matching, SpotTheFault, TalkRound, Form {

    /** The question as typed, inline Markdown; several lines for some kinds. */
    String question();

    /** The facilitator sees who answered what; said before one answers. */
    boolean named();

    /** What is wrong with an answer, in one sentence for the person who gave it; empty when it may be stored. */
    Optional<String> refuses(String answer);
}

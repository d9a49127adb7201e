package org.wheelhouse.activity;

import java.util.List;

/** What people answered, as far as the one who asks may see it. */
public sealed interface Result {

    /** All answers in the order of their text. */
    record Shown(List<String> answers) implements Result {

        public Shown {
            answers = List.copyOf(answers);
        }
    }

    /** Not yet: the ask is hidden until it is revealed, or fewer than five have answered. */
    record Hidden(int answered, String sentence) implements Result {}
}

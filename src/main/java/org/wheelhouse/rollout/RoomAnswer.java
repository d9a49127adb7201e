package org.wheelhouse.rollout;

import java.util.Arrays;
import java.util.Optional;
import org.wheelhouse.rollout.engine.traffic.Drive;

/** What somebody in a room answers to "Promote or abort?": an opinion, or a run of their own. */
public sealed interface RoomAnswer {

    /** An opinion on the rollout that all see. */
    enum Vote implements RoomAnswer {
        PROMOTE("promote", "Promote: go on"),
        ABORT("abort", "Abort: send it back"),
        WAIT("wait", "Wait and look a little longer");

        private final String word;
        private final String sentence;

        Vote(String word, String sentence) {
            this.word = word;
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }

        @Override
        public String text() {
            return word;
        }
    }

    /** A run that a group drove by hand. */
    record Run(Drive drive) implements RoomAnswer {

        @Override
        public String text() {
            return RUN + drive.text();
        }
    }

    String RUN = "run ";

    /** As it is kept. */
    String text();

    /** What {@link #text} wrote; empty for anything else. */
    static Optional<RoomAnswer> read(String text) {
        if (text.startsWith(RUN)) {
            return Drive.read(text.substring(RUN.length())).map(Run::new);
        }
        return Arrays.stream(Vote.values())
                .filter(vote -> vote.word.equals(text))
                .map(RoomAnswer.class::cast)
                .findFirst();
    }
}

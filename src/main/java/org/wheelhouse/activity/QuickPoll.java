package org.wheelhouse.activity;

import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.activity.poll.PollCopy;
import org.wheelhouse.activity.poll.PollReader;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Written;

/** An anonymous poll from what somebody typed on the spot, checked by the same rules as one in a module. */
public final class QuickPoll {

    private static final int LONGEST = 300;

    private QuickPoll() {}

    /** @param options blank lines are left out */
    public static Reading<AskForm> choice(String question, List<String> options) {
        List<String> body = new ArrayList<>(List.of(oneLine(question)));
        options.stream()
                .map(QuickPoll::oneLine)
                .filter(option -> !option.isEmpty())
                .forEach(option -> body.add("- " + option));
        return read("choice", body);
    }

    public static Reading<AskForm> words(String question) {
        return read("words", List.of(oneLine(question)));
    }

    private static Reading<AskForm> read(String kind, List<String> body) {
        List<Written> words = List.of(new Written("poll", 1, 1), new Written(kind, 1, 1));
        List<Written> lines = body.stream().map(line -> new Written(line, 1, 1)).toList();
        Reading<Poll> poll = new PollReader().read(new Fence(words, List.of(), lines, 1, 1, 1));
        return new Reading<>(poll.value().map(PollCopy::form), poll.problems());
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{C}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}

package org.wheelhouse.ama.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What those who plan an AMA write and choose. */
public record Plan(
        String topic,
        List<Leader> leaders,
        Optional<Instant> begins,
        ZoneId zone,
        int minutes,
        boolean moderated,
        Rhythm rhythm) {

    private static final int LONGEST_NAME = 80;

    public Plan {
        topic = topic.replaceAll("\\s+", " ").strip();
        leaders = List.copyOf(leaders);
    }

    /** Everything that is wrong with it, in sentences; empty if nothing is. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (topic.isEmpty()) {
            problems.add("Say what the AMA is about, such as \"Ask Dana about the next half-year\".");
        }
        if (topic.length() > Meeting.LONGEST_TOPIC) {
            problems.add("The topic has " + topic.length() + " signs; " + Meeting.LONGEST_TOPIC + " fit.");
        }
        if (leaders.isEmpty()) {
            problems.add("Say who answers: choose somebody or write a name.");
        }
        if (leaders.size() > Meeting.MOST_LEADERS) {
            problems.add("At most " + Meeting.MOST_LEADERS + " people answer in one AMA.");
        }
        if (leaders.stream().anyMatch(one -> one.name().length() > LONGEST_NAME)) {
            problems.add("A name is longer than " + LONGEST_NAME + " signs.");
        }
        if (minutes < Meeting.SHORTEST || minutes > Meeting.LONGEST) {
            problems.add("It takes " + Meeting.SHORTEST + " to " + Meeting.LONGEST + " minutes.");
        }
        if (begins.isEmpty() && rhythm.comesAgain()) {
            problems.add("An AMA that comes again needs a first day.");
        }
        return problems;
    }
}

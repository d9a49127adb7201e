package org.wheelhouse.workshop;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the facilitator tells the sponsor of a day: three sentences, each at most {@value #LONGEST} characters, each may be empty.
 *
 * @param achieved what came out
 * @param inTheWay what stands in the way
 * @param askedFor what is asked of the sponsor
 * @param version 0 before the first saving, then one more with each
 */
public record SponsorWords(String achieved, String inTheWay, String askedFor, int version) {

    public static final int LONGEST = 300;

    public static final SponsorWords NONE = new SponsorWords("", "", "", 0);

    public boolean isEmpty() {
        return achieved.isEmpty() && inTheWay.isEmpty() && askedFor.isEmpty();
    }

    /** Those that were written, in order. */
    public List<String> sentences() {
        return Stream.of(achieved, inTheWay, askedFor)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** Without blanks around, on one line, cut at the longest length. */
    SponsorWords tidied() {
        return new SponsorWords(line(achieved), line(inTheWay), line(askedFor), version);
    }

    private static String line(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}

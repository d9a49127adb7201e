package org.wheelhouse.quiz.engine;

import java.util.ArrayList;
import java.util.List;

/** What the numbers of a question mean to the trainer, in a word and a sentence. */
public enum Remark {
    HARD("hard", "Fewer than 35 of 100 points were reached."),
    EASY("easy", "More than 85 of 100 points were reached."),
    CHECK_THE_KEY("check the key", "Those who did well in the rest did worse here: is the right answer the right one?"),
    WEAK("weak", "It hardly tells those who did well in the rest from the others."),
    GOOD("good", "Those who did well in the rest did well here too.");

    /** Below this number of people the numbers are luck, and nothing is said about them. */
    public static final int ENOUGH_PEOPLE = 10;

    private final String word;
    private final String sentence;

    Remark(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    public String word() {
        return word;
    }

    public String sentence() {
        return sentence;
    }

    /** None with fewer than {@value #ENOUGH_PEOPLE} people; at most one on facility and one on discrimination, in that order. */
    public static List<Remark> of(ItemStatistics.Item item, int people) {
        List<Remark> remarks = new ArrayList<>();
        if (people < ENOUGH_PEOPLE) {
            return remarks;
        }
        item.facility().ifPresent(facility -> {
            if (facility < 35) {
                remarks.add(HARD);
            } else if (facility > 85) {
                remarks.add(EASY);
            }
        });
        item.discrimination().ifPresent(discrimination -> {
            if (discrimination < 0) {
                remarks.add(CHECK_THE_KEY);
            } else if (discrimination < 20) {
                remarks.add(WEAK);
            } else if (discrimination >= 30) {
                remarks.add(GOOD);
            }
        });
        return remarks;
    }
}

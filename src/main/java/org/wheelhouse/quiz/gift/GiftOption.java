package org.wheelhouse.quiz.gift;

/**
 * One answer of a GIFT question.
 *
 * @param weight in percent, -100 to 100: {@code =} is 100, {@code ~} is 0, {@code ~%50%} is 50
 * @param guidance the text after the first {@code #}; empty if there is none
 */
public record GiftOption(String text, double weight, String guidance) {

    /** Whether choosing it brings something. */
    public boolean counts() {
        return weight > 0;
    }
}

package org.wheelhouse.activity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PollTest {

    private final ChoicePoll choice = new ChoicePoll("Where?", false, List.of("Merge", "Test", "Production"), false);
    private final ChoicePoll several = new ChoicePoll("Where?", false, List.of("Merge", "Test", "Production"), true);
    private final SliderPoll slider = new SliderPoll("How safe?", false, 0, 10, "not", "very");
    private final WordsPoll words = new WordsPoll("In a word?", false);

    @Test
    void oneOptionIsChosenByItsWords() {
        assertThat(choice.refuses("Test")).isEmpty();
        assertThat(choice.refuses("")).contains("Choose an option first.");
        assertThat(choice.refuses("Merge\nTest")).contains("Choose one option only.");
        assertThat(choice.refuses("Staging")).isPresent();
    }

    @Test
    void severalOptionsCountEachForThePeopleWhoChoseThem() {
        Tally tally = several.tally(List.of("Merge\nTest", "Test", "Merge\nTest\nProduction"));
        assertThat(tally.people()).isEqualTo(3);
        assertThat(tally.bars()).extracting(Tally.Bar::count).containsExactly(2, 3, 1);
        assertThat(tally.percent(tally.bars().getFirst())).isEqualTo(67);
        assertThat(several.refuses("Test\nTest")).isPresent();
    }

    @Test
    void anAnswerToAnOptionThatWasRewordedIsNotLostButCountedApart() {
        Tally tally = choice.tally(List.of("Merge", "Before the merge"));
        assertThat(tally.people()).isEqualTo(2);
        assertThat(tally.other()).isEqualTo(1);
        assertThat(tally.bars().getFirst().count()).isEqualTo(1);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(slider.tally(List.of("1", "2", "9", "10")).middle()).contains(5.5);
        assertThat(slider.tally(List.of("7", "3", "5")).middle()).contains(5.0);
        assertThat(slider.tally(List.of()).middle()).isEmpty();
    }

    @Test
    void aScaleTakesWholeNumbersInsideOnly() {
        assertThat(slider.refuses("10")).isEmpty();
        assertThat(slider.refuses("-1")).isPresent();
        assertThat(slider.refuses("11")).isPresent();
        assertThat(slider.refuses("4.5")).isPresent();
        assertThat(slider.refuses("99999999999999")).isPresent();
    }

    @Test
    void aWideScaleIsDrawnInAtMostElevenBarsThatMissNobody() {
        SliderPoll percent = new SliderPoll("Share?", false, 0, 100, "", "");
        Tally tally = percent.tally(List.of("0", "100", "50", "99"));
        assertThat(tally.bars()).hasSizeLessThanOrEqualTo(11);
        assertThat(tally.bars().stream().mapToInt(Tally.Bar::count).sum()).isEqualTo(4);
    }

    @Test
    void theSameWordInOtherLettersCountsOnceForEachPerson() {
        Tally tally = words.tally(List.of("Fear\nfear", "fear", "Trust"));
        assertThat(tally.bars()).containsExactly(new Tally.Bar("Fear", 2), new Tally.Bar("Trust", 1));
    }

    @Test
    void threeShortPhrasesFit() {
        assertThat(words.refuses("a\nb\nc")).isEmpty();
        assertThat(words.refuses("a\nb\nc\nd")).isPresent();
        assertThat(words.refuses("x".repeat(41))).isPresent();
        assertThat(words.refuses(" \n ")).isPresent();
    }
}

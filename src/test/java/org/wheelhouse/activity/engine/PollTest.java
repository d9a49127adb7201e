package org.wheelhouse.activity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PollTest {

    private final ChoicePoll choice = new ChoicePoll("Where?", false, List.of("Merge", "Test", "Production"), false);
    private final ChoicePoll several = new ChoicePoll("Where?", false, List.of("Merge", "Test", "Production"), true);
    private final SliderPoll slider = new SliderPoll("How safe?", false, 0, 10, "not", "very");
    private final DotsPoll dots = new DotsPoll("Where are we?", false, 0, 10, "Standards", "Safety");
    private final RankingPoll ranking = new RankingPoll("What first?", false, List.of("Cost", "Speed", "Trust"));
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

    @Test
    void aDotStandsOnBothScalesAtOnce() {
        assertThat(dots.refuses("3\n10")).isEmpty();
        assertThat(dots.refuses("3")).isPresent();
        assertThat(dots.refuses("3\n11")).contains("Place your dot on both scales, from 0 to 10.");
        assertThat(dots.refuses("three\n4")).isPresent();
        DotsPoll.Cloud cloud =
                dots.cloud(List.of("8\n2", "nonsense", "2\n4", "2\n4")).orElseThrow();
        assertThat(cloud.dots())
                .containsExactly(new DotsPoll.Dot(2, 4), new DotsPoll.Dot(2, 4), new DotsPoll.Dot(8, 2));
        assertThat(cloud.middleAcross()).isEqualTo(2.0);
        assertThat(cloud.middleUp()).isEqualTo(4.0);
        assertThat(dots.cloud(List.of())).isEmpty();
    }

    @Test
    void anOpenAnswerFitsOnACard() {
        TextPoll open = new TextPoll("What do you expect?", false);
        assertThat(open.refuses("A decision to take.\nAnd a word to understand."))
                .isEmpty();
        assertThat(open.refuses(" \n ")).isPresent();
        assertThat(open.refuses("x".repeat(301))).contains("That is 301 characters; a card has room for 300.");
    }

    @Test
    void anOrderHoldsEveryOptionOnce() {
        assertThat(ranking.refuses("Speed\nCost\nTrust")).isEmpty();
        assertThat(ranking.refuses("Speed\nCost")).isPresent();
        assertThat(ranking.refuses("Speed\nSpeed\nCost")).isPresent();
        assertThat(ranking.refuses("Speed\nCost\nFun")).isPresent();
        assertThat(ranking.refuses("")).contains("Put the options in your order first.");
    }

    @Test
    void placesAreAveragedAndOfEqualOnesTheMoreOftenFirstLeads() {
        RankingPoll.Order order = ranking.order(
                List.of("Speed\nCost\nTrust", "Cost\nSpeed\nTrust", "Speed\nTrust\nCost", "an older\norder"));
        assertThat(order.people()).isEqualTo(3);
        assertThat(order.other()).isEqualTo(1);
        assertThat(order.order()).extracting(RankingPoll.Ranked::option).containsExactly("Speed", "Cost", "Trust");
        assertThat(order.order().getFirst()).isEqualTo(new RankingPoll.Ranked("Speed", 4 / 3.0, 2));
        assertThat(ranking.order(List.of("Cost\nSpeed\nTrust", "Trust\nSpeed\nCost"))
                        .order())
                .extracting(RankingPoll.Ranked::option)
                .containsExactly("Cost", "Trust", "Speed");
        assertThat(ranking.order(List.of()).order()).isEmpty();
    }

    @Test
    void aShiftComparesSharesAndNotHeads() {
        Tally before = choice.tally(List.of("Merge", "Merge", "Merge", "Test"));
        Tally after = choice.tally(List.of("Test", "Production"));
        Shift shift = Shift.between(before, after);
        assertThat(shift.steps())
                .containsExactly(
                        new Shift.Step("Merge", 75, 0),
                        new Shift.Step("Test", 25, 50),
                        new Shift.Step("Production", 0, 50));
        assertThat(shift.steps().getFirst().change()).isEqualTo(-75);
        Shift scale = Shift.between(slider.tally(List.of("2", "4")), slider.tally(List.of("9")));
        assertThat(scale.middleBefore()).contains(3.0);
        assertThat(scale.middleAfter()).contains(9.0);
    }

    @Test
    void anOptionThatWasRewordedInBetweenStandsOnBothSidesOfAShift() {
        ChoicePoll reworded = new ChoicePoll("Where?", false, List.of("Merge", "In test"), false);
        Shift shift = Shift.between(choice.tally(List.of("Test")), reworded.tally(List.of("In test")));
        assertThat(shift.steps()).contains(new Shift.Step("In test", 0, 100), new Shift.Step("Test", 100, 0));
    }
}

package org.wheelhouse.retro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BallotTest {

    private static final Topic ONE = new Topic(List.of(Some.card(1, 1, 1)));
    private static final Topic TWO = new Topic(List.of(Some.card(2, 1, 2)));

    @Test
    void theBudgetIsTheLimitAndTheRefusalIsASentence() {
        Budget budget = Budget.of(2, true);
        Ballot spent = cast(cast(Ballot.EMPTY, ONE, budget), TWO, budget);
        assertThat(spent.left(budget)).isZero();
        assertThat(spent.cast(TWO, budget))
                .isEqualTo(new VoteOutcome.Refused("You have used all your votes. Take one back to move it here."));
    }

    @Test
    void oneTopicTakesSeveralVotesOnlyWhereThatIsAllowed() {
        Ballot one = cast(Ballot.EMPTY, ONE, Budget.of(3, false));
        assertThat(one.cast(ONE, Budget.of(3, false))).isInstanceOf(VoteOutcome.Refused.class);
        assertThat(cast(one, ONE, Budget.of(3, true)).on(ONE)).isEqualTo(2);
    }

    @Test
    void onlyAVoteThatWasCastCanBeTakenBack() {
        Ballot one = cast(Ballot.EMPTY, ONE, Budget.of(3, false));
        assertThat(one.takeBack(TWO)).isEqualTo(new VoteOutcome.Refused("You have no vote on this one."));
        assertThat(one.takeBack(ONE)).isEqualTo(new VoteOutcome.Counted(Ballot.EMPTY));
    }

    @Test
    void votesOnTwoTopicsThatArePutTogetherStayAndCanBeTakenBackOneByOne() {
        Budget budget = Budget.of(3, false);
        Ballot both = cast(cast(Ballot.EMPTY, ONE, budget), TWO, budget);
        Topic together = new Topic(List.of(ONE.lead(), TWO.lead()));
        assertThat(both.on(together)).isEqualTo(2);
        assertThat(both.cast(together, budget)).isInstanceOf(VoteOutcome.Refused.class);
        Ballot less = ((VoteOutcome.Counted) both.takeBack(together)).ballot();
        assertThat(less.on(together)).isEqualTo(1);
        assertThat(((VoteOutcome.Counted) less.takeBack(together)).ballot()).isEqualTo(Ballot.EMPTY);
    }

    /** Whatever people press and however cards are put together meanwhile. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noBudgetIsEverExceededAndWhatPeopleSpentIsWhatCardsGot(long seed) {
        SplittableRandom luck = new SplittableRandom(seed);
        Budget budget = Budget.of(1 + luck.nextInt(6), luck.nextBoolean());
        Wall wall = new Wall(IntStream.rangeClosed(1, 12)
                .mapToObj(number -> Some.card(number, 1 + number % 3, number))
                .toList());
        List<Ballot> people = new ArrayList<>(java.util.Collections.nCopies(7, Ballot.EMPTY));
        for (int step = 0; step < 2_000; step++) {
            int who = luck.nextInt(people.size());
            Topic topic = wall.topics().get(luck.nextInt(wall.topics().size()));
            int before = people.get(who).on(topic);
            switch (luck.nextInt(4)) {
                case 0, 1 -> {
                    if (people.get(who).cast(topic, budget) instanceof VoteOutcome.Counted counted) {
                        assertThat(before).isLessThan(budget.perTopic());
                        people.set(who, counted.ballot());
                    }
                }
                case 2 -> {
                    if (people.get(who).takeBack(topic) instanceof VoteOutcome.Counted counted) {
                        assertThat(counted.ballot().on(topic)).isEqualTo(before - 1);
                        people.set(who, counted.ballot());
                    }
                }
                default -> wall = rearranged(wall, luck, step);
            }
            assertThat(people).allSatisfy(ballot -> {
                assertThat(ballot.spent()).isLessThanOrEqualTo(budget.votes());
                assertThat(ballot.left(budget)).isEqualTo(budget.votes() - ballot.spent());
            });
        }
        Map<CardId, Integer> got = new HashMap<>();
        people.forEach(ballot -> ballot.votes().forEach((card, votes) -> got.merge(card, votes, Integer::sum)));
        int onTopics = wall.topics().stream()
                .mapToInt(topic -> Wall.votesOn(topic, got))
                .sum();
        assertThat(onTopics).isEqualTo(people.stream().mapToInt(Ballot::spent).sum());
    }

    private static Wall rearranged(Wall wall, SplittableRandom luck, int step) {
        Card card = wall.cards().get(luck.nextInt(wall.cards().size()));
        Card onto = wall.cards().get(luck.nextInt(wall.cards().size()));
        return wall.with(
                luck.nextBoolean()
                        ? wall.together(List.of(card), onto, Some.group(step))
                        : wall.toColumn(card, 1 + luck.nextInt(3)));
    }

    private static Ballot cast(Ballot ballot, Topic topic, Budget budget) {
        return ((VoteOutcome.Counted) ballot.cast(topic, budget)).ballot();
    }
}

package org.wheelhouse.retro;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.DemoData;
import org.wheelhouse.people.Person;
import org.wheelhouse.retro.engine.Ballot;
import org.wheelhouse.retro.engine.Board;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.Card;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Column;
import org.wheelhouse.retro.engine.GroupId;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.retro.engine.Spot;
import org.wheelhouse.retro.store.BallotStore;
import org.wheelhouse.retro.store.BoardRow;
import org.wheelhouse.retro.store.BoardStore;
import org.wheelhouse.retro.store.CardStore;

/** One retro of three squads in the middle of its voting, and the one before, which is closed. */
@Component
@Order(70)
class RetroDemo implements DemoData {

    /** The keys never change, so that an address of the demo can be told. */
    static final BoardId VOTING = key("voting");

    static final BoardId CLOSED = key("closed");

    private static final BoardForm FORM = new BoardForm(
            List.of(
                    new Column(1, "Waits", "Where does a finished change lie and wait, and for whom?"),
                    new Column(2, "Gates worth it", "Which gate has caught something since the last retro, and what?"),
                    new Column(
                            3, "Gates not worth it", "Which gate would nobody miss, and what does its waiting cost?"),
                    new Column(4, "Try next", "Which rule, test or step would you change until the next retro?")),
            true,
            true,
            Budget.of(5, true),
            List.of("Payments", "Claims", "Customer platform"));

    /** @param group the name of the group it lies in; empty for none */
    private record Said(int column, String text, int writer, String squad, String group) {}

    private static final List<Said> CARDS = List.of(
            new Said(
                    1,
                    "Three days for the shared test environment, twice this month.",
                    5,
                    "Payments",
                    "Test environment"),
            new Said(
                    1,
                    "We book the test environment in a spreadsheet that nobody owns.",
                    8,
                    "Payments",
                    "Test environment"),
            new Said(1, "A finished change waits for the Thursday meeting, whatever is in it.", 6, "Claims", ""),
            new Said(1, "Nobody knows whom to ask when the pipeline is red at night.", 10, "Customer platform", ""),
            new Said(2, "The security scan found a leaked key before it was merged.", 9, "Claims", ""),
            new Said(
                    2,
                    "Two people looked at the change of the price table; one saw the wrong currency.",
                    8,
                    "Payments",
                    ""),
            new Said(
                    3,
                    "The sign-off by three managers has refused nothing in a year.",
                    7,
                    "Customer platform",
                    "Sign-offs"),
            new Said(3, "I sign what I cannot judge.", 3, "", "Sign-offs"),
            new Said(3, "The manual regression list: two days, last finding in March.", 11, "Customer platform", ""),
            new Said(4, "One signature for changes whose tests are all green.", 5, "Payments", ""),
            new Said(4, "A test environment that is made for a change and thrown away.", 11, "Customer platform", ""));

    /** By the number of the person in the demo: votes on cards, by their number in {@link #CARDS}. */
    private static final Map<Integer, Map<Integer, Integer>> VOTES = Map.of(
            0, Map.of(6, 2, 0, 1),
            1, Map.of(2, 2, 9, 1),
            5, Map.of(0, 3, 9, 2),
            6, Map.of(2, 2, 8, 1),
            8, Map.of(0, 2, 8, 2, 10, 1),
            10, Map.of(3, 3, 0, 1));

    private static final List<Said> BEFORE = List.of(
            new Said(1, "Access rights take a week.", 5, "Payments", ""),
            new Said(3, "The form for a change asks for the same thing four times.", 6, "Claims", ""),
            new Said(4, "Put the test report where everybody finds it.", 8, "Payments", ""));

    private final BoardStore boards;
    private final CardStore cards;
    private final BallotStore ballots;
    private final Clock clock;
    private final SecureRandom luck = new SecureRandom();

    RetroDemo(BoardStore boards, CardStore cards, BallotStore ballots, Clock clock) {
        this.boards = boards;
        this.cards = cards;
        this.ballots = ballots;
        this.clock = clock;
    }

    private static BoardId key(String name) {
        return new BoardId(UUID.nameUUIDFromBytes(("retro/demo/" + name).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void fill(Demo demo) {
        Instant now = clock.instant();
        Instant closed = now.minus(Duration.ofDays(28));
        BoardRow before = begin(demo, CLOSED, "Release retro, last month", Phase.CLOSE, Optional.empty(), closed);
        write(before, demo.participants(), BEFORE);
        boards.save(before.lockedAt(Optional.of(closed.plus(Duration.ofHours(1)))));
        BoardRow voting = begin(
                demo,
                VOTING,
                "Which gate is worth it?",
                Phase.VOTE,
                Optional.of(CLOSED),
                now.minus(Duration.ofHours(1)));
        List<CardId> keys = write(voting, demo.participants(), CARDS);
        VOTES.forEach((person, votes) -> vote(voting, demo.participants().get(person), votes, keys));
    }

    private BoardRow begin(
            Demo demo, BoardId id, String title, Phase phase, Optional<BoardId> previous, Instant createdAt) {
        BoardRow row = new BoardRow(
                id,
                title,
                Optional.of(demo.cohort()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(demo.facilitator().id()),
                Board.fresh(FORM, phase),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Marks.freshSeal(luck)),
                previous,
                Optional.empty(),
                createdAt);
        boards.insert(row);
        return row;
    }

    private List<CardId> write(BoardRow row, List<Person> people, List<Said> said) {
        Map<String, GroupId> groups = new HashMap<>();
        List<CardId> keys = new ArrayList<>();
        Map<String, Long> places = new HashMap<>();
        for (Said one : said) {
            Spot alone = Spot.alone(one.column(), keys.size() + 1L);
            Spot spot = one.group().isEmpty()
                    ? alone
                    : new Spot(
                            one.column(),
                            one.column(),
                            places.computeIfAbsent(one.group(), first -> alone.place()),
                            Optional.of(groups.computeIfAbsent(one.group(), name -> group(row, name))));
            CardId key = new CardId(UUID.randomUUID());
            cards.insert(
                    row.id(),
                    new Card(
                            key,
                            spot,
                            one.text(),
                            Marks.author(row, people.get(one.writer()).id()),
                            Optional.of(one.squad()).filter(squad -> !squad.isEmpty()),
                            Card.AT_ONCE,
                            false,
                            false,
                            1));
            keys.add(key);
        }
        return keys;
    }

    private GroupId group(BoardRow row, String name) {
        GroupId group = new GroupId(UUID.randomUUID());
        cards.insert(row.id(), group, name);
        return group;
    }

    private void vote(BoardRow row, Person person, Map<Integer, Integer> votes, List<CardId> keys) {
        Map<CardId, Integer> given = new HashMap<>();
        votes.forEach((card, count) -> given.put(keys.get(card), count));
        ballots.save(row.id(), Marks.voter(row, person.id()).orElseThrow(), Ballot.EMPTY, new Ballot(given));
    }
}

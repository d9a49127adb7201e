package org.wheelhouse.retro.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.people.Person;
import org.wheelhouse.retro.CardService;
import org.wheelhouse.retro.RetroService;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Statements;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;

/** What a full room costs the database: a screen more is at most one statement more for each refresh, whatever has changed. */
@HouseTest
class BoardStatementsTest {

    private static final int FEW = 2;
    private static final int MORE = 8;
    private static final int PATIENCE_SECONDS = 10;

    @LocalServerPort
    private int port;

    @Autowired
    private Visitors visitors;

    @Autowired
    private RetroService retros;

    @Autowired
    private CardService cards;

    @Autowired
    private Statements statements;

    private final CardId card = new CardId(UUID.randomUUID());
    private final List<VaadinTab> tabs = new ArrayList<>();
    private AtTheBoard at;
    private VaadinTab lead;

    @BeforeEach
    void aBoardInAFewHands() {
        at = AtTheBoard.begun(visitors, "http://localhost:" + port, retros, Budget.of(5, true), Phase.WRITE);
        cards.write(at.id, card, 1, "Slow tests", Optional.empty());
        lead = open(at.lead);
        open(FEW);
    }

    @AfterEach
    void close() {
        tabs.forEach(VaadinTab::unload);
        lead.unload();
    }

    private void open(int more) {
        for (int i = 0; i < more; i++) {
            tabs.add(open(visitors.participant(at.cohort)));
        }
    }

    private VaadinTab open(Person person) {
        VaadinTab tab = VaadinTab.open(visitors.web(port, person), "retro/" + at.id);
        tab.node("wall");
        return tab;
    }

    @Test
    void aScreenMoreIsOneStatementMoreInEachPhaseForwardAndBack() {
        Map<String, Integer> few = walk(1);
        back();
        open(MORE);
        Map<String, Integer> many = walk(2);
        assertThat(many).hasSize(6).allSatisfy((step, count) -> assertThat(count)
                .as("%s with %d screens more; with few it was %d", step, MORE, few.get(step))
                .isLessThanOrEqualTo(few.get(step) + MORE));
        assertThat(retros.turnout(at.id)).isEqualTo(2);
    }

    /**
     * Somebody votes, and the facilitator's screen says so; then all hear of something else, behind which nothing is left. All look
     * again once, because of the countdown that shows them to be done.
     */
    private int aVoteIsNobodysBusinessButTheVotersWhileVotesAreHidden(int voters) {
        VaadinTab voter = tabs.get(voters);
        int wall = voter.node("wall");
        String turnout = voters + (voters == 1 ? " person has voted." : " people have voted.");
        List<String> asked = statements.during(() -> {
            CountDownLatch told = new CountDownLatch(1);
            lead.hear(text -> {
                if (text.contains(turnout)) {
                    told.countDown();
                }
            });
            assertThat(voter.call(wall, "vote", card.toString()).body()).contains("\"mine\":1");
            await(told, "the facilitator sees that " + turnout);
            shown("timer-5", ".run(");
        });
        shown("timer-stop", ".run(");
        return asked.size();
    }

    /** How many statements each step of the facilitator costs with those who are here, and a vote while votes are hidden. */
    private Map<String, Integer> walk(int voters) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<String> told = List.of("\"move\":true", "\"vote\":true", "\"head\"", "\"head\"", "\"head\"");
        for (int step = 0; step < told.size(); step++) {
            String words = told.get(step);
            counts.put(
                    "phase-next " + step,
                    statements.during(() -> shown("phase-next", words)).size());
            if (words.contains("vote")) {
                counts.put("a vote", aVoteIsNobodysBusinessButTheVotersWhileVotesAreHidden(voters));
            }
        }
        return counts;
    }

    private void back() {
        for (int i = 0; i < 5; i++) {
            shown("phase-back", "\"head\"");
        }
    }

    /** The facilitator presses; waits until every screen was told something that holds these words. */
    private void shown(String button, String words) {
        List<VaadinTab> everybody =
                Stream.concat(tabs.stream(), Stream.of(lead)).toList();
        CountDownLatch all = new CountDownLatch(everybody.size());
        Map<VaadinTab, Consumer<String>> told = new HashMap<>();
        for (VaadinTab tab : everybody) {
            AtomicBoolean once = new AtomicBoolean();
            told.put(tab, text -> {
                if (text.contains(words) && once.compareAndSet(false, true)) {
                    all.countDown();
                }
            });
            tab.hear(told.get(tab));
        }
        // who presses may be told by the answer already
        told.get(lead).accept(lead.click(lead.node(button)).body());
        await(all, "all are told of " + button);
        everybody.forEach(tab -> tab.hear(text -> {}));
    }

    private static void await(CountDownLatch latch, String what) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(what).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

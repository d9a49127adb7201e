package org.wheelhouse.environments.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.environments.engine.BoardOutcome.Done;
import org.wheelhouse.environments.engine.BoardOutcome.Refused;

class EnvironmentBoardTest {

    private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");
    private final EnvironmentBoard board = EnvironmentBoard.sample();

    private static EnvironmentBoard done(BoardOutcome outcome) {
        assertThat(outcome).as(outcome.says()).isInstanceOf(Done.class);
        return ((Done) outcome).board();
    }

    @Test
    void aPromotionCopiesExactlyWhatWasTested() {
        EnvironmentBoard after = done(board.promote(Stage.TEST, "dana", NOON));
        assertThat(after.at(Stage.TEST).wanted()).isEqualTo(board.at(Stage.DEV).wanted());
        assertThat(after.at(Stage.TEST).tested())
                .as("its own tests have not run")
                .isFalse();
        assertThat(after.history())
                .containsExactly(new HistoryEntry(NOON, "dana", "promoted code 9, schema 4, infrastructure 3 to test"));
    }

    @Test
    void whatWasNotTestedIsRefused() {
        BoardOutcome outcome = board.promote(Stage.PROD, "dana", NOON);
        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(outcome.says()).contains("tests of staging have not passed");
        EnvironmentBoard tested = done(board.test(Stage.STAGING, true, "dana", NOON));
        assertThat(done(tested.promote(Stage.PROD, "dana", NOON))
                        .at(Stage.PROD)
                        .wanted()
                        .code())
                .isEqualTo(7);
    }

    @Test
    void driftIsFoundAndExplainedAndRepaired() {
        assertThat(board.at(Stage.PROD).drift())
                .singleElement()
                .asString()
                .contains("infrastructure is version 3, written down is 2", "by hand in prod");
        EnvironmentBoard repaired = done(board.repair(Stage.PROD, "dana", NOON));
        assertThat(repaired.at(Stage.PROD).drift()).isEmpty();
        assertThat(repaired.repair(Stage.PROD, "dana", NOON)).isInstanceOf(Refused.class);
    }

    @Test
    void whatHasDriftedIsNotPromoted() {
        EnvironmentBoard drifted = new EnvironmentBoard(
                java.util.Map.of(
                        Stage.DEV, board.at(Stage.DEV).changedByHand(new Release(9, 5, 3)),
                        Stage.TEST, board.at(Stage.TEST),
                        Stage.STAGING, board.at(Stage.STAGING),
                        Stage.PROD, board.at(Stage.PROD)),
                board.contracting(),
                board.history());
        assertThat(drifted.promote(Stage.TEST, "dana", NOON).says()).contains("not what is written down");
    }

    @Test
    void goingBackKeepsASchemaThatOnlyAdded() {
        EnvironmentBoard back = done(board.rollBack(Stage.STAGING, "dana", NOON));
        assertThat(back.at(Stage.STAGING).wanted()).isEqualTo(new Release(6, 3, 2));
        assertThat(back.rollBack(Stage.STAGING, "dana", NOON)).isInstanceOf(Refused.class);
    }

    @Test
    void goingBackOverASchemaThatRemovedIsRefusedWithTheReason() {
        BoardOutcome outcome = board.rollBack(Stage.DEV, "dana", NOON);
        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(outcome.says()).contains("schema 4 removed what code 8 needs", "expand, migrate, switch");
    }

    @Test
    void aNewVersionStartsInDevUntested() {
        EnvironmentBoard after = board.commit(true, true, "dana", NOON).board();
        assertThat(after.at(Stage.DEV).wanted()).isEqualTo(new Release(10, 5, 3));
        assertThat(after.contracting()).contains(5);
        assertThat(after.promote(Stage.TEST, "dana", NOON)).isInstanceOf(Refused.class);
    }

    @Test
    void oldSecretsAreKnownByNameAndAgeOnly() {
        assertThat(board.at(Stage.PROD).secrets())
                .filteredOn(Secret::isOld)
                .extracting(Secret::name)
                .containsExactly("database");
    }

    @Test
    void aChangeByHandIsNotedNowhereAndFoundAsDrift() {
        EnvironmentBoard after = board.changeByHand(Stage.TEST).board();
        assertThat(after.history()).isEmpty();
        assertThat(after.at(Stage.TEST).wanted()).isEqualTo(board.at(Stage.TEST).wanted());
        assertThat(after.at(Stage.TEST).drift()).singleElement().asString().contains("by hand in test");
    }

    @Test
    void theStepsAreTheBoardAgain() {
        List<BoardStep> steps = List.of(
                new BoardStep(BoardStep.What.TEST, Stage.STAGING, NOON, "Dana  von W."),
                new BoardStep(BoardStep.What.PROMOTE, Stage.PROD, NOON.plusSeconds(60), "Robin"),
                new BoardStep(BoardStep.What.COMMIT_REMOVES, Stage.DEV, NOON.plusSeconds(90), "Robin"),
                new BoardStep(BoardStep.What.BY_HAND, Stage.TEST, NOON.plusSeconds(99), "Robin"));
        assertThat(BoardStep.read(BoardStep.text(steps))).isEqualTo(steps);
        EnvironmentBoard again = BoardStep.play(BoardStep.read(BoardStep.text(steps)));
        assertThat(again).isEqualTo(BoardStep.play(steps));
        assertThat(again.at(Stage.PROD).wanted().code()).isEqualTo(7);
        assertThat(again.history())
                .hasSize(3)
                .first()
                .extracting(HistoryEntry::who)
                .isEqualTo("Dana  von W.");
        for (String wrong : List.of("x", "TEST NOWHERE 1 a", "JUMP DEV 1 a", "TEST DEV soon a", "TEST DEV 1")) {
            assertThat(BoardStep.read(wrong)).as(wrong).isEmpty();
        }
    }
}

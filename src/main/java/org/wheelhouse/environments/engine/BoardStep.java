package org.wheelhouse.environments.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Something that a person did to a board: the steps in their order are the board again. */
public record BoardStep(What what, Stage stage, Instant when, String who) {

    /** Longer lists are not read. */
    private static final int MOST = 500;

    private static final int LONGEST_NAME = 200;

    /** What can be done. */
    public enum What {
        COMMIT,
        COMMIT_ADDS,
        COMMIT_REMOVES,
        TEST,
        FAIL_TEST,
        PROMOTE,
        ROLL_BACK,
        REPAIR,
        BY_HAND
    }

    /** What comes of it. */
    public BoardOutcome on(EnvironmentBoard board) {
        return switch (what) {
            case COMMIT -> board.commit(false, false, who, when);
            case COMMIT_ADDS -> board.commit(true, false, who, when);
            case COMMIT_REMOVES -> board.commit(true, true, who, when);
            case TEST -> board.test(stage, true, who, when);
            case FAIL_TEST -> board.test(stage, false, who, when);
            case PROMOTE -> board.promote(stage, who, when);
            case ROLL_BACK -> board.rollBack(stage, who, when);
            case REPAIR -> board.repair(stage, who, when);
            case BY_HAND -> board.changeByHand(stage);
        };
    }

    /** The sample board after these steps; refused ones change nothing. */
    public static EnvironmentBoard play(List<BoardStep> steps) {
        EnvironmentBoard board = EnvironmentBoard.sample();
        for (BoardStep step : steps) {
            if (step.on(board) instanceof BoardOutcome.Done done) {
                board = done.board();
            }
        }
        return board;
    }

    /** A line for each step. */
    public static String text(List<BoardStep> steps) {
        return steps.stream()
                .map(step -> step.what + " " + step.stage + " " + step.when.toEpochMilli() + " "
                        + step.who.replaceAll("\\R", " "))
                .collect(Collectors.joining("\n"));
    }

    /** What {@link #text} wrote; empty as soon as a line is none. */
    public static List<BoardStep> read(String text) {
        List<Optional<BoardStep>> steps =
                text.lines().limit(MOST).map(BoardStep::line).toList();
        return steps.stream().allMatch(Optional::isPresent)
                ? steps.stream().map(Optional::orElseThrow).toList()
                : List.of();
    }

    private static Optional<BoardStep> line(String line) {
        String[] words = line.split(" ", 4);
        if (words.length < 4 || words[3].length() > LONGEST_NAME || !words[2].matches("\\d{1,15}")) {
            return Optional.empty();
        }
        Optional<What> what = Arrays.stream(What.values())
                .filter(one -> one.name().equals(words[0]))
                .findFirst();
        Optional<Stage> stage = Arrays.stream(Stage.values())
                .filter(one -> one.name().equals(words[1]))
                .findFirst();
        return what.flatMap(known ->
                stage.map(at -> new BoardStep(known, at, Instant.ofEpochMilli(Long.parseLong(words[2])), words[3])));
    }
}

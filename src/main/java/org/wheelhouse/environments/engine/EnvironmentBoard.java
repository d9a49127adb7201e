package org.wheelhouse.environments.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.environments.engine.BoardOutcome.Done;
import org.wheelhouse.environments.engine.BoardOutcome.Refused;

/**
 * What runs where. A promotion copies exactly what was tested; going back is refused where the data no longer fit.
 *
 * @param contracting schemas that removed something: code before them cannot run on them, so there is no way back over one
 */
public record EnvironmentBoard(
        Map<Stage, Environment> environments, Set<Integer> contracting, List<HistoryEntry> history) {

    public EnvironmentBoard {
        environments = Map.copyOf(environments);
        contracting = Set.copyOf(contracting);
        history = List.copyOf(history);
    }

    /** A board to start with: dev is ahead, prod has drifted, and schema 4 removes a column. */
    public static EnvironmentBoard sample() {
        Map<Stage, Environment> all = new EnumMap<>(Stage.class);
        put(all, Stage.DEV, new Release(9, 4, 3), new Release(8, 3, 3), true, List.of(new Secret("database", 12)));
        put(all, Stage.TEST, new Release(8, 3, 3), new Release(7, 3, 2), true, List.of(new Secret("database", 40)));
        put(all, Stage.STAGING, new Release(7, 3, 2), new Release(6, 2, 2), false, List.of(new Secret("database", 80)));
        put(
                all,
                Stage.PROD,
                new Release(6, 2, 2),
                new Release(5, 2, 2),
                true,
                List.of(new Secret("database", 410), new Secret("payment provider", 30)));
        EnvironmentBoard board = new EnvironmentBoard(all, Set.of(4), List.of());
        Environment prod = board.at(Stage.PROD);
        return board.with(prod.changedByHand(new Release(6, 2, 3)), board.history());
    }

    private static void put(
            Map<Stage, Environment> all,
            Stage stage,
            Release now,
            Release before,
            boolean tested,
            List<Secret> secrets) {
        all.put(stage, new Environment(stage, now, now, Optional.of(before), tested, secrets));
    }

    public Environment at(Stage stage) {
        return environments.get(stage);
    }

    /** Brings a new version to dev; its tests have not run. */
    public Done commit(boolean newSchema, boolean removes, String who, Instant when) {
        Release old = at(Stage.DEV).wanted();
        Release fresh = new Release(old.code() + 1, old.schema() + (newSchema ? 1 : 0), old.infrastructure());
        Set<Integer> more = new java.util.HashSet<>(contracting);
        if (newSchema && removes) {
            more.add(fresh.schema());
        }
        EnvironmentBoard board = new EnvironmentBoard(environments, more, history)
                .with(at(Stage.DEV).deployed(fresh), noted(who, when, "brought " + fresh.words() + " to dev"));
        return new Done(board, "Dev runs " + fresh.words() + ". Its tests have not run yet.");
    }

    /** Runs the tests of an environment. */
    public Done test(Stage stage, boolean pass, String who, Instant when) {
        String what = "tested " + stage.word() + ": " + (pass ? "passed" : "failed");
        return new Done(
                with(at(stage).withTests(pass), noted(who, when, what)),
                "The tests of " + stage.word() + (pass ? " passed." : " failed."));
    }

    /** Copies what runs in the environment before into this one, if it was tested there and is there as written. */
    public BoardOutcome promote(Stage to, String who, Instant when) {
        Optional<Stage> from = to.before();
        if (from.isEmpty()) {
            return new Refused("Nothing comes before dev: bring a new version to it.");
        }
        Environment source = at(from.get());
        if (!source.tested()) {
            return new Refused("Refused: the tests of " + from.get().word() + " have not passed on "
                    + source.wanted().words() + ".");
        }
        if (!source.drift().isEmpty()) {
            return new Refused("Refused: what was tested is not what is written down. "
                    + source.drift().getFirst());
        }
        if (source.wanted().equals(at(to).wanted())) {
            return new Refused("Nothing to promote: " + to.word() + " runs "
                    + source.wanted().words() + " already.");
        }
        Release release = source.wanted();
        return new Done(
                with(at(to).deployed(release), noted(who, when, "promoted " + release.words() + " to " + to.word())),
                to.word() + " runs " + release.words() + ", exactly what was tested in "
                        + from.get().word() + ".");
    }

    /** Puts what ran before back, unless the schema has removed what it needs. */
    public BoardOutcome rollBack(Stage stage, String who, Instant when) {
        Environment there = at(stage);
        if (there.previous().isEmpty()) {
            return new Refused("Refused: what ran before in " + stage.word() + " is not kept any more.");
        }
        Release target = there.previous().get();
        for (int schema = target.schema() + 1; schema <= there.found().schema(); schema++) {
            if (contracting.contains(schema)) {
                return new Refused("Refused: schema " + schema + " removed what code " + target.code()
                        + " needs. Add it again first; next time expand, migrate, switch, and remove in a"
                        + " later release.");
            }
        }
        // the newer schema stays: it only added, so the older code still fits
        Release back = new Release(target.code(), there.found().schema(), target.infrastructure());
        return new Done(
                with(
                        there.rolledBack(back),
                        noted(who, when, "rolled " + stage.word() + " back to code " + back.code())),
                stage.word() + " runs code " + back.code() + " again; the data stay at schema " + back.schema() + ".");
    }

    /** Makes an environment what is written down again. */
    public BoardOutcome repair(Stage stage, String who, Instant when) {
        if (at(stage).drift().isEmpty()) {
            return new Refused(stage.word() + " is as it is written down.");
        }
        return new Done(
                with(at(stage).asWritten(), noted(who, when, "put " + stage.word() + " back to what is written down")),
                stage.word() + " is as it is written down again.");
    }

    /** Somebody turns a screw on a machine and tells nobody: nothing is noted, and only a comparison finds it. */
    public Done changeByHand(Stage stage) {
        Release found = at(stage).found();
        Release other = new Release(found.code(), found.schema(), found.infrastructure() + 1);
        return new Done(
                with(at(stage).changedByHand(other), history),
                "Somebody changed a machine of " + stage.word()
                        + " by hand. Nobody wrote it down; the comparison with what is written down found it.");
    }

    private List<HistoryEntry> noted(String who, Instant when, String what) {
        List<HistoryEntry> more = new ArrayList<>(history);
        more.add(new HistoryEntry(when, who, what));
        return more;
    }

    private EnvironmentBoard with(Environment changed, List<HistoryEntry> noted) {
        Map<Stage, Environment> all = new EnumMap<>(environments);
        all.put(changed.stage(), changed);
        return new EnvironmentBoard(all, contracting, noted);
    }
}

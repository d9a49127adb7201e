package org.wheelhouse.pipeline.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.pipeline.engine.CheckModels.CheckModel;
import org.wheelhouse.pipeline.engine.LegModel.HookModel;
import org.wheelhouse.pipeline.engine.LegModel.StepModel;
import org.wheelhouse.pipeline.engine.LegPlay.Cut;
import org.wheelhouse.pipeline.engine.Run.CheckRun;
import org.wheelhouse.pipeline.engine.Run.HookRun;
import org.wheelhouse.pipeline.engine.Run.JobRun;
import org.wheelhouse.pipeline.engine.Run.LegRun;
import org.wheelhouse.pipeline.engine.Run.StageRun;
import org.wheelhouse.pipeline.engine.Run.StepRun;
import org.wheelhouse.pipeline.engine.Run.Total;

/** Takes down what a simulation has just played. Legs are played once more, with a witness. */
final class Recording {

    private final Simulation from;
    private final Model model;
    private final Books books;

    Recording(Simulation from) {
        this.from = from;
        this.model = from.model;
        this.books = from.books;
    }

    Run run() {
        List<Total> totals = new ArrayList<>();
        List<StageRun> stages = new ArrayList<>();
        for (int run = 0; run < books.runs; run++) {
            Scenario.Start start = model.scenario.runs().get(run);
            boolean over = books.runEnd[run] != Books.NEVER;
            totals.add(new Total(
                    start.name(),
                    over ? Optional.of(books.runResult(run)) : Optional.empty(),
                    LegModels.ms(start.minute()),
                    over ? books.runEnd[run] : books.now,
                    books.reachedProduction(run)));
            for (int s = 0; s < model.stages; s++) {
                stages.add(stage(run, s));
            }
        }
        return new Run(
                model.plan,
                model.scenario,
                books.seed,
                List.copyOf(totals),
                List.copyOf(stages),
                defects(books.caught),
                defects(books.letThrough));
    }

    private static List<Defect> defects(int bits) {
        return Arrays.stream(Defect.values())
                .filter(defect -> (bits & 1 << defect.ordinal()) != 0)
                .toList();
    }

    private StageRun stage(int run, int s) {
        int stage = run * model.stages + s;
        boolean over = books.isOver(books.stageResult[stage]);
        List<JobRun> jobs = new ArrayList<>();
        for (int j = model.firstJob[s]; j < model.firstJob[s + 1]; j++) {
            jobs.add(job(run, j, j - model.firstJob[s]));
        }
        return new StageRun(
                run,
                s,
                over ? Optional.of(books.stageResult(stage)) : Optional.empty(),
                books.stageReason(stage),
                cause(stage),
                books.stageReady[stage],
                books.stageAsked[stage],
                books.stageStart[stage],
                books.stageEnd[stage],
                books.stageState[stage] == Books.TO_BE_STARTED,
                books.stageState[stage] == Books.LOCKED_OUT,
                checks(stage),
                List.copyOf(jobs));
    }

    private String cause(int stage) {
        int detail = books.stageDetail[stage];
        CheckModel[] checks = model.stageChecks[stage % model.stages];
        return switch (books.stageReason(stage)) {
            case REJECTED -> check(checks, detail / 64).may().get(detail % 64);
            case NOBODY_ANSWERED -> String.join(", ", check(checks, detail).may());
            case BRANCH, TEMPLATE, HOURS, MONITOR, POLICY ->
                check(checks, detail).check().word();
            case NEWER_RUN -> model.scenario.runs().get(detail).name();
            default -> "";
        };
    }

    private static CheckModel check(CheckModel[] checks, int number) {
        return Arrays.stream(checks)
                .filter(check -> check.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private List<CheckRun> checks(int stage) {
        List<CheckRun> checks = new ArrayList<>();
        for (CheckModel check : model.stageChecks[stage % model.stages]) {
            long bits = books.approvals[books.slot(stage, check)];
            List<String> agreed = new ArrayList<>();
            for (int i = 0; i < check.may().size(); i++) {
                if ((bits & 1L << Math.min(63, i)) != 0) {
                    agreed.add(check.may().get(i));
                }
            }
            checks.add(new CheckRun(check.check(), books.checkPassedAt[books.slot(stage, check)], List.copyOf(agreed)));
        }
        return List.copyOf(checks);
    }

    private JobRun job(int run, int j, int place) {
        int job = run * model.jobs + j;
        List<LegRun> legs = new ArrayList<>();
        for (int l = model.firstLeg[j]; l < model.firstLeg[j + 1]; l++) {
            legs.add(leg(run * model.legs + l, l - model.firstLeg[j]));
        }
        boolean over = books.isOver(books.jobResult[job]);
        return new JobRun(
                place,
                over ? Optional.of(books.jobResult(job)) : Optional.empty(),
                books.jobReason(job),
                List.copyOf(legs));
    }

    private LegRun leg(int leg, int place) {
        Notes notes = new Notes();
        LegModel played = model.leg[leg % model.legs];
        boolean ran = books.legStart[leg] != Books.NEVER;
        if (ran) {
            Cut kind = books.legCutKind[leg];
            from.jobs
                    .played(leg)
                    .play(played, books.legStart[leg], from.jobs.luckOf(leg), books.legCut[leg], kind, notes);
        }
        return new LegRun(
                model.legName(leg % model.legs),
                place,
                books.isOver(books.legResult[leg]) ? Optional.of(books.legResult(leg)) : Optional.empty(),
                books.legQueued[leg],
                books.legStart[leg],
                books.legEnd[leg],
                books.legAgent[leg],
                List.copyOf(notes.hooks),
                List.copyOf(notes.steps));
    }

    private static final class Notes implements LegPlay.Witness {
        private final List<HookRun> hooks = new ArrayList<>();
        private final List<StepRun> steps = new ArrayList<>();

        @Override
        public void step(HookModel hook, StepModel step, long start, long end, int attempts, Result result) {
            steps.add(new StepRun(hook.label(), step.number(), step.step(), start, end, attempts, result));
        }

        @Override
        public void hook(HookModel hook, long start, long end, Result result) {
            if (!hook.label().isEmpty()) {
                hooks.add(new HookRun(hook.label(), start, end, result));
            }
        }
    }
}

package org.wheelhouse.pipeline.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wheelhouse.pipeline.engine.Act;
import org.wheelhouse.pipeline.engine.LineDiff;
import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.yaml.PicksText;
import org.wheelhouse.pipeline.yaml.Sources;

/** A run with all that made it, kept to be compared with another one. */
record Kept(Sources sources, Picks picks, long seed, Run run) {

    /** What is different in the files, by file: only lines that went out or came in, and files that are the same not at all. */
    Map<String, List<LineDiff.Line>> filesTo(Kept other) {
        Map<String, List<LineDiff.Line>> all = new LinkedHashMap<>();
        Set<String> paths = new TreeSet<>(sources.texts().keySet());
        paths.addAll(other.sources.texts().keySet());
        for (String path : paths) {
            List<LineDiff.Line> lines = LineDiff.of(lines(sources, path), lines(other.sources, path));
            if (LineDiff.edits(lines) > 0) {
                all.put(path, lines);
            }
        }
        return all;
    }

    private static List<String> lines(Sources sources, String path) {
        String text = sources.texts().getOrDefault(path, "");
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\r\n|\r|\n", -1));
    }

    /** What is different around the files, in lines such as {@code + fail: Test.Unit:1}. */
    List<String> aroundTo(Kept other) {
        List<String> changes = new ArrayList<>();
        LineDiff.of(around(), other.around()).forEach(line -> {
            if (line.kind() != LineDiff.Kind.SAME) {
                changes.add((line.kind() == LineDiff.Kind.IN ? "+ " : "− ") + line.text());
            }
        });
        return changes;
    }

    private List<String> around() {
        List<String> lines = new ArrayList<>();
        lines.add("seed: " + seed);
        lines.add("agents: " + run.scenario().agents());
        PicksText.write(picks)
                .lines()
                .filter(line -> !line.startsWith("agents:"))
                .forEach(lines::add);
        run.scenario().acts().forEach(act -> lines.add(words(act)));
        return lines;
    }

    private static String words(Act act) {
        String what =
                switch (act) {
                    case Act.Approve one -> one.person() + " approves " + one.environment();
                    case Act.Reject one -> one.person() + " rejects " + one.environment();
                    case Act.Expire one -> "nobody answers for " + one.environment();
                    case Act.StartStage one -> "somebody starts " + one.stage();
                    case Act.Cancel one -> "somebody cancels the run";
                };
        return "minute %.0f: %s".formatted(act.minute(), what);
    }

    /** Names of stages whose result or time is another. */
    Set<String> stagesTo(Kept other) {
        Set<String> changed = new TreeSet<>();
        Map<String, String> here = states(run);
        Map<String, String> there = states(other.run);
        Set<String> all = new TreeSet<>(here.keySet());
        all.addAll(there.keySet());
        for (String name : all) {
            if (!here.getOrDefault(name, "").equals(there.getOrDefault(name, ""))) {
                changed.add(name);
            }
        }
        return changed;
    }

    private static Map<String, String> states(Run run) {
        Map<String, String> states = new LinkedHashMap<>();
        run.stages()
                .forEach(stage -> states.put(
                        run.stage(stage).id(), "%s %d %d".formatted(stage.result(), stage.start(), stage.end())));
        return states;
    }
}

package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wheelhouse.pipeline.engine.expression.ExpressionReader.Slip;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;

/** Collects problems; the same one at the same place only once, however often a loop passes it. */
final class Reports {

    private static final int MOST = 1000;

    private final Set<FileProblem> all = new LinkedHashSet<>();

    void error(Spot spot, String says, String tryThis) {
        add(spot, Problem.error(spot.line(), spot.column(), says + caller(spot), tryThis));
    }

    void warning(Spot spot, String says, String tryThis) {
        add(spot, Problem.warning(spot.line(), spot.column(), says + caller(spot), tryThis));
    }

    void slip(Spot spot, Slip slip) {
        if (slip.warning()) {
            warning(spot, slip.says(), slip.tryThis());
        } else {
            error(spot, slip.says(), slip.tryThis());
        }
    }

    void all(String file, Collection<Problem> problems) {
        problems.forEach(problem -> all.add(new FileProblem(file, problem)));
    }

    /** "did you mean X?", or what else to try. */
    static String meant(String written, Collection<String> known, String otherwise) {
        String nearest = Nearest.didYouMean(written, known);
        return nearest.isEmpty() ? otherwise : nearest;
    }

    boolean hasErrors() {
        return all.stream().anyMatch(one -> one.problem().isError());
    }

    List<FileProblem> inOrder() {
        List<FileProblem> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(FileProblem::file)
                .thenComparingInt(one -> one.problem().line())
                .thenComparingInt(one -> one.problem().column()));
        return List.copyOf(sorted);
    }

    private void add(Spot spot, Problem problem) {
        if (all.size() < MOST) {
            all.add(new FileProblem(spot.file().path(), problem));
        }
    }

    private static String caller(Spot spot) {
        Spot from = spot.file().calledFrom();
        return from == null
                ? ""
                : " (called from %s, line %d)".formatted(from.file().path(), from.line());
    }
}

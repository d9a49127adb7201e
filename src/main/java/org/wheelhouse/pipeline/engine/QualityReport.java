package org.wheelhouse.pipeline.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.pipeline.engine.RunReport.Suite;

/**
 * What the run says about the change to those who have to decide. Only what a step of the run has measured is known; what nobody
 * measured is empty. The numbers of tests and of parts of the code are made up from names, the same for every run of a file.
 *
 * @param suites test report by suite
 * @param coverage percent, if a coverage step ran
 * @param threshold percent
 * @param parts coverage by part of the code, the thinnest first; none if nobody measured
 * @param high findings of high severity, if a scan ran; {@code medium} likewise
 * @param ticket whether the change has one
 */
public record QualityReport(
        List<Suite> suites,
        Optional<Integer> coverage,
        int threshold,
        List<Part> parts,
        Optional<Integer> high,
        Optional<Integer> medium,
        boolean ticket) {

    private static final List<String> PARTS = List.of("Orders", "Prices", "Accounts", "Search", "Mail", "Reports");
    private static final int WIDTH = 24;

    /** @param percent of its lines that the tests touched */
    public record Part(String name, int percent) {}

    /** @param number of the run */
    public static QualityReport of(Run run, int number) {
        Scenario.Quality found = run.scenario().quality();
        boolean measured = ran(run, number, Work.COVERAGE);
        boolean scanned = ran(run, number, Work.SECURITY_SCAN);
        return new QualityReport(
                RunReport.of(run, number).suites(),
                measured ? Optional.of(found.coverage()) : Optional.empty(),
                found.threshold(),
                measured ? parts(found.coverage()) : List.of(),
                scanned ? Optional.of(found.highFindings()) : Optional.empty(),
                scanned ? Optional.of(found.mediumFindings()) : Optional.empty(),
                found.ticket());
    }

    private static boolean ran(Run run, int number, Work work) {
        return run.stages().stream()
                .filter(stage -> stage.run() == number)
                .flatMap(stage -> stage.jobs().stream())
                .flatMap(job -> job.legs().stream())
                .flatMap(leg -> leg.steps().stream())
                .anyMatch(step -> step.step().work() == work
                        && step.result() != Result.SKIPPED
                        && step.result() != Result.CANCELED);
    }

    /** Parts whose mean is the whole: each deviates by its name, and its neighbour deviates back. */
    private static List<Part> parts(int coverage) {
        List<Part> parts = new ArrayList<>();
        int most = Math.min(Math.min(coverage, 100 - coverage), WIDTH);
        for (int i = 0; i < PARTS.size(); i++) {
            double share = Luck.draw(Luck.key(PARTS.get(i / 2)), 1, i / 2) * 2 - 1;
            int away = (int) Math.round(share * most) * (i % 2 == 0 ? 1 : -1);
            parts.add(new Part(PARTS.get(i), coverage + away));
        }
        parts.sort(Comparator.comparingInt(Part::percent));
        return List.copyOf(parts);
    }

    public int passed() {
        return suites.stream().mapToInt(Suite::passed).sum();
    }

    public int failed() {
        return suites.stream().mapToInt(Suite::failed).sum();
    }

    public int notRun() {
        return suites.stream().mapToInt(Suite::notRun).sum();
    }

    /** Parts under the threshold. */
    public List<Part> thin() {
        return parts.stream().filter(part -> part.percent() < threshold).toList();
    }

    /** What somebody who is asked for a signature is told, sentence by sentence. */
    public List<String> sentences() {
        List<String> all = new ArrayList<>();
        all.add(
                suites.isEmpty()
                        ? "No test ran."
                        : "Tests: %d passed, %d failed%s."
                                .formatted(passed(), failed(), notRun() > 0 ? ", " + notRun() + " did not run" : ""));
        all.add(coverage.map(percent -> "Coverage %d %%, threshold %d %%: %s."
                        .formatted(percent, threshold, percent >= threshold ? "met" : "not met"))
                .orElse("Nobody measured coverage."));
        all.add(high.map(count -> "Scan: %d high and %d medium findings.".formatted(count, medium.orElse(0)))
                .orElse("No scan looked for vulnerabilities."));
        all.add(ticket ? "A change ticket is there." : "There is no change ticket.");
        return all;
    }
}

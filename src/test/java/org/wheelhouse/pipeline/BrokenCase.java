package org.wheelhouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wheelhouse.pipeline.engine.Request;
import org.wheelhouse.pipeline.yaml.AzurePipelineReader;
import org.wheelhouse.pipeline.yaml.FileProblem;

/** Compares what the reader says with the {@code problem:} lines of a case. */
record BrokenCase(PipelineCase given) {

    private static final Pattern PART = Pattern.compile("(\\w+)=(\"(?:[^\"\\\\]|\\\\.)*\"|\\S+)");

    /** @param from first line; {@code to}: last line */
    private record Expected(int from, int to, Map<String, String> parts) {
        boolean isAt(FileProblem one, String root) {
            return one.file().equals(parts.getOrDefault("file", root))
                    && one.problem().line() >= from
                    && one.problem().line() <= to;
        }

        boolean fits(FileProblem one, String root) {
            boolean warning = parts.getOrDefault("severity", "error").equals("warning");
            return isAt(one, root)
                    && one.problem().isError() != warning
                    && (!parts.containsKey("col") || one.problem().column() == Integer.parseInt(parts.get("col")))
                    && one.problem().says().contains(parts.getOrDefault("word", ""))
                    && one.problem().tryThis().contains(parts.getOrDefault("try", ""));
        }
    }

    void check() {
        Request request = Request.DEFAULT;
        long start = System.nanoTime();
        List<FileProblem> found =
                AzurePipelineReader.read(given.sources(), request).problems();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        for (String within : given.all("within")) {
            assertThat(took).isLessThan(Duration.ofSeconds(Long.parseLong(within.split(" ")[0])));
        }
        String said = AzurePipelineReader.print(found);
        String root = given.sources().root();
        List<Expected> wanted =
                given.all("problem").stream().map(BrokenCase::expected).toList();
        for (Expected one : wanted) {
            assertThat(found)
                    .as("%s wants %s, said:%n%s", given.name(), one, said)
                    .anyMatch(problem -> one.fits(problem, root));
        }
        if (!given.all("others").contains("yes")) {
            List<FileProblem> others = new ArrayList<>(found);
            others.removeIf(problem -> !problem.problem().isError());
            others.removeIf(problem -> wanted.stream().anyMatch(one -> one.isAt(problem, root)));
            assertThat(others)
                    .as("%s has further errors, said:%n%s", given.name(), said)
                    .isEmpty();
        }
    }

    private static Expected expected(String line) {
        Map<String, String> parts = new HashMap<>();
        Matcher matcher = PART.matcher(line);
        while (matcher.find()) {
            parts.put(matcher.group(1), unquoted(matcher.group(2)));
        }
        String lines = parts.remove("line");
        parts.remove("kind");
        parts.remove("hint");
        if (lines.equals("*")) {
            return new Expected(1, Integer.MAX_VALUE, parts);
        }
        String[] range = lines.split("-");
        return new Expected(Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]), parts);
    }

    static String unquoted(String text) {
        if (!text.startsWith("\"") || text.length() < 2) {
            return text;
        }
        return text.substring(1, text.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
    }
}

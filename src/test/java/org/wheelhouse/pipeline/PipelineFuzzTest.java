package org.wheelhouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.pipeline.engine.Simulation;
import org.wheelhouse.pipeline.yaml.AzurePipelineReader;
import org.wheelhouse.pipeline.yaml.FileProblem;
import org.wheelhouse.pipeline.yaml.ScenarioReader;
import org.wheelhouse.pipeline.yaml.Sources;

/** Damaged files, with all heavy tests twenty thousand: each is answered, and what can be played is played. */
@Tag("heavy")
class PipelineFuzzTest {

    private static final int FILES = "all".equals(System.getProperty("heavy")) ? 20_000 : 10_000;
    private static final int AT_ONCE = 1_000;
    private static final Path CASES = Path.of("src/test/resources/cases/pipeline");
    private static final String[] PIECES = {
        "${{ ",
        " }}",
        "${{ if ",
        "${{ each x in parameters.y }}:",
        "${{ else }}:",
        "$[",
        "$(",
        ":",
        ": ",
        "- ",
        "\n",
        "  ",
        "\t",
        "'",
        "\"",
        "[",
        "]",
        "{",
        "}",
        "|",
        ">",
        "*",
        "&a",
        "#",
        "!",
        "%",
        "?",
        ",",
        "---\n",
        "\\",
        "condition: ",
        "dependsOn: ",
        "always()",
        "failed('A')",
        "template: ",
        "matrix:",
        "0",
        "-1",
        "99999999999",
        "1e9",
        "\uFFFD",
        "🥐",
        "stage: ",
        "job: ",
        "steps:\n",
        "true"
    };

    @Test
    void everyDamagedFileIsAnswered() {
        List<PipelineCase> seeds = new ArrayList<>();
        PipelineCase.in(CASES.resolve("good")).map(PipelineCase::read).forEach(seeds::add);
        PipelineCase.in(CASES.resolve("broken")).map(PipelineCase::read).forEach(seeds::add);
        seeds.removeIf(seed -> !seed.all("repeat").isEmpty());
        SplittableRandom luck = new SplittableRandom(20_000);
        LongAccumulator slowest = new LongAccumulator(Math::max, 0);
        long played = 0;
        for (int first = 0; first < FILES; first += AT_ONCE) {
            List<Sources> damaged = IntStream.range(first, first + AT_ONCE)
                    .mapToObj(i -> damaged(seeds.get(i % seeds.size()).sources(), luck))
                    .toList();
            int from = first;
            played += IntStream.range(0, AT_ONCE)
                    .parallel()
                    .filter(i -> {
                        long start = System.nanoTime();
                        boolean answered = answer(damaged.get(i), from + i);
                        slowest.accumulate(System.nanoTime() - start);
                        return answered;
                    })
                    .count();
        }
        assertThat(played).isGreaterThan(FILES / 20);
        assertThat(slowest.get() / 1_000_000).as("milliseconds of the slowest").isLessThan(5000);
    }

    private static boolean answer(Sources sources, int number) {
        String text = sources.texts().get(sources.root());
        try {
            Scenario scenario = ScenarioReader.read(text).scenario();
            AzurePipelineReader.Outcome outcome = AzurePipelineReader.read(sources, scenario.request());
            for (FileProblem one : outcome.problems()) {
                assertThat(one.problem().line()).isPositive();
                assertThat(one.problem().column()).isPositive();
                assertThat(one.problem().says()).isNotBlank();
            }
            assertThat(outcome.plan().isPresent())
                    .isEqualTo(outcome.problems().stream()
                            .noneMatch(one -> one.problem().isError()));
            if (outcome.plan().isEmpty()) {
                return false;
            }
            Run run = new Simulation(outcome.plan().get(), scenario).record(number);
            assertThat(run.totals())
                    .allSatisfy(total -> assertThat(total.result()).isPresent());
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("file " + number + ":\n" + text, e);
        }
    }

    private static Sources damaged(Sources sources, SplittableRandom luck) {
        Map<String, String> texts = new HashMap<>(sources.texts());
        List<String> names = texts.keySet().stream().sorted().toList();
        String name = names.get(luck.nextInt(names.size()));
        String text = texts.get(name);
        for (int n = luck.nextInt(1, 4); n > 0; n--) {
            text = damaged(text, luck);
        }
        texts.put(name, text);
        return new Sources(sources.root(), Map.copyOf(texts));
    }

    private static String damaged(String text, SplittableRandom luck) {
        if (text.isEmpty()) {
            return PIECES[luck.nextInt(PIECES.length)];
        }
        int at = luck.nextInt(text.length());
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int line = luck.nextInt(lines.size());
        switch (luck.nextInt(9)) {
            case 0 -> {
                return text.substring(0, at) + text.substring(at + 1);
            }
            case 1 -> {
                return text.substring(0, at) + PIECES[luck.nextInt(PIECES.length)] + text.substring(at);
            }
            case 2 -> {
                return text.substring(0, at);
            }
            case 3 -> lines.remove(line);
            case 4 -> lines.add(line, lines.get(luck.nextInt(lines.size())));
            case 5 -> lines.set(line, "  " + lines.get(line));
            case 6 -> lines.set(line, lines.get(line).replaceFirst("^ {1,2}", ""));
            case 7 ->
                lines.set(
                        line,
                        lines.get(line)
                                .replaceFirst(
                                        "\\w+",
                                        lines.get(luck.nextInt(lines.size()))
                                                .strip()
                                                .replace("\\", "")
                                                .replace("$", "")));
            default -> java.util.Collections.swap(lines, line, luck.nextInt(lines.size()));
        }
        return String.join("\n", lines);
    }
}

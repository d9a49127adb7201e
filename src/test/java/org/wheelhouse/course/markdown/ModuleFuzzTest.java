package org.wheelhouse.course.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wheelhouse.course.Module;
import org.wheelhouse.text.CaseFile;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

/** No file makes the reader throw, every answer names places that are in the file, and none takes long. */
@Tag("heavy")
class ModuleFuzzTest {

    private static final int MUTANTS = 10_000;
    private static final int RANDOM_BYTES = 500_000;
    /** Far above what one takes, even on a busy machine; it finds what never ends. */
    private static final Duration IN_TIME = Duration.ofSeconds(5);

    private static final List<String> PIECES = List.of(
            "---\n",
            "\n---",
            "```",
            "~~~",
            "````",
            "<!--",
            "-->",
            "<!-- notes\n",
            "1. ",
            "- ",
            "- [x] ",
            "- [ ] ",
            "  > ",
            "# ",
            "## ",
            "{#id}",
            "{#",
            "minutes=",
            "```poll\n",
            "```question q\n",
            "```widget pipeline\n",
            "Recall: ",
            "\r",
            "\r\n",
            "\t",
            "|",
            "[",
            "](",
            "](#x)",
            "![",
            "javascript:",
            "<script>",
            "&#115;",
            "*",
            "_",
            "\u202e",
            "\ufeff",
            ": ",
            "\u0000",
            "\n\n");

    private final ThreadLocal<ModuleReader> readers = ThreadLocal.withInitial(StandIns::reader);

    @Test
    void tenThousandMutatedModulesAreAnswered() throws IOException {
        List<byte[]> seeds = new ArrayList<>(
                CaseFile.all("markdown").stream().map(CaseFile::input).toList());
        byte[] whole = Files.readAllBytes(Path.of("content/modules/week-5/module.md"));
        // a long file is cut to slices, so that mutants hit its seams and not only its middle
        for (int start = 0; start < whole.length; start += 4_000) {
            seeds.add(Arrays.copyOfRange(whole, start, Math.min(whole.length, start + 4_000)));
        }
        Random luck = new Random(5);
        Stream<byte[]> mutants =
                IntStream.range(0, MUTANTS).mapToObj(mutant -> mutated(seeds.get(mutant % seeds.size()), luck));
        mutants.toList().parallelStream().forEach(this::answered);
    }

    @Test
    void randomBytesAreAnswered() {
        Random luck = new Random(7);
        byte[] one = new byte[RANDOM_BYTES];
        luck.nextBytes(one);
        answered(one);
        for (int rest = RANDOM_BYTES; rest > 0; rest -= 500) {
            byte[] small = new byte[500];
            luck.nextBytes(small);
            // half of them as text, so that they come further than the check of UTF-8
            for (int at = 0; rest % 1000 == 0 && at < small.length; at++) {
                small[at] =
                        (byte) (Math.abs(small[at]) % 96 + (small[at] % 7 == 0 ? 10 - Math.abs(small[at]) % 96 : 32));
            }
            answered(small);
        }
    }

    private static byte[] mutated(byte[] seed, Random luck) {
        StringBuilder text = new StringBuilder(new String(seed, StandardCharsets.UTF_8));
        for (int change = 1 + luck.nextInt(4); change > 0; change--) {
            int at = luck.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + luck.nextInt(30));
            switch (luck.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, PIECES.get(luck.nextInt(PIECES.size())));
                case 2 -> text.insert(at, text.substring(at, end));
                default -> text.replace(at, end, PIECES.get(luck.nextInt(PIECES.size())));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void answered(byte[] file) {
        long start = System.nanoTime();
        Reading<Module> reading = readers.get().read(file);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
        assertThat(reading.value().isPresent() || reading.hasErrors())
                .as("a module, or what is wrong")
                .isTrue();
        long lines = new String(file, StandardCharsets.UTF_8).lines().count() + 1;
        for (Problem problem : reading.problems()) {
            assertThat(problem.line()).as(problem.toString()).isBetween(1, (int) lines + 1);
            assertThat(problem.column()).as(problem.toString()).isPositive();
            assertThat(problem.says()).isNotBlank();
        }
    }
}

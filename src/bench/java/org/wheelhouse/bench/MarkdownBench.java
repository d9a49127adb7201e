package org.wheelhouse.bench;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wheelhouse.course.ContentFiles;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.course.markdown.ModuleReader;
import org.wheelhouse.quiz.markdown.QuestionReader;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Reading;

/**
 * Bench "markdown": reading every module of {@code content/} against Flexmark's parse and render of the same text, in turns in one
 * run. Every round changes each title, bullet, option and note, so that nothing comes from the cache of rendered passages. The
 * first rounds only warm up, until both are compiled. Goal: at most twice.
 */
public final class MarkdownBench {

    private static final Pattern CHANGED = Pattern.compile("(?m)^((?:- (?:\\[.] )?|[0-9]+\\. |  > |#+ |Recall: ))");
    private static final int WARM_UP = 600;
    private static final int ROUNDS = 101;

    private MarkdownBench() {}

    public static void main(String[] arguments) throws IOException {
        List<String> modules = modules();
        ModuleReader reader = new ModuleReader(
                List.of(new QuestionReader(), new Any("poll"), new Any("widget pipeline"), new Any("widget rollout")),
                new Everything());
        DataHolder options = new MutableDataSet()
                .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), StrikethroughExtension.create()))
                .set(HtmlRenderer.ESCAPE_HTML, true);
        Parser parser = Parser.builder(options).build();
        HtmlRenderer renderer = HtmlRenderer.builder(options).build();
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            String mark = "r" + round + " ";
            List<String> texts = modules.stream()
                    .map(text -> CHANGED.matcher(text).replaceAll("$1" + mark))
                    .toList();
            double us = millis(texts, text -> reader.read(text.getBytes(StandardCharsets.UTF_8)));
            double flexmark = millis(texts, text -> renderer.render(parser.parse(text)));
            if (round >= 0) {
                ours[round] = us;
                theirs[round] = flexmark;
            }
        }
        int kilobytes = modules.stream().mapToInt(String::length).sum() / 1024;
        System.out.printf("markdown: %d module(s), %d KB, median of %d rounds%n", modules.size(), kilobytes, ROUNDS);
        System.out.printf("  reading with notes, fences, problems, sanitising  %7.2f ms%n", median(ours));
        System.out.printf("  Flexmark parse and render of the same text        %7.2f ms%n", median(theirs));
        System.out.printf("  ratio %.2f (goal: at most 2)%n", median(ours) / median(theirs));
    }

    private static List<String> modules() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content/modules"))) {
            return files.filter(file -> file.endsWith("module.md"))
                    .map(MarkdownBench::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static double millis(List<String> texts, Consumer<String> work) {
        long start = System.nanoTime();
        texts.forEach(work);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** A fence of a room that costs nothing to read. */
    private record Any(String kind) implements FenceReader {
        @Override
        public Set<String> keys() {
            return Set.of("scenario", "seed", "speed", "answers", "min", "max", "left", "right", "x", "y");
        }

        @Override
        public boolean hasBody() {
            return true;
        }

        @Override
        public Reading<?> read(Fence fence) {
            return Reading.of(fence);
        }
    }

    private record Everything() implements ContentFiles {
        @Override
        public boolean has(String path) {
            return true;
        }

        @Override
        public List<String> in(String folder) {
            return List.of();
        }
    }
}

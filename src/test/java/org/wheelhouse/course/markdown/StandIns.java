package org.wheelhouse.course.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.course.ContentFiles;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.quiz.markdown.QuestionReader;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Written;

/** The fence readers that the cases name; those of other rooms are played by stand-ins, questions are read by their own reader. */
final class StandIns {

    /** What a stand-in makes of a poll. */
    record Poll(String kind, String question, int options) {}

    private StandIns() {}

    static ModuleReader reader() {
        List<FenceReader> readers = new ArrayList<>(List.of(new QuestionReader(), new PollReader()));
        List.of("pipeline", "rollout", "trace", "slo").forEach(kind -> readers.add(new WidgetReader("widget " + kind)));
        return new ModuleReader(readers, new Files());
    }

    /** The files that exist for the cases. */
    record Files() implements ContentFiles {

        private static final Set<String> PATHS =
                Set.of("pipelines", "pipelines/three-stages.yml", "rollouts", "rollouts/canary.yml");

        @Override
        public boolean has(String path) {
            return PATHS.contains(path);
        }

        @Override
        public List<String> in(String folder) {
            String start = folder.isEmpty() ? "" : folder + "/";
            return PATHS.stream()
                    .filter(path -> path.startsWith(start))
                    .map(path -> path.substring(start.length()))
                    .filter(name -> !name.contains("/"))
                    .toList();
        }
    }

    private record WidgetReader(String kind) implements FenceReader {

        @Override
        public Set<String> keys() {
            return Set.of("scenario", "seed", "speed");
        }

        @Override
        public Set<String> files() {
            return Set.of("scenario");
        }

        @Override
        public Reading<?> read(Fence fence) {
            List<Problem> problems = fence.setting("seed")
                    .filter(seed -> !seed.text().matches("[0-9]+"))
                    .map(seed -> seed.error("`seed: " + seed + "`: a whole number is expected", "such as 42"))
                    .map(List::of)
                    .orElse(List.of());
            return Reading.of(fence, problems);
        }
    }

    private record PollReader() implements FenceReader {

        private static final Set<String> KINDS =
                Set.of("choice", "several", "slider", "words", "dots", "text", "ranking");
        private static final Set<String> WITH_OPTIONS = Set.of("choice", "several", "dots", "ranking");

        @Override
        public String kind() {
            return "poll";
        }

        @Override
        public Set<String> keys() {
            return Set.of("answers", "min", "max", "left", "right", "x", "y");
        }

        @Override
        public boolean hasBody() {
            return true;
        }

        @Override
        public Reading<?> read(Fence fence) {
            List<Problem> problems = new ArrayList<>();
            Optional<Written> written = fence.arguments().stream().findFirst();
            written.filter(kind -> !KINDS.contains(kind.text()))
                    .ifPresent(kind -> problems.add(kind.error(
                            "the poll kind `" + kind + "` is unknown", Nearest.didYouMean(kind.text(), KINDS))));
            fence.setting("answers")
                    .filter(value -> !Set.of("anonymous", "named").contains(value.text()))
                    .ifPresent(value ->
                            problems.add(value.error("`answers: " + value + "`: anonymous or named is expected", "")));
            String kind = written.map(Written::text).orElse("choice");
            List<String> lines = fence.body().stream()
                    .map(Written::text)
                    .filter(line -> !line.isBlank())
                    .toList();
            int options =
                    (int) lines.stream().filter(line -> line.startsWith("- ")).count();
            if (lines.isEmpty() || lines.getFirst().startsWith("- ")) {
                problems.add(fence.error("the poll has no question", "write it above the options"));
            }
            if (WITH_OPTIONS.contains(kind) && (options < 2 || options > 8)) {
                problems.add(fence.error("the poll has " + options + " options: 2 to 8 options are expected", ""));
            }
            return Reading.of(new Poll(kind, lines.isEmpty() ? "" : lines.getFirst(), options), problems);
        }
    }
}

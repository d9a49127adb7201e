package org.wheelhouse.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.pipeline.PipelineWish.Editable;
import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.pipeline.yaml.ScenarioReader;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Written;

/**
 * Reads {@code widget pipeline}: {@code scenario} names a file or folder below {@code content/}, {@code seed} a whole number,
 * {@code agents} how many there are, {@code editable} whether people may pick faults ({@code faults}) or only watch
 * ({@code nothing}), {@code faults} what goes wrong from the start, as in the first lines of a scenario and parted by semicolons
 * ({@code faults: defect: high-finding; fail: Test.Unit}), {@code question} what they should find out. Answers to choose from may
 * follow, as in a quiz: {@code - [x] answer}, and below it {@code > why}.
 */
@Component
class PipelineFences implements FenceReader {

    @Override
    public String kind() {
        return "widget pipeline";
    }

    @Override
    public Set<String> keys() {
        return Set.of("scenario", "seed", "agents", "editable", "faults", "question");
    }

    @Override
    public Set<String> files() {
        return Set.of("scenario");
    }

    @Override
    public boolean hasBody() {
        return true;
    }

    @Override
    public Reading<PipelineWish> read(Fence fence) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> scenario = scenario(fence, problems);
        long seed = number(fence, "seed", "\\d{1,9}", "a whole number, such as 4821", problems)
                .orElse(4821L);
        Optional<Long> agents = number(fence, "agents", "[1-9]|1\\d|20", "a number from 1 to 20", problems);
        Editable editable = editable(fence, problems);
        Picks picks = picks(fence, problems);
        List<PipelineWish.Choice> choices = ChoiceLines.read(fence.body(), problems);
        String question = fence.setting("question").map(Written::text).orElse("");
        if (!problems.isEmpty() || scenario.isEmpty()) {
            return Reading.refused(problems);
        }
        return Reading.of(
                new PipelineWish(scenario.get(), seed, agents.map(Long::intValue), editable, picks, question, choices));
    }

    private static Optional<String> scenario(Fence fence, List<Problem> problems) {
        Optional<Written> written = fence.setting("scenario");
        if (written.isEmpty()) {
            problems.add(
                    fence.error("The pipeline names no `scenario`.", "such as `scenario: pipelines/three-stages.yml`"));
            return Optional.empty();
        }
        if (written.get().text().startsWith("pipelines/")) {
            return written.map(Written::text).map(PipelineWish::idOf);
        }
        problems.add(written.get()
                .error(
                        "`" + written.get().text() + "` is no pipeline that can be played.",
                        "name one of `pipelines/`, such as `pipelines/three-stages.yml`"));
        return Optional.empty();
    }

    private static Picks picks(Fence fence, List<Problem> problems) {
        Optional<Written> written = fence.setting("faults");
        Reading<Picks> read =
                ScenarioReader.picks(written.map(Written::text).orElse("").replaceAll("\\s*;\\s*", "\n"));
        read.problems()
                .forEach(problem -> problems.add(written.orElseThrow().error(problem.says(), problem.tryThis())));
        return read.value().orElse(Picks.NONE);
    }

    private static Optional<Long> number(Fence fence, String key, String form, String wanted, List<Problem> problems) {
        Optional<Written> written = fence.setting(key);
        if (written.isPresent() && !written.get().text().matches(form)) {
            problems.add(written.get()
                    .error("`%s: %s` must be %s.".formatted(key, written.get().text(), wanted), ""));
            return Optional.empty();
        }
        return written.map(value -> Long.valueOf(value.text()));
    }

    private static Editable editable(Fence fence, List<Problem> problems) {
        Optional<Written> written = fence.setting("editable");
        if (written.isPresent()
                && !Set.of("faults", "nothing").contains(written.get().text())) {
            problems.add(written.get()
                    .error(
                            "`editable: " + written.get().text() + "` must be faults or nothing.",
                            "write `editable: faults`"));
        }
        return written.filter(value -> value.text().equals("nothing")).isPresent() ? Editable.NOTHING : Editable.FAULTS;
    }
}

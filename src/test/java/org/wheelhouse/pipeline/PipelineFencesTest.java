package org.wheelhouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Setting;
import org.wheelhouse.text.Written;

class PipelineFencesTest {

    private final PipelineFences fences = new PipelineFences(new PipelineService());

    @Test
    void aSlideNamesItsScenarioAndWhatPeopleMayDo() {
        PipelineWish wish = read(
                        "scenario", "pipelines/three-stages.yml", "seed", "42", "agents", "1", "editable", "nothing")
                .value()
                .orElseThrow();
        assertThat(wish.scenario()).isEqualTo("three-stages");
        assertThat(wish.seed()).isEqualTo(42);
        assertThat(wish.agents()).contains(1);
        assertThat(wish.editable()).isEqualTo(PipelineWish.Editable.NOTHING);
    }

    @Test
    void aFolderWithTemplatesIsAScenarioToo() {
        assertThat(read("scenario", "pipelines/14-release-train")
                        .value()
                        .orElseThrow()
                        .scenario())
                .isEqualTo("14-release-train");
    }

    @Test
    void everyMistakeIsSaidAtOnceWithItsLine() {
        List<Problem> problems = read(
                        "scenario", "pipelines/tree-stages.yml", "seed", "many", "agents", "0", "editable", "all")
                .problems();
        assertThat(problems).extracting(Problem::line).containsExactlyInAnyOrder(2, 3, 4, 5);
        assertThat(problems).anySatisfy(problem -> assertThat(problem.tryThis()).contains("three-stages"));
    }

    private Reading<PipelineWish> read(String... pairs) {
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            int line = 2 + i / 2;
            settings.add(new Setting(
                    new Written(pairs[i], line, 1), new Written(pairs[i + 1], line, pairs[i].length() + 3)));
        }
        List<Written> words = List.of(new Written("widget", 1, 4), new Written("pipeline", 1, 11));
        return fences.read(new Fence(words, settings, List.of(), 1, 1, 9));
    }
}

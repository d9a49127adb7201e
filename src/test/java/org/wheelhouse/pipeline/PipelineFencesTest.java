package org.wheelhouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.pipeline.engine.Defect;
import org.wheelhouse.pipeline.engine.Fault;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Setting;
import org.wheelhouse.text.Written;

class PipelineFencesTest {

    private final PipelineFences fences = new PipelineFences();

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
                        "scenario", "rollouts/canary.yml", "seed", "many", "agents", "0", "editable", "all")
                .problems();
        assertThat(problems).extracting(Problem::line).containsExactlyInAnyOrder(2, 3, 4, 5);
        assertThat(problems).anySatisfy(problem -> assertThat(problem.tryThis()).contains("three-stages"));
    }

    @Test
    void aSlideSaysWhatGoesWrongAndWhatPeopleMayAnswer() {
        PipelineWish wish = fences.read(new Fence(
                        WORDS,
                        List.of(
                                setting(2, "scenario", "pipelines/three-stages.yml"),
                                setting(3, "faults", "defect: high-finding; fail: Test.Unit")),
                        List.of(
                                new Written("- [x] It stops", 5, 1),
                                new Written("  > Right: Test failed.", 6, 1),
                                new Written("- [ ] It goes on", 7, 1),
                                new Written("  > A stage that fails stops what needs it.", 8, 1)),
                        1,
                        1,
                        9))
                .value()
                .orElseThrow();
        assertThat(wish.picks().defects()).containsExactly(Defect.HIGH_FINDING);
        assertThat(wish.picks().faults()).containsExactly(new Fault.StepFails("Test.Unit", Integer.MAX_VALUE));
        assertThat(wish.choices())
                .containsExactly(
                        new PipelineWish.Choice("It stops", true, "Right: Test failed."),
                        new PipelineWish.Choice("It goes on", false, "A stage that fails stops what needs it."));
    }

    @Test
    void answersWithoutAReasonOrWithoutARightOneAreTold() {
        List<Problem> problems = fences.read(new Fence(
                        WORDS,
                        List.of(
                                setting(2, "scenario", "pipelines/three-stages.yml"),
                                setting(3, "faults", "defect: high")),
                        List.of(new Written("- [ ] It stops", 5, 1), new Written("perhaps", 6, 1)),
                        1,
                        1,
                        9))
                .problems();
        assertThat(problems).extracting(Problem::line).containsExactlyInAnyOrder(3, 5, 5, 6);
        assertThat(problems).anySatisfy(problem -> assertThat(problem.tryThis()).contains("high-finding"));
    }

    private static final List<Written> WORDS = List.of(new Written("widget", 1, 4), new Written("pipeline", 1, 11));

    private static Setting setting(int line, String key, String value) {
        return new Setting(new Written(key, line, 1), new Written(value, line, key.length() + 3));
    }

    private Reading<PipelineWish> read(String... pairs) {
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            settings.add(setting(2 + i / 2, pairs[i], pairs[i + 1]));
        }
        return fences.read(new Fence(WORDS, settings, List.of(), 1, 1, 9));
    }
}

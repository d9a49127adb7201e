package org.wheelhouse.retro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.Column;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Setting;
import org.wheelhouse.text.Written;

@HouseTest
class BoardFencesTest {

    @Autowired
    BoardFences fences;

    @Autowired
    TemplateService templates;

    private static Fence fence(List<String> settings, String... body) {
        int[] line = {5};
        return new Fence(
                List.of(new Written("widget", 4, 4), new Written("board", 4, 11)),
                settings.stream()
                        .map(setting -> setting.split(": ", 2))
                        .map(parts -> new Setting(
                                new Written(parts[0], line[0], 1),
                                new Written(parts[1], line[0]++, parts[0].length() + 3)))
                        .toList(),
                Arrays.stream(body).map(text -> new Written(text, ++line[0], 1)).toList(),
                4,
                1,
                20);
    }

    private List<String> problems(Fence fence) {
        Reading<BoardFence> reading = fences.read(fence);
        assertThat(reading.isUsable()).isFalse();
        return reading.problems().stream().map(Object::toString).toList();
    }

    private SlideForm shown(Fence fence) {
        return templates.form(fences.read(fence).value().orElseThrow()).orElseThrow();
    }

    @Test
    void columnsStandInTheBodyOneALine() {
        SlideForm read = shown(fence(
                List.of("title: Your gates", "cards: named", "hidden: no", "votes: 2", "several-on-one: yes"),
                "- Earns its wait: what has it caught?",
                "",
                "- Does not"));
        assertThat(read)
                .isEqualTo(new SlideForm(
                        "Your gates",
                        new BoardForm(
                                List.of(
                                        new Column(1, "Earns its wait", "what has it caught?"),
                                        new Column(2, "Does not", "")),
                                false,
                                false,
                                Budget.of(2, true),
                                List.of())));
    }

    @Test
    void aTemplateBringsColumnsAndSuggestionsThatTheFenceMayOverrule() {
        SlideForm read = shown(fence(List.of("template: retros/sailboat.yml", "votes: 3")));
        assertThat(read.title()).isEqualTo("Sailboat");
        assertThat(read.form().columns()).hasSize(4);
        assertThat(read.form().anonymous()).isTrue();
        assertThat(read.form().hidden()).isTrue();
        assertThat(read.form().budget()).isEqualTo(Budget.of(3, true));
    }

    @Test
    void everyProblemIsToldAtItsPlace() {
        assertThat(problems(
                        fence(List.of("cards: anonymus", "hidden: maybe", "votes: many"), "- Keep", "- keep: again")))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).startsWith("10:1 error Two columns are called"),
                        one -> assertThat(one)
                                .startsWith("5:8 error `cards: anonymus` must be anonymous or named.")
                                .contains("did you mean"),
                        one -> assertThat(one).startsWith("6:9 error `hidden: maybe` must be yes or no."),
                        one -> assertThat(one).startsWith("7:8 error `votes: many` must be a whole number"));
        assertThat(problems(fence(List.of())))
                .singleElement()
                .asString()
                .startsWith("4:1 error The board has no columns.");
        assertThat(problems(fence(List.of("template: grids/calms.yml"))))
                .singleElement()
                .asString()
                .startsWith("5:11 error `grids/calms.yml` is no template");
    }
}

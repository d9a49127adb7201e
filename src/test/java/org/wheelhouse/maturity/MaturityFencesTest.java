package org.wheelhouse.maturity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Setting;
import org.wheelhouse.text.Written;

class MaturityFencesTest {

    private static Fence fence(Setting... settings) {
        return new Fence(
                List.of(new Written("widget", 4, 4), new Written("maturity", 4, 11)),
                List.of(settings),
                List.of(),
                4,
                1,
                6);
    }

    private static List<String> problems(Fence fence) {
        return new MaturityFences()
                .read(fence).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void theGridIsNamedByItsFile() {
        Setting grid = new Setting(new Written("grid", 5, 1), new Written("grids/calms.yml", 5, 7));

        assertThat(new MaturityFences().read(fence(grid)).value().orElseThrow()).isEqualTo("calms");
    }

    @Test
    void aFenceWithoutAGridOrWithAnotherFileIsTold() {
        Setting other = new Setting(new Written("grid", 5, 1), new Written("glossary.md", 5, 7));

        assertThat(problems(fence()))
                .containsExactly("4:1 error the widget names no `grid` (such as `grid: grids/calms.yml`)");
        assertThat(problems(fence(other)))
                .containsExactly("5:7 error `glossary.md` is no grid (such as `grid: grids/calms.yml`)");
    }
}

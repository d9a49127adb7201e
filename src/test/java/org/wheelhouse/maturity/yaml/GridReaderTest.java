package org.wheelhouse.maturity.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wheelhouse.maturity.engine.Grid;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

class GridReaderTest {

    private static final String GOOD = """
            title: Small
            about: What it is good for.
            levels: [Low, Middle, High]
            rows:
              - id: first
                title: The first
                about: What is asked here.
                cells:
                  - Nobody does this at all.
                  - Some people do this now.
                  - Everybody does this every day.
              - id: second
                title: The second
                about: What is asked there.
                cells:
                  - Nobody saw it last year.
                  - Some people saw it once.
                  - Everybody can see it today.
            """;

    private static List<String> problems(String text) {
        return GridReader.read(text).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void aGridIsReadWithItsRowsAndLevels() {
        Grid grid = GridReader.read(GOOD).value().orElseThrow();

        assertThat(grid.levels()).containsExactly("Low", "Middle", "High");
        assertThat(grid.row("second").orElseThrow().cell(3)).isEqualTo("Everybody can see it today.");
        assertThat(problems(GOOD)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyGridOfTheProductIsRead() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("content/grids"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThanOrEqualTo(2);
            return all.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(problems(Files.readString(file))).isEmpty()));
        }
    }

    @Test
    void everyProblemComesAtOnceWithItsPlaceAndASuggestion() {
        String broken = GOOD.replace("about: What it is good for.", "abaut: What it is good for.")
                .replace("id: second", "id: first")
                .replace("      - Some people saw it once.\n", "")
                .replace("- Nobody does this at all.", "- Bad");

        assertThat(problems(broken))
                .containsExactly(
                        "1:1 error a grid needs `about` (say in a sentence what the grid is good for)",
                        "2:1 error `abaut` is no key of a grid (did you mean `about`?)",
                        "9:9 error `Bad` is no sentence that one can observe"
                                + " (say who does what, such as `A failure is told on the same day.`)",
                        "12:9 error `id: first` is that of the row in line 5 (give this row another id)",
                        "16:7 error this row has 2 cells, but there are 3 levels"
                                + " (write one sentence for each of Low, Middle, High)");
    }

    @Test
    void twoCellsThatSayTheSameCannotBeChosenBetween() {
        assertThat(problems(GOOD.replace("Some people do this now.", "Nobody does this at all.")))
                .containsExactly("10:9 error two cells of this row say the same, so nobody can choose between them"
                        + " (say what is different at this level)");
    }

    @Test
    void aRowThatIsNoMappingAndAnEmptyCellAreTold() {
        assertThat(problems(GOOD.replace("- Everybody can see it today.", "-") + "  - just a text\n"))
                .anyMatch(problem -> problem.contains("error a cell is empty"))
                .anyMatch(problem -> problem.contains("19:5 error a row must be keys with values, not text"));
    }

    @Test
    void tooFewRowsAndLevelsAreTold() {
        String text = """
                title: T
                about: A sentence about it.
                levels: [Low]
                rows:
                  - id: one
                    title: One
                    about: What is asked.
                    cells: [Nobody does this at all.]
                """;
        assertThat(problems(text))
                .containsExactly(
                        "3:10 error a grid has 3 to 5 levels, this one has 1"
                                + " (such as `levels: [Beginner, Learning, Steady, Advanced]`)",
                        "5:5 error a grid has 2 to 12 rows, this one has 1"
                                + " (so many can be talked about in one sitting)");
    }

    @Test
    void nothingAndBrokenYamlAreToldInSentences() {
        assertThat(problems("")).containsExactly("1:1 error the grid is empty (begin with `title: `)");
        assertThat(problems("rows: [")).isNotEmpty().noneMatch(problem -> problem.contains("Exception"));
        assertThat(problems("- a\n- b\n")).anyMatch(problem -> problem.startsWith("1:1 error a grid must be keys"));
    }

    @Test
    void noTextMakesTheReaderFail() {
        Random luck = new Random(7);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder(GOOD);
            for (int edit = 0; edit < 4; edit++) {
                int at = luck.nextInt(text.length());
                text.replace(
                        at,
                        Math.min(text.length(), at + luck.nextInt(6)),
                        ":[]{}-\n #&*'\"".substring(luck.nextInt(12)));
            }
            Reading<Grid> reading = GridReader.read(text.toString());
            assertThat(reading.isUsable() || reading.hasErrors())
                    .as(text.toString())
                    .isTrue();
        }
    }
}

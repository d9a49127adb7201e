package org.wheelhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README tells what there is: every setting, every word of the start script, the picture. */
class ReadmeTest {

    private final String readme = read("README.md");

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<String> found(String regex, String text) {
        return Pattern.compile(regex, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    @Test
    void everySettingStandsOnceInItsTable() {
        List<String> settings =
                found("\\$\\{((?:WHEELHOUSE_[A-Z_]+|PORT))", read("src/main/resources/application.properties"));
        List<String> firstCells = readme.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .toList();
        assertThat(settings).hasSizeGreaterThan(8).contains("PORT", "WHEELHOUSE_NODE");
        assertThat(settings).allSatisfy(setting -> assertThat(firstCells)
                .as(setting)
                .filteredOn(cell -> cell.contains("`" + setting + "`"))
                .hasSize(1));
    }

    @Test
    void everyWordOfTheScriptIsExplained() {
        List<String> words = found("^  ([a-z]+)(?: \\| [a-z]+)?\\)", read("wheelhouse"));
        assertThat(words).contains("start", "test", "check", "bench", "screens", "mvn");
        assertThat(words).allSatisfy(word -> assertThat(readme).containsPattern("\\| `[^|]*" + word));
    }

    @Test
    void thePictureIsThere() {
        assertThat(found("!\\[[^\\]]+\\]\\(([^)]+)\\)", readme))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of(file)).isNotEmptyFile());
    }
}

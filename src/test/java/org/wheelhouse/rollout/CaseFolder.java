package org.wheelhouse.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes one test of every JSON file in a folder of cases; {@code -Dcases.dir=DIR} takes another folder instead. */
final class CaseFolder {

    private static final JsonMapper JSON = new JsonMapper();

    private CaseFolder() {}

    static Stream<DynamicTest> tests(String name, BiConsumer<String, JsonNode> play) {
        Path folder = Path.of(System.getProperty("cases.dir", "src/test/resources/cases/" + name));
        List<Path> files = files(folder);
        assertThat(files).as("cases in %s", folder).isNotEmpty();
        return files.stream().map(file -> test(file, play));
    }

    private static DynamicTest test(Path file, BiConsumer<String, JsonNode> play) {
        String name = file.getFileName().toString().replace(".json", "");
        return DynamicTest.dynamicTest(name, () -> play.accept(name, JSON.readTree(file.toFile())));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

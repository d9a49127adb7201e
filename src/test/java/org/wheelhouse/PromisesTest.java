package org.wheelhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A promise of the README names the tests that hold it; each of them is there. */
class PromisesTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void everyPromiseHasItsTests() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.startsWith("## What is promised"))
                .takeWhile(line -> !line.startsWith("**Not promised"))
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .toList();
        Set<String> there = tests();

        assertThat(rows).hasSizeGreaterThan(10).allSatisfy(row -> {
            List<String> named = TEST.matcher(row.substring(row.lastIndexOf(" | ")))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(named).as(row).isNotEmpty();
            assertThat(there).as(row).containsAll(named);
        });
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}

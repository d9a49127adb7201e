package org.wheelhouse.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wheelhouse.text.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file of {@code cases/gift} (its README says what a case is), or of another folder by {@code -Dcases.dir=DIR}. */
class GiftCasesTest {

    private static final String EXPECT = "// expect: ";
    private static final JsonMapper JSON = new JsonMapper();

    @TestFactory
    Stream<DynamicTest> everyCaseReadsAsItSays() {
        return files().stream().map(file -> DynamicTest.dynamicTest(name(file), () -> play(file)));
    }

    @TestFactory
    Stream<DynamicTest> everyCaseComesBackFromAnExport() {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> assertThatExportComesBack(input(file))));
    }

    private static void play(Path file) {
        JsonNode expected =
                JSON.readTree(text(file).lines().findFirst().orElseThrow().substring(EXPECT.length()));
        GiftFile read = GiftReader.read(input(file));
        JsonNode questions = expected.get("questions");
        assertThat(read.items()).as("questions").hasSize(questions.size());
        for (int i = 0; i < questions.size(); i++) {
            check(read.items().get(i), questions.get(i));
        }
        checkProblems(read.problems(), expected.get("problems"));
    }

    private static void check(GiftItem item, JsonNode expected) {
        assertThat(item.line())
                .as("line of %s", expected)
                .isEqualTo(expected.get("line").intValue());
        String type = expected.get("type").stringValue();
        switch (item) {
            case GiftItem.Category category -> {
                assertThat(type).isEqualTo("category");
                assertThat(category.name()).isEqualTo(expected.get("name").stringValue());
            }
            case GiftItem.LeftOut leftOut -> {
                assertThat(leftOut.kind().words()).isEqualTo(type);
                assertThat(expected.get("imported").booleanValue()).isFalse();
            }
            case GiftItem.Question question -> check(question, type, expected);
        }
    }

    private static void check(GiftItem.Question question, String type, JsonNode expected) {
        assertThat(question.single() ? "single" : "choose-n").isEqualTo(type);
        assertThat(question.text()).isEqualTo(expected.get("text").stringValue());
        assertThat(question.name()).isEqualTo(optional(expected, "name"));
        assertThat(question.general()).isEqualTo(optional(expected, "general"));
        JsonNode options = expected.get("options");
        assertThat(question.options()).hasSize(options.size());
        for (int i = 0; i < options.size(); i++) {
            GiftOption option = question.options().get(i);
            assertThat(option.text()).isEqualTo(options.get(i).get("text").stringValue());
            assertThat(option.weight()).isEqualTo(options.get(i).get("weight").doubleValue());
            assertThat(option.guidance())
                    .isEqualTo(options.get(i).get("guidance").stringValue());
        }
    }

    private static void checkProblems(List<Problem> problems, JsonNode expected) {
        assertThat(problems).as("problems, expected %s", expected).hasSize(expected.size());
        for (JsonNode wanted : expected) {
            String word = wanted.get(2).stringValue().toLowerCase(Locale.ROOT);
            assertThat(problems).as("a problem like %s", wanted).anySatisfy(problem -> {
                assertThat(problem.line()).isEqualTo(wanted.get(0).intValue());
                assertThat(problem.isError() ? "error" : "warning")
                        .isEqualTo(wanted.get(1).stringValue());
                assertThat(problem.toString().toLowerCase(Locale.ROOT)).contains(word);
            });
        }
    }

    static void assertThatExportComesBack(String input) {
        List<GiftItem> once = withoutLines(GiftReader.read(input));
        GiftFile again = GiftReader.read(GiftWriter.write(once));
        assertThat(again.problems()).noneMatch(Problem::isError);
        assertThat(withoutLines(again)).isEqualTo(once);
    }

    private static List<GiftItem> withoutLines(GiftFile file) {
        return file.items().stream()
                .filter(item -> !(item instanceof GiftItem.LeftOut))
                .<GiftItem>map(item -> switch (item) {
                    case GiftItem.Question q ->
                        new GiftItem.Question(0, q.name(), q.text(), q.single(), q.options(), q.general());
                    case GiftItem.Category category -> new GiftItem.Category(0, category.name());
                    case GiftItem.LeftOut leftOut -> leftOut;
                })
                .toList();
    }

    private static Optional<String> optional(JsonNode node, String key) {
        return Optional.ofNullable(node.get(key)).map(JsonNode::stringValue);
    }

    /** Every byte after the first line feed. */
    static String input(Path file) {
        String text = text(file);
        return text.substring(text.indexOf('\n') + 1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files() {
        Path folder = Path.of(System.getProperty("cases.dir", "src/test/resources/cases/gift"));
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".gift"))
                    .sorted()
                    .toList();
            assertThat(files).as("cases in %s", folder).isNotEmpty();
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}

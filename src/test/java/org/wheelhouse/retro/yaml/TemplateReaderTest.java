package org.wheelhouse.retro.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.Column;
import org.wheelhouse.retro.engine.Template;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

class TemplateReaderTest {

    private static final String GOOD = """
            title: Keep and stop
            says: A plain one.
            columns:
              - title: Keep
                says: What stays?
              - title: Stop
                says: What goes?
            cards: named
            votes: 3
            several-on-one: yes
            """;

    @Test
    void aTemplateIsReadWithItsColumnsInOrder() {
        assertThat(TemplateReader.read(GOOD).value())
                .contains(new Template(
                        "Keep and stop",
                        "A plain one.",
                        List.of(new Column(1, "Keep", "What stays?"), new Column(2, "Stop", "What goes?")),
                        false,
                        Budget.of(3, true)));
    }

    @Test
    void whatIsLeftOutIsAnonymousWithFiveVotesOneOnATopic() {
        Template template = TemplateReader.read(GOOD.lines().limit(7).reduce("", (a, b) -> a + b + "\n"))
                .value()
                .orElseThrow();
        assertThat(template.anonymous()).isTrue();
        assertThat(template.budget()).isEqualTo(Budget.of(5, false));
    }

    @Test
    void everyProblemComesAtOnceWithItsPlaceAndASuggestion() {
        Reading<Template> reading = TemplateReader.read("""
                titel: Keep and stop
                columns:
                  - title: Keep
                    sais: What stays?
                  - Stop
                  - title: Keep
                    says: Again?
                cards: anonymus
                votes: many
                """);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems().stream().map(Problem::toString))
                .containsExactly(
                        "1:1 error `titel` is no key of a template. (did you mean `title`?)",
                        "1:1 error The template needs `title`. (such as `title: Keep, stop, start`)",
                        "1:1 error The template needs `says`. (say in a sentence what it is good for)",
                        "3:5 error A column needs `says`. (ask what belongs here, such as `says: What should stay?`)",
                        "4:5 error `sais` is no key of a column. (did you mean `says`?)",
                        "5:5 error A column must be keys with values, not text. (such as `title: Keep`)",
                        "6:5 error Two columns are called \"Keep\", here and in line 3. (rename one)",
                        "8:8 error `cards: anonymus` must be anonymous or named. (did you mean `anonymous`?)",
                        "9:8 error `votes: many` must be a whole number from 1 to 20. (such as 5)");
    }

    @Test
    void anEmptyFileAndAListAreToldApart() {
        assertThat(TemplateReader.read("").problems()).singleElement().satisfies(problem -> assertThat(problem.says())
                .isEqualTo("The file is empty."));
        assertThat(TemplateReader.read("- Keep\n- Stop\n").problems()).first().satisfies(problem -> assertThat(
                        problem.says())
                .isEqualTo("The template must be keys with values, not a list."));
    }

    @Test
    void noTextCanStopTheReader() {
        Random luck = new Random(11);
        String signs = ":-[]{}\"'\n #&*!|>%@`abc01\t\u0000";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder(GOOD);
            for (int change = 0; change < 1 + luck.nextInt(5); change++) {
                text.setCharAt(luck.nextInt(text.length()), signs.charAt(luck.nextInt(signs.length())));
            }
            Reading<Template> reading = TemplateReader.read(text.toString());
            assertThat(reading.value().isPresent() || reading.hasErrors()).isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyTemplateOfTheContentIsGood() {
        try (Stream<Path> files = Files.list(Path.of("content/retros"))) {
            return files
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        Reading<Template> reading = TemplateReader.read(Files.readString(file));
                        assertThat(reading.problems()).isEmpty();
                        assertThat(reading.value()).isPresent();
                    }))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

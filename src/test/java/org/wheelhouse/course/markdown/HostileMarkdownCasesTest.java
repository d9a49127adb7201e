package org.wheelhouse.course.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Note;
import org.wheelhouse.course.Notes;
import org.wheelhouse.course.Slide;
import org.wheelhouse.course.Slide.Piece;
import org.wheelhouse.quiz.engine.Option;
import org.wheelhouse.quiz.engine.Question;
import org.wheelhouse.text.CaseFile;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Rendered;
import org.wheelhouse.text.SafeMarkdown;
import org.wheelhouse.text.ShownHtml;
import tools.jackson.databind.JsonNode;

class HostileMarkdownCasesTest {

    private static final int POST = 4 * 1024;

    /** A second is the promise; the rest is for a machine that does other things as well. */
    private static final Duration ANSWER = Duration.ofSeconds(2);

    @TestFactory
    Stream<DynamicTest> nothingRunsInAnotherBrowser() {
        return CaseFile.all("markdown-hostile").stream()
                .flatMap(file -> Stream.of(
                        test(file, "slide", HostileMarkdownCasesTest::onSlide),
                        test(file, "notes and quiz text", HostileMarkdownCasesTest::inPassage),
                        test(file, "card, question, comment", HostileMarkdownCasesTest::inPost),
                        test(file, "module", HostileMarkdownCasesTest::inModule)));
    }

    private interface Check {
        void of(JsonNode expected, String text);
    }

    private static DynamicTest test(CaseFile file, String place, Check check) {
        return DynamicTest.dynamicTest(file.name() + " as " + place, () -> {
            check.of(file.expected(), text(file));
            theNextOneRendersNormally();
        });
    }

    private static String text(CaseFile file) {
        if (!file.expected().has("generate")) {
            return new String(file.input(), StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        file.expected()
                .get("generate")
                .forEach(part ->
                        text.append(part.get(0).asString().repeat(part.get(1).asInt())));
        return text.toString();
    }

    private static void onSlide(JsonNode expected, String text) {
        holds(expected, answered(() -> SafeMarkdown.slide(text)), outcome(expected));
    }

    private static void inPassage(JsonNode expected, String text) {
        holds(expected, answered(() -> SafeMarkdown.passage(text)), outcome(expected));
    }

    /** What people write may be short only. */
    private static void inPost(JsonNode expected, String text) {
        boolean fits = text.getBytes(StandardCharsets.UTF_8).length <= POST;
        holds(expected, answered(() -> SafeMarkdown.post(text)), fits ? outcome(expected) : "refuse");
    }

    private static String outcome(JsonNode expected) {
        return expected.get("outcome").asString();
    }

    private static <T> T answered(Supplier<T> work) {
        return Assertions.assertTimeout(ANSWER, work::get);
    }

    private static void holds(JsonNode expected, Rendered rendered, String outcome) {
        ShownHtml shown = ShownHtml.of(rendered.html());
        isSafe(expected, shown);
        if (outcome.equals("render")) {
            assertThat(rendered.isRefused()).as("%s", rendered.problems()).isFalse();
            texts(expected).forEach(text -> assertThat(shown.text()).contains(text));
        } else if (outcome.equals("refuse")) {
            assertThat(rendered.problems())
                    .singleElement()
                    .matches(Problem::isError)
                    .matches(problem -> problem.line() > 0);
        }
    }

    private static List<String> texts(JsonNode expected) {
        return expected.has("text")
                ? expected.get("text").valueStream().map(JsonNode::asString).toList()
                : List.of();
    }

    private static void isSafe(JsonNode expected, ShownHtml shown) {
        shown.isHarmless();
        if (expected.path("noRemoteImage").asBoolean(false)) {
            shown.loadsNothingFromOtherHosts();
        }
        if (expected.path("noBidi").asBoolean(false)) {
            shown.turnsNothingAround();
        }
    }

    /** As body, notes and question of a module, with an ordinary slide behind each. */
    private static void inModule(JsonNode expected, String text) {
        String inside = text.replace("-->", "--").replace("```", "'''");
        String module = """
                ---
                id: m
                title: T
                week: 1
                minutes: 10
                ---

                ## Body

                %s

                ---

                ## Notes

                <!-- notes
                %s
                1. %s
                -->

                ---

                ## Question

                ```question q
                Recall: %s

                %s
                - [x] %s
                  > %s
                - [ ] B
                  > no.
                ```

                ---

                ## Last

                - ordinary *slide*
                """.formatted(
                text, inside, oneLine(inside), oneLine(inside), oneLine(inside), oneLine(inside), oneLine(inside));
        Reading<Module> reading = answered(() -> StandIns.reader().read(module.getBytes(StandardCharsets.UTF_8)));
        List<String> shown =
                reading.value().map(HostileMarkdownCasesTest::shown).orElse(List.of());
        shown.forEach(html -> isSafe(expected, ShownHtml.of(html)));
        assertThat(reading.problems()).allMatch(problem -> problem.line() > 0);
        if (outcome(expected).equals("render") && !reading.hasErrors()) {
            String all = shown.stream().map(ShownHtml::of).map(ShownHtml::text).collect(Collectors.joining("\n"));
            texts(expected).forEach(words -> assertThat(all).contains(words));
            assertThat(shown).anyMatch(html -> html.contains("ordinary <em>slide</em>"));
        }
        assertThat(shown.isEmpty()).isEqualTo(reading.value().isEmpty());
    }

    private static String oneLine(String text) {
        return text.strip().replace('\n', ' ').replace('\r', ' ');
    }

    /** All HTML that a browser gets of a module. */
    private static List<String> shown(Module module) {
        List<String> html = new ArrayList<>();
        for (Slide slide : module.slides()) {
            html.add(slide.heading());
            slide.pieces().stream()
                    .filter(Piece.Html.class::isInstance)
                    .map(piece -> ((Piece.Html) piece).html())
                    .forEach(html::add);
            slide.notes().ifPresent(notes -> notes(notes).map(Note::html).forEach(html::add));
        }
        module.values(Question.class).stream()
                .flatMap(HostileMarkdownCasesTest::passages)
                .map(SafeMarkdown::passage)
                .map(Rendered::html)
                .forEach(html::add);
        return html;
    }

    private static Stream<Note> notes(Notes notes) {
        return Stream.concat(notes.opening().stream(), notes.bullets().stream());
    }

    private static Stream<String> passages(Question question) {
        Function<Option, Stream<String>> texts = option -> Stream.of(option.text(), option.guidance());
        return Stream.concat(
                Stream.of(question.recall(), question.text()),
                question.options().stream().flatMap(texts));
    }

    private static void theNextOneRendersNormally() {
        assertThat(SafeMarkdown.slide("- plain *words* " + System.nanoTime()).html())
                .contains("plain <em>words</em>");
    }
}

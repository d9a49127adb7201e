package org.wheelhouse.course.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Note;
import org.wheelhouse.course.Notes;
import org.wheelhouse.course.Slide;
import org.wheelhouse.quiz.engine.Question;
import org.wheelhouse.text.CaseFile;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import tools.jackson.databind.JsonNode;

class MarkdownCasesTest {

    @TestFactory
    Stream<DynamicTest> everyCaseReadsAsItSays() {
        return CaseFile.all("markdown").stream().map(file -> DynamicTest.dynamicTest(file.name(), () -> check(file)));
    }

    private static void check(CaseFile file) {
        Reading<Module> reading = StandIns.reader().read(file.input());
        List<Slide> slides = reading.value().map(Module::slides).orElse(List.of());
        JsonNode expected = file.expected();
        if (expected.has("slides")) {
            slides(slides, expected.get("slides"));
        }
        if (expected.has("problems")) {
            problems(reading.problems(), expected.get("problems"));
        }
        if (expected.has("ids")) {
            assertThat(slides.stream().map(slide -> slide.id().value()))
                    .isEqualTo(expected.get("ids")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
        }
        of(expected, "notes", (at, notes) -> notes(slides.get(at).notes().orElseThrow(), notes));
        of(expected, "widgets", (at, kinds) -> assertThat(widgets(slides.get(at)))
                .isEqualTo(strings(kinds)));
        of(expected, "poll", (at, options) -> assertThat(
                        slides.get(at).values(StandIns.Poll.class).getFirst().options())
                .isEqualTo(options.asInt()));
        of(
                expected,
                "question",
                (at, counts) -> question(slides.get(at).values(Question.class).getFirst(), counts));
    }

    private interface Check {
        void on(int slide, JsonNode expected);
    }

    private static void of(JsonNode expected, String key, Check check) {
        if (expected.has(key)) {
            expected.get(key)
                    .properties()
                    .forEach(entry -> check.on(Integer.parseInt(entry.getKey()), entry.getValue()));
        }
    }

    private static void slides(List<Slide> slides, JsonNode expected) {
        List<String> found = slides.stream()
                .map(slide -> slide.line() + " " + (slide.title().isEmpty() ? null : slide.title()))
                .toList();
        List<String> asked = expected.valueStream()
                .map(slide -> slide.get(0).asInt() + " "
                        + (slide.get(1).isNull() ? null : slide.get(1).asString()))
                .toList();
        assertThat(found).isEqualTo(asked);
    }

    /** Exactly these, in any order; the word has to stand in the sentence. */
    private static void problems(List<Problem> problems, JsonNode expected) {
        List<Problem> left = new ArrayList<>(problems);
        List<String> missing = new ArrayList<>();
        expected.forEach(wanted -> left.stream()
                .filter(problem -> isMeant(problem, wanted))
                .findFirst()
                .ifPresentOrElse(left::remove, () -> missing.add(wanted.toString())));
        assertThat(missing).as("expected beside %s", problems).isEmpty();
        assertThat(left).as("told beside what was expected").isEmpty();
    }

    private static boolean isMeant(Problem problem, JsonNode wanted) {
        String sentence = (problem.says() + " " + problem.tryThis()).toLowerCase(Locale.ROOT);
        return problem.line() == wanted.get(0).asInt()
                && problem.level().name().equalsIgnoreCase(wanted.get(1).asString())
                && sentence.contains(wanted.get(2).asString().toLowerCase(Locale.ROOT));
    }

    private static void notes(Notes notes, JsonNode expected) {
        assertThat(notes.opening().map(Note::text).orElse(""))
                .isEqualTo(expected.get("opening").asString(""));
        assertThat(notes.bullets().stream().map(Note::text)).isEqualTo(strings(expected.get("bullets")));
    }

    private static void question(Question question, JsonNode counts) {
        assertThat(List.of(question.options().size(), question.choose()))
                .isEqualTo(List.of(counts.get(0).asInt(), counts.get(1).asInt()));
    }

    private static List<String> widgets(Slide slide) {
        return slide.fences().stream()
                .map(fenced -> fenced.fence().kind())
                .filter(kind -> kind.startsWith("widget "))
                .map(kind -> kind.substring("widget ".length()))
                .toList();
    }

    private static List<String> strings(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }
}

package org.wheelhouse.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.activity.Forms;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.maturity.Grids;
import org.wheelhouse.quiz.engine.Question;
import org.wheelhouse.testing.HouseTest;

/** What trainers wrote in {@code content/}, read with the fence readers of every room that is there. */
@HouseTest
class ContentTest {

    @Autowired
    private ModuleReading reading;

    @Autowired
    private Doorbell doorbell;

    @Autowired
    private Grids grids;

    @Autowired
    private Forms forms;

    private Content content() {
        return Content.of(Path.of("content"), reading, doorbell);
    }

    @Test
    void everyFileLoadsWithoutAProblem() {
        List<FileReport> files = content().reports();
        assertThat(files).anyMatch(FileReport::isModule);
        assertThat(files)
                .allSatisfy(file -> assertThat(file.problems()).as(file.path()).isEmpty());
    }

    @Test
    void theSectionsOfAModuleAddUpToItsMinutes() {
        assertThat(content().modules()).allSatisfy(module -> assertThat(module.sections().stream()
                        .mapToInt(section -> section.minutes().orElse(0))
                        .sum())
                .as(module.title())
                .isEqualTo(module.minutes()));
    }

    @Test
    void everySlideOfWeek5HasNotesThatExplainEachBullet() {
        // that the numbers of bullets and notes agree is a warning of the reader; here nobody may have left the notes
        // out
        Module week5 = content().ofWeek(5).orElseThrow();
        assertThat(week5.slides())
                .allSatisfy(slide ->
                        assertThat(slide.notes()).as(slide.id().value()).isPresent());
    }

    @Test
    void theQuizOfWeek5HasFiveQuestionsWithGuidanceForEveryOption() {
        List<Question> questions = content().ofWeek(5).orElseThrow().values(Question.class);
        assertThat(questions).hasSize(5);
        assertThat(questions).allSatisfy(question -> assertThat(question.options())
                .hasSizeGreaterThan(1)
                .allSatisfy(option -> assertThat(option.guidance().toString()).isNotBlank()));
    }

    @Test
    void everyGridIsReadWithoutAProblem() {
        assertThat(grids.files()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(grids.files())
                .allSatisfy(file -> assertThat(file.problems()).as(file.path()).isEmpty());
    }

    @Test
    void everyFormIsReadWithoutAProblem() {
        assertThat(forms.files()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(forms.files())
                .allSatisfy(file -> assertThat(file.problems()).as(file.path()).isEmpty());
    }

    @Test
    void theGlossaryHasItsTerms() {
        assertThat(content().glossary().terms()).hasSizeGreaterThanOrEqualTo(60);
    }
}

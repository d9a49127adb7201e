package org.wheelhouse.quiz;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.quiz.engine.Question;

/** The questions of the modules as they stand now, with their answers: for services only. */
@Component
class Questions {

    private final Content content;

    Questions(Content content) {
        this.content = content;
    }

    /** A question and where it stands. */
    record Placed(Module module, SlideId slide, Question question) {

        AskedQuestion asked() {
            return AskedQuestion.of(module.id(), module.week(), question);
        }
    }

    Optional<Module> module(ModuleId id) {
        return content.module(id);
    }

    Optional<ModuleId> ofWeek(int week) {
        return content.ofWeek(week).map(Module::id);
    }

    /** In the order of the slides; none if there is no such module. */
    List<Placed> of(ModuleId id) {
        return content.module(id).map(Questions::of).orElse(List.of());
    }

    private static List<Placed> of(Module module) {
        return module.slides().stream()
                .flatMap(slide ->
                        slide.values(Question.class).stream().map(question -> new Placed(module, slide.id(), question)))
                .toList();
    }

    Optional<Placed> find(ModuleId id, String question) {
        return of(id).stream()
                .filter(placed -> placed.question().id().equals(question))
                .findFirst();
    }

    /** Empty if the module has no questions. */
    Optional<Quiz> quiz(ModuleId id) {
        List<Placed> placed = of(id);
        return placed.stream()
                .findFirst()
                .map(first -> new Quiz(
                        id,
                        first.module().week(),
                        first.module().title(),
                        placed.stream().map(Placed::asked).toList()));
    }

    /** Of every module that has questions, by week. */
    List<Quiz> quizzes() {
        return content.modules().stream()
                .map(Module::id)
                .map(this::quiz)
                .flatMap(Optional::stream)
                .toList();
    }
}

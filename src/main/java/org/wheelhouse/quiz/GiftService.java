package org.wheelhouse.quiz;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.quiz.gift.FenceWriter;
import org.wheelhouse.quiz.gift.GiftExport;
import org.wheelhouse.quiz.gift.GiftFile;
import org.wheelhouse.quiz.gift.GiftReader;
import org.wheelhouse.text.Problem;

/** Questions in and out as GIFT, for those who lead: an export holds the right answers. Nothing is stored here. */
@Service
public class GiftService {

    private final Questions questions;
    private final CurrentPerson current;

    GiftService(Questions questions, CurrentPerson current) {
        this.questions = questions;
        this.current = current;
    }

    /**
     * What a GIFT text becomes.
     *
     * @param questions how many fences there are
     * @param fences for a module, to copy; empty if there is no question
     * @param problems with the lines of the GIFT text, in their order
     */
    public record Imported(int questions, String fences, List<Problem> problems) {

        public Imported {
            problems = List.copyOf(problems);
        }
    }

    /** @throws AccessDeniedException for anybody who does not lead */
    public Imported read(String gift) {
        onlyForLeaders();
        GiftFile file = GiftReader.read(gift);
        FenceWriter.Written fences = FenceWriter.write(file.items());
        List<Problem> problems = Stream.concat(file.problems().stream(), fences.problems().stream())
                .sorted(java.util.Comparator.comparingInt(Problem::line))
                .toList();
        return new Imported(file.questions().size(), fences.text(), problems);
    }

    /**
     * The quiz of a module; empty if it has no questions.
     *
     * @throws AccessDeniedException for anybody who does not lead
     */
    public Optional<GiftExport> export(ModuleId module) {
        onlyForLeaders();
        return questions
                .quiz(module)
                .map(quiz -> GiftExport.of(questions.of(module).stream()
                        .map(Questions.Placed::question)
                        .toList()));
    }

    /** The modules that have questions, by week. */
    public List<Quiz> quizzes() {
        return questions.quizzes();
    }

    private void onlyForLeaders() {
        if (!current.get().leads()) {
            throw new AccessDeniedException("only facilitators and admins see questions with their answers");
        }
    }
}

package org.wheelhouse.quiz.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.quiz.Quiz;
import org.wheelhouse.quiz.QuizService;
import org.wheelhouse.quiz.QuizStatistics;
import org.wheelhouse.quiz.StatisticsOutcome;
import org.wheelhouse.quiz.StatisticsService;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreenTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class StatisticsViewTest extends ScreenTest {

    private static final ModuleId WEEK = new ModuleId("week-5");

    @Autowired
    Visitors visitors;

    @Autowired
    QuizService quizzes;

    @Autowired
    StatisticsService statistics;

    /** Everybody finishes; the first {@code right} of them with the right answers. */
    private Cohort cohort(int people, int right) {
        Cohort cohort = visitors.cohort();
        for (int i = 0; i < people; i++) {
            visitors.signIn(visitors.participant(cohort));
            Quiz quiz = quizzes.quiz(WEEK).orElseThrow();
            for (var question : quiz.questions()) {
                quizzes.answer(WEEK, question.id(), i < right ? RightAnswers.of(question) : Set.of(0));
            }
        }
        return cohort;
    }

    private StatisticsOutcome asFacilitator(Cohort cohort) {
        Person facilitator = visitors.facilitator(cohort);
        visitors.signIn(facilitator);
        return statistics.statistics(WEEK, cohort.id()).orElseThrow();
    }

    private static void open(CohortId cohort) {
        UI.getCurrent().navigate("quiz/5/statistics", QueryParameters.of("cohort", cohort.toString()));
    }

    @Test
    void theDemoCohortHasElevenFinishedAttemptsWithWords() {
        Person facilitator = visitors.ofTheDemo(Visitors.FACILITATOR);
        visitors.signIn(facilitator);
        open(facilitator.cohort().orElseThrow());
        assertThat($(Paragraph.class).id("statistics-people").getText()).startsWith("11 people of Spring cohort");
        assertThat($(NativeTable.class).id("statistics-table").getElement().getTextRecursively())
                .contains("Good. Those who did well in the rest did well here too.");
    }

    @Test
    void nothingIsToldAboutFewerThanFivePeople() {
        Cohort four = cohort(4, 2);
        assertThat(asFacilitator(four)).isInstanceOf(StatisticsOutcome.TooFew.class);
        open(four.id());
        assertThat($(NativeTable.class).exists()).isFalse();
        assertThat($(EmptyState.class).exists()).isTrue();
    }

    @Test
    void fivePeopleHaveNumbersAndNoWords() {
        StatisticsOutcome outcome = asFacilitator(cohort(5, 5));
        assertThat(outcome).isInstanceOfSatisfying(StatisticsOutcome.Counted.class, counted -> {
            QuizStatistics numbers = counted.statistics();
            assertThat(numbers.people()).isEqualTo(5);
            assertThat(numbers.questions()).allSatisfy(question -> {
                assertThat(question.item().facility()).hasValue(100);
                assertThat(question.remarks()).isEmpty();
                assertThat(question.options())
                        .allSatisfy(option -> assertThat(option.chosen()).isEqualTo(option.right() ? 5 : 0));
            });
        });
    }

    @Test
    void onlyTheFirstFinishedAttemptCounts() {
        Cohort cohort = cohort(5, 0);
        QuizStatistics before = ((StatisticsOutcome.Counted) asFacilitator(cohort)).statistics();
        Person again = visitors.participant(cohort);
        visitors.signIn(again);
        Quiz quiz = quizzes.quiz(WEEK).orElseThrow();
        for (int attempt = 0; attempt < 2; attempt++) {
            quizzes.startAgain(WEEK);
            for (var question : quiz.questions()) {
                quizzes.answer(WEEK, question.id(), attempt == 0 ? Set.of(0) : RightAnswers.of(question));
            }
        }
        QuizStatistics after = ((StatisticsOutcome.Counted) asFacilitator(cohort)).statistics();
        assertThat(after.people()).isEqualTo(6);
        assertThat(after.questions())
                .extracting(question -> question.item().facility())
                .isEqualTo(before.questions().stream()
                        .map(question -> question.item().facility())
                        .collect(Collectors.toList()));
    }

    @Test
    void participantsSeeNoNumbers() {
        Person dana = visitors.ofTheDemo(Visitors.DANA);
        visitors.signIn(dana);
        assertThatThrownBy(() -> statistics.statistics(WEEK, dana.cohort().orElseThrow()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theFileHasFourDigitsAndNoFormula() {
        QuizStatistics numbers = ((StatisticsOutcome.Counted) asFacilitator(cohort(5, 3))).statistics();
        assertThat(StatisticsTable.csv(numbers))
                .startsWith("\"Question\",\"Facility\"")
                .containsPattern("\"\\d+\\.\\d{4}\"")
                .contains("\"Option\",\"Right\",\"Chosen by\"");
    }
}

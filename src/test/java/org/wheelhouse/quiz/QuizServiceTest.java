package org.wheelhouse.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.course.Step;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.PersonalData;
import org.wheelhouse.testing.H2;
import org.wheelhouse.testing.SomePeople;

class QuizServiceTest {

    private static final ModuleId WEEK = new ModuleId("week-5");

    @TempDir
    Path folder;

    private QuizHouse house;
    private SomePeople people;
    private Person dana;

    DataSource database() {
        return H2.migrated();
    }

    @BeforeEach
    void start() {
        DataSource source = database();
        people = new SomePeople(JdbcClient.create(source));
        dana = people.participant("Dana");
        house = new QuizHouse(source, folder).write(SomeModule.TEXT).signIn(dana);
    }

    @AfterEach
    void stop() {
        house.close();
    }

    private QuizService quiz() {
        return house.bean(QuizService.class);
    }

    private Standing standing() {
        return quiz().standing(WEEK).orElseThrow();
    }

    private AnswerOutcome answer(String question, Integer... chosen) {
        house.clock.advance(Duration.ofMinutes(1));
        return quiz().answer(WEEK, question, Set.of(chosen));
    }

    private Told told(AnswerOutcome outcome) {
        assertThat(outcome).isInstanceOf(AnswerOutcome.Scored.class);
        return ((AnswerOutcome.Scored) outcome).state().told();
    }

    @Test
    void beforeTheAnswerNothingTellsWhatIsRight() {
        Quiz asked = quiz().quiz(WEEK).orElseThrow();
        assertThat(asked.questions()).extracting(AskedQuestion::id).containsExactly("slow-start", "two-measures");
        assertThat(asked.questions()).extracting(AskedQuestion::choose).containsExactly(1, 2);
        assertThat(asked.toString()).doesNotContain("guidance", "Right", "Recall", "true", "false");
        assertThat(quiz().state(WEEK, "two-measures")).hasValueSatisfying(state -> {
            assertThat(state).isInstanceOf(QuestionState.Open.class);
            assertThat(state.toString()).doesNotContain("guidance", "Right");
        });
    }

    @Test
    void afterTheAnswerEveryOptionTellsWhy() {
        Told told = told(answer("two-measures", 0, 1));
        assertThat(told.score()).hasToString("0 of 1 point");
        assertThat(told.options()).extracting(Told.Option::chosen).containsExactly(true, true, false, false);
        assertThat(told.options()).extracting(Told.Option::right).containsExactly(true, false, true, false);
        assertThat(told.options()).extracting(Told.Option::guidance).allMatch(text -> text.contains("guidance"));
        assertThat(told.recall()).startsWith("The four are");
        assertThat(told.counted()).isTrue();
    }

    @Test
    void moreThanTheQuestionAllowsIsRefusedAndNothingIsStored() {
        for (Set<Integer> forged : List.of(Set.of(0, 1, 2, 3), Set.of(0, 1, 2))) {
            AnswerOutcome outcome = quiz().answer(WEEK, "two-measures", forged);
            assertThat(outcome)
                    .isInstanceOfSatisfying(AnswerOutcome.Refused.class, refused -> assertThat(refused.sentence())
                            .contains("2 at most"));
        }
        assertThat(quiz().practise(WEEK, "two-measures", Set.of(0, 1, 2, 3))).isInstanceOf(AnswerOutcome.Refused.class);
        assertThat(house.rows("quiz_answer")).isZero();
        assertThat(house.rows("quiz_attempt")).isZero();
    }

    @Test
    void noneAndUnknownOptionsAreRefusedAndNothingIsStored() {
        assertThat(answer("two-measures")).isInstanceOf(AnswerOutcome.Refused.class);
        assertThat(answer("two-measures", 4)).isInstanceOf(AnswerOutcome.Refused.class);
        assertThat(answer("two-measures", -1)).isInstanceOf(AnswerOutcome.Refused.class);
        assertThat(answer("no-such-question", 0)).isInstanceOf(AnswerOutcome.Refused.class);
        assertThat(house.rows("quiz_answer")).isZero();
    }

    @Test
    void anAttemptEndsWithItsLastQuestion() {
        told(answer("two-measures", 0));
        assertThat(standing().open()).isPresent();
        assertThat(standing().answered()).isEqualTo(1);
        assertThat(standing().next()).map(AskedQuestion::id).hasValue("slow-start");
        told(answer("slow-start", 1));
        assertThat(standing().open()).isEmpty();
        assertThat(standing().last())
                .hasValueSatisfying(attempt -> assertThat(attempt.score()).hasToString("1.5 of 2 points"));
    }

    @Test
    void bestAndLastAreKeptApart() {
        answer("slow-start", 1);
        answer("two-measures", 0, 2);
        quiz().startAgain(WEEK);
        answer("slow-start", 0);
        answer("two-measures", 0, 2);
        assertThat(standing().finished()).hasSize(2);
        assertThat(standing().best().orElseThrow().score()).hasToString("2 of 2 points");
        assertThat(standing().last().orElseThrow().score()).hasToString("1 of 2 points");
    }

    @Test
    void aSecondTabCannotAnswerTwice() {
        answer("slow-start", 0);
        assertThat(answer("slow-start", 1)).isInstanceOf(AnswerOutcome.AnsweredBefore.class);
        answer("two-measures", 0, 2);
        assertThat(answer("slow-start", 1)).isInstanceOf(AnswerOutcome.AnsweredBefore.class);
        assertThat(house.rows("quiz_answer")).isEqualTo(2);
        assertThat(standing().last().orElseThrow().score()).hasToString("1 of 2 points");
    }

    @Test
    void manyClicksAtOnceAreOneAnswer() throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService clicks = Executors.newFixedThreadPool(8)) {
            List<Future<AnswerOutcome>> outcomes = IntStream.range(0, 8)
                    .mapToObj(click -> clicks.submit(() -> {
                        together.await();
                        return quiz().answer(WEEK, "slow-start", Set.of(click % 3));
                    }))
                    .toList();
            together.countDown();
            for (Future<AnswerOutcome> outcome : outcomes) {
                assertThat(outcome.get()).isNotInstanceOf(AnswerOutcome.Refused.class);
            }
        }
        assertThat(house.rows("quiz_attempt")).isEqualTo(1);
        assertThat(standing().open().orElseThrow().answers()).hasSize(1);
    }

    @Test
    void practiceIsToldAndKeptAndDoesNotChangeTheScore() {
        answer("slow-start", 0);
        Told again = told(quiz().practise(WEEK, "slow-start", Set.of(1)));
        assertThat(again.counted()).isFalse();
        assertThat(again.score().isFull()).isTrue();
        answer("two-measures", 0, 2);
        assertThat(standing().last().orElseThrow().score()).hasToString("1 of 2 points");
    }

    @Test
    void theBestAnswerToAQuestionIsRemembered() {
        answer("slow-start", 1);
        house.clock.advance(Duration.ofMinutes(1));
        assertThat(quiz().practise(WEEK, "slow-start", Set.of(0)))
                .isInstanceOfSatisfying(AnswerOutcome.Scored.class, scored -> {
                    assertThat(scored.state().told().score().isFull()).isFalse();
                    assertThat(scored.state().best().isFull()).isTrue();
                });
    }

    @Test
    void anAnswerIsAStepOnItsSlide() {
        CourseService course = house.bean(CourseService.class);
        answer("slow-start", 0);
        answer("two-measures", 0, 2);
        var progress = course.progress(WEEK).orElseThrow();
        assertThat(progress.of(new SlideId("check-one")).has(Step.TRIED)).isTrue();
        assertThat(progress.of(new SlideId("check-one")).has(Step.PASSED)).isFalse();
        assertThat(progress.of(new SlideId("check-two")).has(Step.PASSED)).isTrue();
    }

    @Test
    void anOldAttemptKeepsVersionAndScoreWhenTheKeyChanges() {
        answer("slow-start", 1);
        answer("two-measures", 0, 2);
        house.write(SomeModule.OTHER_KEY.replace("version: 3", "version: 4"));
        Standing standing = standing();
        assertThat(standing.changed()).extracting(AskedQuestion::id).containsExactly("slow-start");
        assertThat(standing.last().orElseThrow().score()).hasToString("2 of 2 points");
        assertThat(standing.last().orElseThrow().answers())
                .extracting(Answer::contentVersion)
                .containsOnly(3);
        assertThat(quiz().state(WEEK, "slow-start").orElseThrow())
                .isInstanceOfSatisfying(QuestionState.Changed.class, changed -> {
                    assertThat(changed.chosen()).containsExactly("A few users");
                    assertThat(changed.score().isFull()).isTrue();
                    assertThat(changed.contentVersion()).isEqualTo(3);
                });
        house.clock.advance(Duration.ofMinutes(1));
        assertThat(told(quiz().practise(WEEK, "slow-start", Set.of(1))).score().isFull())
                .isFalse();
    }

    @Test
    void aMendedTypoChangesNothingForThoseWhoAreHalfWay() {
        answer("slow-start", 1);
        house.write(SomeModule.TYPO_MENDED);
        assertThat(quiz().state(WEEK, "slow-start")).containsInstanceOf(QuestionState.Answered.class);
        assertThat(standing().answered()).isEqualTo(1);
        answer("two-measures", 0, 2);
        assertThat(standing().changed()).isEmpty();
        assertThat(standing().last().orElseThrow().score()).hasToString("2 of 2 points");
    }

    @Test
    void anAttemptIsCompleteWhenItsOpenQuestionIsTakenAway() {
        answer("slow-start", 1);
        house.write(SomeModule.ONE_QUESTION);
        assertThat(standing().last().orElseThrow().score()).hasToString("1 of 1 point");
    }

    @Test
    void anAnswerToAQuestionThatWentDoesNotCount() {
        answer("two-measures", 1);
        house.write(SomeModule.ONE_QUESTION);
        answer("slow-start", 1);
        assertThat(standing().last().orElseThrow().score()).hasToString("1 of 1 point");
        assertThat(house.rows("quiz_answer")).isEqualTo(2);
    }

    @Test
    void resultsAreTheOwnOnly() {
        answer("slow-start", 1);
        answer("two-measures", 0, 2);
        house.signIn(people.participant("Marcus"));
        assertThat(standing().attempts()).isEmpty();
        assertThat(quiz().state(WEEK, "slow-start")).containsInstanceOf(QuestionState.Open.class);
        assertThat(quiz().review(WEEK)).isEmpty();
    }

    @Test
    void everythingOfAPersonIsExportedAndForgotten() {
        answer("slow-start", 1);
        answer("two-measures", 0, 2);
        Person marcus = people.participant("Marcus");
        house.signIn(marcus);
        answer("slow-start", 0);
        PersonalData personal = house.bean("quizPersonalData", PersonalData.class);
        assertThat(personal.export(dana.id()).toString())
                .contains("A few users", "Customer satisfaction; Team velocity", "2 of 2 points")
                .doesNotContain("All users");
        personal.forget(dana.id());
        assertThat(personal.export(dana.id()).values()).allMatch(List::isEmpty);
        assertThat(house.rows("quiz_answer")).isEqualTo(1);
        assertThat(house.rows("quiz_attempt")).isEqualTo(1);
    }
}

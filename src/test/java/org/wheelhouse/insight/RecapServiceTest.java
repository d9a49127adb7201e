package org.wheelhouse.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.actions.ActionNumbers;
import org.wheelhouse.course.Mark;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.insight.Figure.Known;
import org.wheelhouse.insight.Figure.Missing;
import org.wheelhouse.insight.Recap.Lab;
import org.wheelhouse.insight.Recap.Marked;
import org.wheelhouse.insight.Recap.Marks;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.workshop.Workshop;

class RecapServiceTest extends InsightHouse {

    @Autowired
    RecapService recaps;

    @Autowired
    RecapReading reading;

    @Autowired
    TestClock clock;

    private Recap ofWeek5(People people) {
        return reading.read(5, people.cohort);
    }

    private static String why(Figure<?> figure) {
        return ((Missing<?>) figure).why();
    }

    private static <T> T known(Figure<T> figure) {
        return ((Known<T>) figure).value();
    }

    @Test
    void fivePeopleMakeTheFiguresOfTheirWeekAndNobodysNameStandsInThem() {
        People people = new People(6);
        people.session(5);
        people.mark(6, Mark.Kind.AHA, "A gate is a question");
        people.answer(5);
        Person one = people.members.getFirst();
        LocalDate today = LocalDate.now(clock.withZone(people.cohort.zone()));
        people.goal(one, "Add a scan", today, "/week/5/executive-feedback");
        people.goal(one, "Time the restore", today.plusDays(9), "/week/5/executive-feedback");
        people.goal(one, "Of another week", today, "/week/55/x");
        clock.advance(Duration.ofDays(2));

        Recap recap = ofWeek5(people);

        assertThat(recap.title()).startsWith("Pipelines, releases");
        assertThat(known(recap.attendance()).came()).isEqualTo(5);
        assertThat(known(recap.attendance()).invited()).isEqualTo(6);
        assertThat(known(recap.quiz()))
                .hasSize(5)
                .allSatisfy(share -> assertThat(share.percent()).isBetween(0, 100))
                .allSatisfy(share -> assertThat(share.question()).isNotBlank());
        Marks marks = known(recap.marks());
        assertThat(marks.clear())
                .containsExactly(new Marked("Multi-stage pipelines", 6, List.of("A gate is a question")));
        assertThat(marks.unclear()).isEmpty();
        ActionNumbers goals = known(recap.goals());
        assertThat(goals.toDo()).as("of this week's slides only").isEqualTo(2);
        assertThat(goals.late()).isEqualTo(1);
        people.members.forEach(person -> assertThat(recap.toString())
                .doesNotContain(person.name())
                .doesNotContain(person.id().toString()));
    }

    @Test
    void fourPeopleMakeNoFigureAndEachPartSaysWhichStepBringsIt() {
        People people = new People(6);
        Recap before = ofWeek5(people);
        assertThat(why(before.attendance()))
                .contains("No session of week 5 was held", "joins a live session by its code");
        assertThat(why(before.goals())).contains("No goal came out of week 5", "for Monday");
        people.session(
                4,
                room -> people.answerLive(
                        room,
                        "stages",
                        "run=STOPPED_A_FAULT",
                        "run=STOPPED_A_FAULT",
                        "run=STOPPED_A_FAULT",
                        "run=STOPPED_A_FAULT"));
        people.mark(4, Mark.Kind.CONFUSING, "Who signs?");
        people.answer(4);

        Recap recap = ofWeek5(people);

        assertThat(why(recap.attendance())).contains("Fewer than five");
        assertThat(why(recap.labs()))
                .contains("No lab of week 5 was played by five people", "everybody's own run is counted");
        assertThat(why(recap.quiz())).contains("Fewer than five people have finished the quiz of week 5");
        assertThat(why(recap.marks())).contains("marked alike by five people", "Aha and Confusing");
        assertThat(recap.toString()).doesNotContain("Who signs?");
    }

    /** The last round counts, and only of those who sent a run of their own. */
    @Test
    void howTheRunsOfFiveEndedStandsThereInTheOrderOfTheSlides() {
        People people = new People(6);
        people.session(6, room -> {
            people.answerLive(
                    room,
                    "rings",
                    "run 300 240:abort",
                    "run 300 240:abort",
                    "run 300 240:abort",
                    "run 300 240:abort",
                    "run 300 250:abort");
            people.answerLive(room, "canary", "abort", "abort", "promote", "abort", "wait");
            people.answerLive(room, "stages", "choice=1;run=SHIPPED_A_FAULT");
            people.answerLive(
                    room,
                    "stages",
                    "choice=0;run=STOPPED_A_FAULT",
                    "run=STOPPED_A_FAULT",
                    "run=STOPPED_A_FAULT",
                    "run=STOPPED_A_FAULT",
                    "choice=0;run=SHIPPED_A_FAULT",
                    "choice=2");
            people.answerLive(room, "approvals", "run=STOPPED_A_FAULT", "choice=0", "choice=0", "choice=0", "choice=0");
        });

        assertThat(known(ofWeek5(people).labs()))
                .containsExactly(
                        new Lab(
                                "Multi-stage pipelines",
                                5,
                                List.of("4 stopped a fault before production", "1 shipped a fault to production")),
                        new Lab("Rings and progressive delivery", 5, List.of("5 stopped by people")));
    }

    @Test
    void anotherCohortsPeopleAreNotCounted() {
        People ours = new People(5);
        ours.mark(4, Mark.Kind.AHA, "");
        People others = new People(5);
        others.mark(5, Mark.Kind.AHA, "theirs");
        others.session(5);

        assertThat(why(ofWeek5(ours).marks())).contains("marked alike by five");
        assertThat(why(ofWeek5(ours).attendance())).contains("No session");
    }

    @Test
    void aWeekThatIsNotWrittenSaysSoAndStillCountsWhatHappened() {
        People people = new People(5);
        visitors.signIn(people.members.getFirst());

        Recap recap = known(recaps.alone(WEEK));

        assertThat(recap.week()).isEqualTo(4);
        assertThat(recap.title()).isEqualTo("A first pipeline, hands on");
        assertThat(why(recap.quiz())).isEqualTo("Week 4 is not written yet; its quiz brings these figures.");
        assertThat(why(recap.marks())).contains("Week 4 is not written yet");
    }

    @Test
    void theRoomSeesItsOwnCohortsRecapAndARoomWithoutOneSeesNone() {
        People people = new People(5);
        visitors.signIn(people.facilitator);
        Workshop room = workshops.openNow(WEEK, Optional.of(people.cohort.id()));
        Workshop rehearsal = workshops.openNow(WEEK, Optional.empty());
        visitors.signOut();

        assertThat(known(recaps.inTheRoom(WEEK, room.id())).week()).isEqualTo(4);
        assertThat(why(recaps.inTheRoom(WEEK, rehearsal.id()))).contains("belong to a cohort");
        assertThat(why(recaps.inTheRoom(WEEK, WorkshopId.fresh()))).contains("belong to a cohort");
        visitors.signIn(people.facilitator);
        workshops.end(room.id());
        workshops.end(rehearsal.id());
    }

    @Test
    void aCohortOfFourAndSomebodyWithoutACohortSeeASentence() {
        People four = new People(4);
        visitors.signIn(four.members.getFirst());
        assertThat(why(recaps.alone(WEEK))).contains("fewer than five people");
        visitors.signIn(visitors.admin());
        assertThat(why(recaps.alone(WEEK))).contains("belong to a cohort");
    }
}

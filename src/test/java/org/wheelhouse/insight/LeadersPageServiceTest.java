package org.wheelhouse.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.insight.Figure.Known;
import org.wheelhouse.insight.Figure.Missing;
import org.wheelhouse.insight.LeadersPage.Sessions;
import org.wheelhouse.maturity.MaturityOutcome;
import org.wheelhouse.maturity.MaturityService;
import org.wheelhouse.maturity.NotesService;
import org.wheelhouse.maturity.RatingService;
import org.wheelhouse.maturity.Round;
import org.wheelhouse.maturity.Scope;
import org.wheelhouse.maturity.Standing;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.workshop.DayService;
import org.wheelhouse.workshop.HeldSession;
import org.wheelhouse.workshop.SponsorWords;

class LeadersPageServiceTest extends InsightHouse {

    @Autowired
    LeadersPageService pages;

    @Autowired
    MaturityService maturity;

    @Autowired
    RatingService rating;

    @Autowired
    NotesService notes;

    @Autowired
    DayService days;

    @Autowired
    TestClock clock;

    private WorkshopId said = WorkshopId.fresh();

    private LeadersPage page(People people, Person viewer) {
        visitors.signIn(viewer);
        return pages.page(people.cohort.id()).orElseThrow();
    }

    private static String why(Figure<?> figure) {
        return ((Missing<?>) figure).why();
    }

    private static <T> T known(Figure<T> figure) {
        return ((Known<T>) figure).value();
    }

    /** Five rate every row on the level, lean one lower. */
    private void round(People people, String name, LocalDate date, int level) {
        visitors.signIn(people.facilitator);
        UUID id = ((MaturityOutcome.Done) maturity.begin(Scope.organisation(people.cohort.id()), "calms", name, date))
                .round();
        Round round = maturity.find(id).orElseThrow();
        people.members.subList(0, 5).forEach(person -> {
            visitors.signIn(person);
            round.grid()
                    .rows()
                    .forEach(row -> rating.rate(id, row.id(), row.id().equals("lean") ? level - 1 : level));
            rating.done(id);
        });
        visitors.signIn(people.facilitator);
        maturity.show(id);
        notes.win(id, "We released on a Friday, " + name);
        maturity.freeze(id);
    }

    @Test
    void everyNumberComesWithWhatItWasSummedUpFrom() {
        People people = new People(6);
        Person executive = visitors.executive(people.cohort);
        people.session(6, room -> said = room);
        people.session(5);
        people.session(3);
        visitors.signIn(people.facilitator);
        days.say(said, new SponsorWords("Gates are agreed.", "", "One budget line.", 0));
        LocalDate today = LocalDate.now(clock.withZone(people.cohort.zone()));
        people.goal(executive, "Ask who waited longest", today, "/week/5/approvals");
        people.goal(people.members.getFirst(), "Add a scan", today.plusDays(9), "/week/5/approvals");
        round(people, "Autumn", today.minusMonths(3), 2);
        round(people, "Winter", today, 3);
        clock.advance(Duration.ofDays(2));

        LeadersPage page = page(people, executive);

        Sessions sessions = known(page.sessions());
        assertThat(sessions.planned()).isEqualTo(6);
        assertThat(sessions.over()).extracting(HeldSession::came).containsExactly(6, 5, 3);
        assertThat(sessions.counted())
                .as("nothing is told of three people")
                .extracting(HeldSession::came)
                .containsExactly(6, 5);
        assertThat(sessions.percent()).isEqualTo(Math.round(100f * 11 / 14));
        assertThat(page.told().orElseThrow().sentences())
                .as("of the last one that has some")
                .containsExactly("Gates are agreed.", "One budget line.");
        LeadersPage.Actions actions = known(page.actions());
        assertThat(actions.numbers().late()).isEqualTo(1);
        assertThat(actions.lines()).hasSize(actions.numbers().toDo());
        Standing standing = known(page.maturity());
        assertThat(standing.round()).isEqualTo("Winter");
        assertThat(standing.before()).contains("Autumn");
        assertThat(standing.rows())
                .allSatisfy(row -> assertThat(row.change().orElseThrow()).isEqualTo(1))
                .allSatisfy(row -> assertThat(row.levels().stream()
                                .mapToInt(Standing.Level::people)
                                .sum())
                        .isEqualTo(5));
        assertThat(standing.wins())
                .extracting(Standing.Win::text)
                .containsExactly("We released on a Friday, Winter", "We released on a Friday, Autumn");
        assertThat(page.asked().nextStep().orElseThrow().row()).isEqualTo("Lean");
        assertThat(page.asked().actions())
                .extracting(line -> line.action().title())
                .as("of executives only")
                .containsExactly("Ask who waited longest");
    }

    @Test
    void theLabsOfTheLastSessionStandThereFromFivePeopleOn() {
        People people = new People(5);
        people.session(5, room -> {
            people.answerLive(
                    room,
                    "stages",
                    "run=STOPPED_A_FAULT",
                    "run=STOPPED_A_FAULT",
                    "run=STOPPED_A_FAULT",
                    "run=STOPPED_A_FAULT",
                    "run=SHIPPED_A_FAULT");
            people.answerLive(room, "approvals", "run=STOPPED_A_FAULT");
        });

        assertThat(known(page(people, people.facilitator).sessions()).labs())
                .containsExactly(new Recap.Lab(
                        "Multi-stage pipelines",
                        5,
                        List.of("4 stopped a fault before production", "1 shipped a fault to production")));
    }

    @Test
    void withoutDataEachPartSaysWhichStepBringsIt() {
        People people = new People(5);

        LeadersPage page = page(people, people.facilitator);

        assertThat(why(page.sessions())).contains("No session was held yet", "who joins it");
        assertThat(why(page.maturity())).contains("A facilitator begins a round");
        assertThat(why(page.actions())).contains("No action was made yet");
        assertThat(page.asked().actions()).isEmpty();
        assertThat(page.asked().questions()).isEmpty();
        assertThat(page.told()).isEmpty();
    }

    @Test
    void aCohortOfFourHasNoFigures() {
        People four = new People(4);
        four.session(4);

        LeadersPage page = page(four, four.facilitator);

        assertThat(List.of(why(page.sessions()), why(page.maturity()), why(page.actions())))
                .allMatch(why -> why.contains("fewer than five people"));
    }

    @Test
    void executivesSeeTheirOwnCohortsPageThoseWhoLeadEveryOneAndNobodyElseAny() {
        People ours = new People(1);
        People theirs = new People(1);
        Person executive = visitors.executive(ours.cohort);
        assertThat(page(ours, executive).cohort()).isEqualTo(ours.cohort);
        assertThat(pages.cohorts()).containsExactly(ours.cohort);
        assertThat(pages.page(theirs.cohort.id())).as("as if it were not there").isEmpty();
        for (Person person : List.of(ours.members.getFirst(), visitors.guest("board/1"))) {
            visitors.signIn(person);
            assertThat(pages.page(ours.cohort.id())).isEmpty();
            assertThat(pages.cohorts()).isEmpty();
        }
        assertThat(page(theirs, ours.facilitator).cohort()).isEqualTo(theirs.cohort);
        assertThat(pages.page(CohortId.fresh())).isEmpty();
    }
}

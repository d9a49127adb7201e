package org.wheelhouse.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wheelhouse.course.ContentFolder.MODULE;
import static org.wheelhouse.course.ContentFolder.module;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.course.store.StoresForTest;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;
import org.wheelhouse.testing.OnBothDatabases;
import org.wheelhouse.testing.TestClock;

class CourseServiceTest {

    private static final String FOUR = module("a: Alpha", "b: Beta", "c: Gamma", "d: Delta");

    @TempDir
    private Path folder;

    private Person asking = person(Role.PARTICIPANT);
    private ContentFolder files;
    private CourseService course;
    private MarkService marks;
    private NoteService notes;

    @OnBothDatabases
    void aModuleThatWasNeverOpenedBeginsAtItsFirstSlide(JdbcClient jdbc) {
        house(jdbc);
        assertThat(progress().resume().id()).isEqualTo(slide("a"));
        assertThat(progress().place()).isEmpty();
    }

    @OnBothDatabases
    void aReaderGoesOnAtTheSlideThatWasOpenLast(JdbcClient jdbc) {
        house(jdbc);
        open("a", "b", "c");
        assertThat(progress().resume().id()).isEqualTo(slide("c"));
        assertThat(progress().seen()).isEqualTo(3);
        assertThat(progress().of(slide("b")).made(Step.SEEN)).isPresent();
    }

    @OnBothDatabases
    void placeAndProgressSurviveRewordingAndNewSlides(JdbcClient jdbc) {
        house(jdbc);
        open("a", "b");
        notes.save(MODULE, slide("b"), "mine", 0);
        marks.mark(MODULE, slide("b"), new Mark(Mark.Kind.AHA, "so that is it"));
        files.save(module("a: Alpha", "new: New", "b: Beta, reworded", "c: Gamma", "d: Delta"));
        assertThat(progress().resume().title()).isEqualTo("Beta, reworded");
        assertThat(progress().seen()).isEqualTo(2);
        assertThat(notes.mine(MODULE, slide("b")).text()).isEqualTo("mine");
        assertThat(marks.mine(MODULE, slide("b"))).containsExactly(new Mark(Mark.Kind.AHA, "so that is it"));
    }

    @OnBothDatabases
    void aReaderWhoseSlideWasTakenOutGoesOnWithTheNextThatIsLeft(JdbcClient jdbc) {
        house(jdbc);
        open("a", "b");
        files.save(module("a: Alpha", "d: Delta", "e: Epsilon"));
        assertThat(progress().resume().id()).isEqualTo(slide("d"));
    }

    @OnBothDatabases
    void theModuleIsDoneOnlyWhenEverySlideWasSeen(JdbcClient jdbc) {
        house(jdbc);
        open("a", "b", "d");
        assertThat(course.finish(MODULE).orElseThrow().finished()).isEmpty();
        assertThat(progress().notSeen()).extracting(Slide::id).containsExactly(slide("c"));
        open("c");
        assertThat(course.finish(MODULE).orElseThrow().finished()).isPresent();
        assertThat(progress().rests()).isTrue();
    }

    @OnBothDatabases
    void aFinishedModuleRestsAtItsEndAlsoWhenASlideIsLookedUp(JdbcClient jdbc) {
        house(jdbc);
        finish();
        open("b");
        assertThat(progress().rests()).isTrue();
    }

    @OnBothDatabases
    void readingAgainStartsAtTheFirstSlideWithoutLosingDone(JdbcClient jdbc) {
        house(jdbc);
        finish();
        Optional<java.time.Instant> first = progress().finished();
        course.readAgain(MODULE);
        assertThat(progress().resume().id()).isEqualTo(slide("a"));
        assertThat(progress().rests()).isFalse();
        open("a", "b");
        assertThat(progress().resume().id()).isEqualTo(slide("b"));
        assertThat(progress().finished()).isEqualTo(first);
        course.finish(MODULE);
        assertThat(progress().rests()).isTrue();
        assertThat(progress().finished()).isEqualTo(first);
    }

    @OnBothDatabases
    void doneStaysDoneWhenSlidesAreAdded(JdbcClient jdbc) {
        house(jdbc);
        finish();
        files.save(module("a: Alpha", "b: Beta", "c: Gamma", "d: Delta", "e: Epsilon"));
        assertThat(progress().rests()).isTrue();
    }

    @OnBothDatabases
    void openingEverySlideIsSeenAndNeitherTriedNorPassed(JdbcClient jdbc) {
        house(jdbc);
        finish();
        SectionProgress section = progress().sections().getFirst();
        assertThat(section.isWhole(Step.SEEN)).isTrue();
        assertThat(section.count(Step.TRIED)).isZero();
        assertThat(section.isWhole(Step.PASSED)).isFalse();
    }

    @OnBothDatabases
    void whatAnotherRoomTellsStandsWithItsReason(JdbcClient jdbc) {
        house(jdbc);
        course.tried(asking.id(), MODULE, slide("b"), "You answered the question.");
        course.passed(asking.id(), MODULE, slide("b"), "You chose the right answer.");
        SlideProgress beta = progress().of(slide("b"));
        assertThat(beta.made(Step.PASSED).orElseThrow().reason()).isEqualTo("You chose the right answer.");
        assertThat(beta.has(Step.TRIED)).isTrue();
        assertThat(progress().sections().getFirst().outOf(Step.PASSED)).isEqualTo(1);
    }

    @OnBothDatabases
    void eachPersonHasAnOwnWay(JdbcClient jdbc) {
        house(jdbc);
        open("a", "b");
        notes.save(MODULE, slide("b"), "mine", 0);
        asking = person(Role.PARTICIPANT);
        assertThat(progress().seen()).isZero();
        assertThat(notes.mine(MODULE, slide("b"))).isEqualTo(PrivateNote.EMPTY);
    }

    @OnBothDatabases
    void aNoteThatWasChangedInAnotherWindowIsNotOverwritten(JdbcClient jdbc) {
        house(jdbc);
        assertThat(notes.save(MODULE, slide("a"), "first", 0)).isInstanceOf(NoteOutcome.Saved.class);
        assertThat(notes.save(MODULE, slide("a"), "second", 1)).isInstanceOf(NoteOutcome.Saved.class);
        assertThat(notes.save(MODULE, slide("a"), "late", 1))
                .isEqualTo(new NoteOutcome.ChangedElsewhere(new PrivateNote("second", 2)));
        assertThat(notes.save(MODULE, slide("a"), "late as well", 0)).isInstanceOf(NoteOutcome.ChangedElsewhere.class);
        assertThat(notes.mine(MODULE, slide("a")).text()).isEqualTo("second");
    }

    @OnBothDatabases
    void aNoteThatIsTooLongIsRefusedWithASentence(JdbcClient jdbc) {
        house(jdbc);
        assertThat(notes.save(MODULE, slide("a"), "x".repeat(PrivateNote.MAX_LENGTH + 1), 0))
                .isInstanceOf(NoteOutcome.TooLong.class);
        assertThat(notes.mine(MODULE, slide("a"))).isEqualTo(PrivateNote.EMPTY);
    }

    @OnBothDatabases
    void marksAreToldFromFivePeopleOnAndWithoutNames(JdbcClient jdbc) {
        house(jdbc);
        for (int number = 1; number <= 5; number++) {
            assertThat(countsForAFacilitator()).isEmpty();
            asking = person(Role.PARTICIPANT);
            marks.mark(MODULE, slide("b"), new Mark(Mark.Kind.AHA, number % 2 == 0 ? "" : "line " + (9 - number)));
        }
        assertThat(countsForAFacilitator())
                .containsExactly(new MarkCount(slide("b"), Mark.Kind.AHA, 5, List.of("line 4", "line 6", "line 8")));
    }

    @OnBothDatabases
    void aMarkIsTakenAwayAgain(JdbcClient jdbc) {
        house(jdbc);
        marks.mark(MODULE, slide("a"), new Mark(Mark.Kind.CONFUSING, "why"));
        marks.mark(MODULE, slide("a"), new Mark(Mark.Kind.CONFUSING, "why so"));
        assertThat(marks.mine(MODULE, slide("a"))).containsExactly(new Mark(Mark.Kind.CONFUSING, "why so"));
        marks.unmark(MODULE, slide("a"), Mark.Kind.CONFUSING);
        assertThat(marks.mine(MODULE, slide("a"))).isEmpty();
    }

    @OnBothDatabases
    void participantsSeeNeitherCountsNorProblemsAndGuestsReadNothing(JdbcClient jdbc) {
        house(jdbc);
        assertThatThrownBy(() -> marks.counts(MODULE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> course.reports()).isInstanceOf(AccessDeniedException.class);
        asking = person(Role.GUEST);
        assertThatThrownBy(() -> course.progress(MODULE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> course.open(MODULE, slide("a"))).isInstanceOf(AccessDeniedException.class);
    }

    @OnBothDatabases
    void aPersonCanTakeAllAlongAndHaveAllForgotten(JdbcClient jdbc) {
        house(jdbc);
        open("a");
        notes.save(MODULE, slide("a"), "mine", 0);
        marks.mark(MODULE, slide("a"), new Mark(Mark.Kind.AHA, "oh"));
        CoursePersonalData data = StoresForTest.of(jdbc).personalData(CoursePersonalData::new);
        assertThat(data.export(asking.id()).values())
                .allSatisfy(rows -> assertThat(rows).hasSize(1));
        data.forget(asking.id());
        assertThat(data.export(asking.id()).values())
                .allSatisfy(rows -> assertThat(rows).isEmpty());
        assertThat(progress().place()).isEmpty();
    }

    private List<MarkCount> countsForAFacilitator() {
        asking = person(Role.FACILITATOR);
        return marks.counts(MODULE);
    }

    private void finish() {
        open("a", "b", "c", "d");
        course.finish(MODULE);
    }

    private Progress progress() {
        return course.progress(MODULE).orElseThrow();
    }

    private void open(String... ids) {
        for (String id : ids) {
            assertThat(course.open(MODULE, slide(id))).isPresent();
        }
    }

    private static SlideId slide(String id) {
        return new SlideId(id);
    }

    private void house(JdbcClient jdbc) {
        files = new ContentFolder(folder, FOUR);
        CurrentPerson current = new CurrentPerson() {
            @Override
            public Optional<Person> find() {
                return Optional.of(asking);
            }

            @Override
            public Person get() {
                return asking;
            }
        };
        StoresForTest stores = StoresForTest.of(jdbc);
        TestClock clock = new TestClock();
        course = new CourseService(files.content, stores.progress(), current, files.doorbell, clock);
        marks = new MarkService(stores.marks(), current, clock);
        notes = new NoteService(stores.notes(), current, clock);
    }

    private static Person person(Role role) {
        return new Person(
                PersonId.fresh(), "Somebody", role, false, Optional.empty(), Optional.empty(), ZoneId.of("UTC"));
    }
}

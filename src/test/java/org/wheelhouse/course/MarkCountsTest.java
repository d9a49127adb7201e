package org.wheelhouse.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.course.store.MarkStore;
import org.wheelhouse.course.store.StoresForTest;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.OnBothDatabases;
import org.wheelhouse.testing.TestClock;

class MarkCountsTest {

    private static final ModuleId MODULE = new ModuleId("week-4");
    private static final SlideId ONE = new SlideId("one");
    private static final SlideId TWO = new SlideId("two");

    @OnBothDatabases
    void marksOfACohortAreCountedFromFiveOnAndWithoutThoseOfOthers(JdbcClient jdbc) {
        MarkStore store = StoresForTest.of(jdbc).marks();
        MarkService marks = new MarkService(store, nobody(), new TestClock());
        List<PersonId> ours = Stream.generate(PersonId::fresh).limit(6).toList();
        ours.forEach(person -> aha(store, person, ONE, "ours"));
        ours.subList(0, 5).forEach(person -> aha(store, person, TWO, ""));
        aha(store, PersonId.fresh(), TWO, "somebody else's");
        ours.subList(0, 4)
                .forEach(person ->
                        store.put(person, MODULE, TWO, new Mark(Mark.Kind.CONFUSING, "only four"), TestClock.START));

        assertThat(marks.countsOf(MODULE, ours))
                .containsExactly(
                        new MarkCount(ONE, Mark.Kind.AHA, 6, List.of("ours", "ours", "ours", "ours", "ours", "ours")),
                        new MarkCount(TWO, Mark.Kind.AHA, 5, List.of()));
        assertThat(marks.countsOf(MODULE, List.of())).isEmpty();
    }

    private static void aha(MarkStore store, PersonId person, SlideId slide, String line) {
        store.put(person, MODULE, slide, new Mark(Mark.Kind.AHA, line), TestClock.START);
    }

    private static CurrentPerson nobody() {
        return new CurrentPerson() {
            @Override
            public Optional<Person> find() {
                return Optional.empty();
            }

            @Override
            public Person get() {
                throw new IllegalStateException("nobody is asked for here");
            }
        };
    }
}

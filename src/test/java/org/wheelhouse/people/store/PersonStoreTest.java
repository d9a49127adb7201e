package org.wheelhouse.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Profile;
import org.wheelhouse.people.Role;
import org.wheelhouse.people.store.StayStore.Stay;
import org.wheelhouse.testing.OnBothDatabases;
import org.wheelhouse.testing.SomePeople;
import org.wheelhouse.testing.TestClock;

class PersonStoreTest {

    @OnBothDatabases
    void aPersonIsFoundAgainByAnyWritingOfItsAddress(JdbcClient jdbc) {
        PersonStore store = new PersonStore(jdbc);
        Person dana = new Person(
                PersonId.fresh(),
                "Dana",
                Role.PARTICIPANT,
                true,
                Optional.empty(),
                Optional.empty(),
                ZoneId.of("Asia/Tokyo"));
        Account account = new Account(
                dana, Optional.of("Dana@Example.org"), Optional.empty(), false, 0, new Profile("COO", "Ships"));
        store.insert(account, null, TestClock.START);

        Account found = store.findByEmail(" DANA@example.ORG ").orElseThrow();

        assertThat(found.person()).isEqualTo(dana);
        assertThat(found.profile().profession()).isEqualTo("COO");
        assertThat(found.email()).contains("dana@example.org");
    }

    @OnBothDatabases
    void afterADeletionNothingOfThePersonIsLeftButItsKey(JdbcClient jdbc) {
        PersonStore store = new PersonStore(jdbc);
        Person person = new SomePeople(jdbc).participant("Ada");

        store.makeNameless(person.id(), "a former participant");

        Account left = store.find(person.id()).orElseThrow();
        assertThat(left.person().name()).isEqualTo("a former participant");
        assertThat(left.email()).isEmpty();
        assertThat(left.switchedOff()).isTrue();
        assertThat(left.round()).isEqualTo(1);
    }

    @OnBothDatabases
    void aCohortKeepsItsTeamsAndTheHoursOfItsWeeks(JdbcClient jdbc) {
        CohortStore store = new CohortStore(jdbc);
        Cohort cohort = new SomePeople(jdbc).cohort("Spring");
        ZonedDateTime two = ZonedDateTime.of(2026, 3, 26, 14, 0, 0, 0, cohort.zone());
        store.put(cohort.id(), new Cohort.Session(2, two, 240));
        store.put(cohort.id(), new Cohort.Session(1, two.minusWeeks(1), 240));
        store.put(cohort.id(), new Cohort.Session(2, two.plusWeeks(1), 180));

        Cohort found = store.find(cohort.id()).orElseThrow();

        assertThat(found.teams()).isEqualTo(cohort.teams());
        assertThat(found.sessions())
                .containsExactly(
                        new Cohort.Session(1, two.minusWeeks(1), 240), new Cohort.Session(2, two.plusWeeks(1), 180));
        // the clocks go forward on 29 March: the session stays at two o'clock
        assertThat(found.session(2).orElseThrow().begins().getHour()).isEqualTo(14);
    }

    @OnBothDatabases
    void aTokenChangesOnceHoweverManyAskForIt(JdbcClient jdbc) {
        StayStore store = new StayStore(jdbc);
        PersonId person = new SomePeople(jdbc).participant("Ada").id();
        Stay stay = new Stay(
                "s", person, "one", Optional.empty(), TestClock.START, TestClock.START.plus(Duration.ofDays(1)));
        store.insert(stay);

        List<Boolean> changed = List.of(
                store.change(stay, "two", TestClock.START.plusSeconds(5)),
                store.change(stay, "three", TestClock.START.plusSeconds(5)));

        assertThat(changed).containsExactly(true, false);
        Stay found = store.find("s").orElseThrow();
        assertThat(found.tokenHash()).isEqualTo("two");
        assertThat(found.earlierHash()).contains("one");
    }

    @OnBothDatabases
    void aLinkIsGoodOnceAndForItsTime(JdbcClient jdbc) {
        LinkStore store = new LinkStore(jdbc);
        PersonId person = new SomePeople(jdbc).participant("Ada").id();
        store.insert("hash", person, TestClock.START, TestClock.START.plus(Duration.ofDays(7)));

        assertThat(store.find("hash", TestClock.START.plus(Duration.ofDays(8)))).isEmpty();
        assertThat(store.openUntil(person, TestClock.START)).contains(TestClock.START.plus(Duration.ofDays(7)));
        assertThat(store.use("hash", TestClock.START.plusSeconds(1))).isTrue();
        assertThat(store.use("hash", TestClock.START.plusSeconds(2))).isFalse();
        assertThat(store.openUntil(person, TestClock.START)).isEmpty();
    }

    @OnBothDatabases
    void theAuditTellsTheNewestFirst(JdbcClient jdbc) {
        AuditStore store = new AuditStore(jdbc);
        PersonId person = PersonId.fresh();
        for (int second = 0; second < 3; second++) {
            store.insert(new Audit.Line(
                    TestClock.START.plusSeconds(second),
                    Optional.of(person),
                    Optional.empty(),
                    Audit.What.SIGNED_IN,
                    "number " + second,
                    "127.0.0.1"));
        }

        assertThat(store.newest(2)).extracting(Audit.Line::detail).containsExactly("number 2", "number 1");
    }
}

package org.wheelhouse.actions;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.wheelhouse.actions.store.ActionStore;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.TeamId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.HouseAddress;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Profile;
import org.wheelhouse.people.Role;
import org.wheelhouse.people.store.CohortStore;
import org.wheelhouse.people.store.PersonStore;
import org.wheelhouse.testing.TestClock;

/** The services of this room on a database of their own, with a cohort of two teams, without the rest of the house. */
final class ActionHouse implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    final TestClock clock = new TestClock();
    final JdbcClient jdbc;
    final Cohort cohort = new Cohort(
            CohortId.fresh(),
            "Spring",
            ZONE,
            List.of(new Cohort.Team(TeamId.fresh(), "Red"), new Cohort.Team(TeamId.fresh(), "Blue")),
            List.of());
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private Optional<Person> signedIn = Optional.empty();

    @EnableTransactionManagement
    static class Transactions {}

    ActionHouse(DataSource source) {
        jdbc = JdbcClient.create(source);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(source));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(CurrentPerson.class, Signed::new);
        context.registerBean(HouseAddress.class, () -> new HouseAddress("https://house.example.org"));
        context.register(
                Transactions.class,
                Doorbell.class,
                PersonStore.class,
                CohortStore.class,
                PeopleService.class,
                ActionService.class,
                ActionListService.class,
                ActionFeedService.class,
                ActionOwners.class,
                ActionPersonalData.class);
        context.scan(ActionStore.class.getPackageName());
        context.refresh();
        UUID organisation = UUID.randomUUID();
        jdbc.sql("insert into organisation (id, name, demo, created_at) values (?, 'Org', false, ?)")
                .params(organisation, clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        bean(CohortStore.class).insert(cohort, organisation);
    }

    <T> T bean(Class<T> kind) {
        return context.getBean(kind);
    }

    ActionService actions() {
        return bean(ActionService.class);
    }

    ActionListService lists() {
        return bean(ActionListService.class);
    }

    /** @param team 0 or 1 */
    Person participant(String name, int team) {
        return add(
                name,
                Role.PARTICIPANT,
                Optional.of(cohort.id()),
                Optional.of(cohort.teams().get(team).id()));
    }

    Person facilitator(String name) {
        return add(name, Role.FACILITATOR, Optional.of(cohort.id()), Optional.empty());
    }

    /** Somebody of another cohort, or of none. */
    Person stranger(String name, Role role) {
        return add(name, role, Optional.empty(), Optional.empty());
    }

    private Person add(String name, Role role, Optional<CohortId> in, Optional<TeamId> team) {
        Person person = new Person(PersonId.fresh(), name, role, false, in, team, ZONE);
        bean(PersonStore.class)
                .insert(
                        new Account(person, Optional.empty(), Optional.empty(), false, 0, Profile.EMPTY),
                        role == Role.GUEST ? "board/1" : null,
                        clock.instant());
        return person;
    }

    ActionHouse signIn(Person person) {
        signedIn = Optional.of(person);
        return this;
    }

    int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Override
    public void close() {
        context.close();
    }

    private final class Signed implements CurrentPerson {

        @Override
        public Optional<Person> find() {
            return signedIn;
        }

        @Override
        public Person get() {
            return signedIn.orElseThrow();
        }
    }
}

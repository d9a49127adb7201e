package org.wheelhouse.ama;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.mockito.Mockito;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.store.ActionStore;
import org.wheelhouse.ama.engine.Leader;
import org.wheelhouse.ama.engine.Plan;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.engine.Rhythm;
import org.wheelhouse.ama.store.AmaMeetingStore;
import org.wheelhouse.course.Content;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Guests;
import org.wheelhouse.people.HouseAddress;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Profile;
import org.wheelhouse.people.Role;
import org.wheelhouse.people.Sessions;
import org.wheelhouse.people.security.GuestSignIn;
import org.wheelhouse.people.store.CohortStore;
import org.wheelhouse.people.store.GuestStore;
import org.wheelhouse.people.store.PersonStore;
import org.wheelhouse.people.store.StayStore;
import org.wheelhouse.testing.SomePeople;
import org.wheelhouse.testing.TestClock;

/** The services of this room on a database of their own, without the rest of the house. */
class AmaHouse implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Europe/London");
    static final Instant DAY = Instant.parse("2026-04-09T13:00:00Z");

    final TestClock clock = new TestClock();
    final JdbcClient jdbc;
    final Cohort cohort;
    final AmaService amas;
    final AskingService asking;
    final ModerationService moderation;
    final AnsweringService answering;
    final PlanningService leading;
    final PersonStore people;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final ThreadLocal<Person> current = new ThreadLocal<>();

    @Configuration
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    AmaHouse(DataSource database) {
        jdbc = JdbcClient.create(database);
        cohort = new SomePeople(jdbc).cohort("Spring");
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(CurrentPerson.class, this::currentPerson);
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
        context.registerBean(HouseAddress.class, () -> new HouseAddress("https://house.example.org"));
        // the way in of a browser; nobody comes in here by one
        context.registerBean(GuestSignIn.class, () -> Mockito.mock(GuestSignIn.class));
        context.registerBean(Content.class, () -> Mockito.mock(Content.class));
        context.register(
                Transactions.class,
                Doorbell.class,
                PersonStore.class,
                CohortStore.class,
                GuestStore.class,
                StayStore.class,
                PeopleService.class,
                Sessions.class,
                Guests.class,
                ActionService.class,
                ActionListService.class,
                Meetings.class,
                AmaSights.class,
                AskingMemory.class,
                AmaService.class,
                AskingService.class,
                ModerationService.class,
                AnsweringService.class,
                PlanningService.class,
                AmaDoor.class,
                AmaFiles.class,
                AmaTidying.class,
                AmaPersonalData.class,
                LeftOpenQuestions.class);
        context.scan(AmaMeetingStore.class.getPackageName(), ActionStore.class.getPackageName());
        context.registerBean("actionOwners", named("org.wheelhouse.actions.ActionOwners"));
        context.refresh();
        amas = context.getBean(AmaService.class);
        asking = context.getBean(AskingService.class);
        moderation = context.getBean(ModerationService.class);
        answering = context.getBean(AnsweringService.class);
        leading = context.getBean(PlanningService.class);
        people = context.getBean(PersonStore.class);
    }

    /** A part of another room's front desk that is not for others. */
    @SuppressWarnings("unchecked")
    private static Class<Object> named(String name) {
        try {
            return (Class<Object>) Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T bean(Class<T> kind) {
        return context.getBean(kind);
    }

    void publish(Object event) {
        context.publishEvent(event);
    }

    private CurrentPerson currentPerson() {
        return new CurrentPerson() {
            @Override
            public Optional<Person> find() {
                return Optional.ofNullable(current.get());
            }

            @Override
            public Person get() {
                return find().orElseThrow(() -> new AccessDeniedException("nobody"));
            }
        };
    }

    /** From now on this thread is that person. */
    AmaHouse as(Person person) {
        current.set(person);
        return this;
    }

    Person participant(String name) {
        return person(name, Role.PARTICIPANT, true, null);
    }

    Person facilitator(String name) {
        return person(name, Role.FACILITATOR, true, null);
    }

    Person stranger(String name) {
        return person(name, Role.PARTICIPANT, false, null);
    }

    Person guest(String name, BoardId meeting) {
        return person(name, Role.GUEST, false, "board/" + meeting);
    }

    private Person person(String name, Role role, boolean inCohort, String place) {
        Person person = new Person(
                PersonId.fresh(),
                name,
                role,
                false,
                Optional.of(cohort.id()).filter(id -> inCohort),
                Optional.empty(),
                ZONE);
        Optional<String> email = Optional.of(person.id() + "@example.org").filter(one -> role != Role.GUEST);
        people.insert(new Account(person, email, Optional.empty(), false, 0, Profile.EMPTY), place, TestClock.START);
        return person;
    }

    Plan plan(Person leader, boolean moderated) {
        return new Plan(
                "Ask " + leader.name(),
                List.of(
                        new Leader(0, Optional.of(leader.id()), ""),
                        new Leader(1, Optional.empty(), "The finance director")),
                Optional.of(DAY),
                ZONE,
                60,
                moderated,
                Rhythm.MONTHLY);
    }

    BoardId meeting(Person maker, Person leader, boolean moderated) {
        as(maker);
        return ((PlanOutcome.Planned) leading.plan(plan(leader, moderated), Optional.of(cohort.id()))).meeting();
    }

    /** Asks with the name of this person. */
    QuestionId ask(BoardId meeting, Person asker, String text) {
        QuestionId id = new QuestionId(UUID.randomUUID());
        as(asker);
        expectDone(asking.askWithName(meeting, id, text));
        return id;
    }

    QuestionId askUnnamed(BoardId meeting, Person asker, String text, String receipt) {
        QuestionId id = new QuestionId(UUID.randomUUID());
        as(asker);
        expectDone(asking.askWithoutName(meeting, id, text, receipt));
        return id;
    }

    static void expectDone(AmaOutcome outcome) {
        if (!(outcome instanceof AmaOutcome.Done)) {
            throw new AssertionError(outcome);
        }
    }

    AmaOutcome vote(BoardId meeting, Person voter, QuestionId question, boolean yes) {
        as(voter);
        return asking.vote(amas.open(meeting, Set.of()).orElseThrow(), question, yes);
    }

    /** Somebody looks; afterwards this thread is whom it was. */
    private <T> T by(Person viewer, Supplier<T> look) {
        Person before = current.get();
        current.set(viewer);
        try {
            return look.get();
        } finally {
            current.set(before);
        }
    }

    AmaSight sight(BoardId meeting, Person viewer) {
        return by(viewer, () -> amas.find(meeting).orElseThrow());
    }

    QuestionSight question(BoardId meeting, Person viewer, QuestionId id) {
        return sight(meeting, viewer).questions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    OwnSight own(BoardId meeting, Person viewer, String... receipts) {
        return by(viewer, () -> amas.own(amas.open(meeting, Set.of(receipts)).orElseThrow()));
    }

    int version(BoardId meeting, Person lead, QuestionId question) {
        return question(meeting, lead, question).version();
    }

    int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Override
    public void close() {
        context.close();
    }
}

package org.wheelhouse.retro;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.ResultsNow;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Guests;
import org.wheelhouse.people.HouseAddress;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Profile;
import org.wheelhouse.people.Role;
import org.wheelhouse.people.Sessions;
import org.wheelhouse.people.security.GuestSignIn;
import org.wheelhouse.people.store.AuditStore;
import org.wheelhouse.people.store.CohortStore;
import org.wheelhouse.people.store.GuestStore;
import org.wheelhouse.people.store.PersonStore;
import org.wheelhouse.people.store.StayStore;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Column;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.retro.store.BoardStore;
import org.wheelhouse.testing.SomePeople;
import org.wheelhouse.testing.TestClock;

/** The services of this room on a database of their own, without the rest of the house. */
class RetroHouse {

    final TestClock clock = new TestClock();
    final RetroService retros;
    final LeadService leads;
    final CardService cards;
    final BallotService ballots;
    final UndoService undo;
    final RetroAskService asks;
    final RetroGuests door;
    final Guests guests;
    final RetroTidying tidying;
    final RetroPersonalData personal;
    final PersonStore people;
    final CohortId cohort;
    private final JdbcClient jdbc;
    private final ThreadLocal<Person> current = new ThreadLocal<>();

    @Configuration
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    RetroHouse(DataSource database) {
        jdbc = JdbcClient.create(database);
        cohort = new SomePeople(jdbc).cohort("Spring").id();
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(HouseAddress.class, () -> new HouseAddress(""));
        context.registerBean(CurrentPerson.class, this::currentPerson);
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
        context.register(
                Transactions.class,
                Doorbell.class,
                PersonStore.class,
                CohortStore.class,
                AuditStore.class,
                Audit.class,
                PeopleService.class,
                GuestStore.class,
                StayStore.class,
                Sessions.class,
                GuestSignIn.class,
                Guests.class,
                AskService.class,
                ResultsNow.class,
                AnswerService.class,
                Boards.class,
                Steps.class,
                Sights.class,
                RetroService.class,
                LeadService.class,
                CardService.class,
                BallotService.class,
                UndoService.class,
                RetroAsks.class,
                RetroAskService.class,
                RetroGuests.class,
                RetroTidying.class,
                RetroPersonalData.class);
        // what only people's own security sees; a guest's way in needs it
        for (String hidden : List.of("HouseCookies", "StaySignedIn")) {
            context.registerBeanDefinition(hidden, new RootBeanDefinition("org.wheelhouse.people.security." + hidden));
        }
        context.scan(BoardStore.class.getPackageName(), "org.wheelhouse.activity.store");
        context.refresh();
        retros = context.getBean(RetroService.class);
        leads = context.getBean(LeadService.class);
        cards = context.getBean(CardService.class);
        ballots = context.getBean(BallotService.class);
        undo = context.getBean(UndoService.class);
        asks = context.getBean(RetroAskService.class);
        door = context.getBean(RetroGuests.class);
        guests = context.getBean(Guests.class);
        tidying = context.getBean(RetroTidying.class);
        personal = context.getBean(RetroPersonalData.class);
        people = context.getBean(PersonStore.class);
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
    RetroHouse as(Person person) {
        current.set(person);
        return this;
    }

    Person participant(String name) {
        return person(name, Role.PARTICIPANT, Optional.of(cohort));
    }

    Person facilitator(String name) {
        return person(name, Role.FACILITATOR, Optional.of(cohort));
    }

    /** Somebody without an account who came by the board's link. */
    Person guest(BoardId board, String name) {
        return guests.admit(Boards.place(board), name, ZoneOffset.UTC);
    }

    Person stranger(String name) {
        return person(name, Role.PARTICIPANT, Optional.empty());
    }

    private Person person(String name, Role role, Optional<CohortId> cohort) {
        Person person = new Person(PersonId.fresh(), name, role, false, cohort, Optional.empty(), ZoneOffset.UTC);
        people.insert(
                new Account(
                        person, Optional.of(person.id() + "@example.org"), Optional.empty(), false, 0, Profile.EMPTY),
                null,
                TestClock.START);
        return person;
    }

    BoardId board(Person lead, boolean anonymous) {
        return board(lead, anonymous, Budget.of(3, false));
    }

    BoardId board(Person lead, boolean anonymous, Budget budget) {
        BoardForm form = new BoardForm(
                List.of(new Column(1, "Keep", "What stays?"), new Column(2, "Stop", "What goes?")),
                anonymous,
                true,
                budget,
                List.of("Payments", "Claims"));
        as(lead);
        return retros.begin("Looking back", form, Optional.of(cohort), Phase.WRITE, Optional.empty());
    }

    CardId write(BoardId board, Person writer, int column, String text) {
        CardId card = new CardId(UUID.randomUUID());
        as(writer);
        cards.write(board, card, column, text, Optional.empty());
        return card;
    }

    void move(BoardId board, Person lead, Phase to) {
        as(lead);
        leads.move(board, retros.find(board).orElseThrow().board().phase(), to);
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

    BoardSight sight(BoardId board, Person viewer) {
        return by(viewer, () -> retros.find(board).orElseThrow());
    }

    BoardSight.CardSight card(BoardId board, Person viewer, CardId card) {
        return sight(board, viewer).cards().stream()
                .filter(one -> one.id().equals(card))
                .findFirst()
                .orElseThrow();
    }

    OwnSight own(BoardId board, Person viewer) {
        return by(viewer, () -> retros.own(board).orElseThrow());
    }

    /** Every cell of this room's tables, as text. */
    String wholeDatabase() {
        List<String> cells = new ArrayList<>();
        for (String table :
                List.of("retro_board", "retro_card", "retro_group", "retro_vote", "retro_step", "ask", "ask_answer")) {
            jdbc.sql("select * from " + table)
                    .query()
                    .listOfRows()
                    .forEach(row -> row.forEach((column, cell) -> cells.add(column + "=" + cell)));
        }
        return String.join(" ", cells);
    }
}

package org.wheelhouse.activity;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.activity.fence.RoundFence;
import org.wheelhouse.activity.poll.PollReader;
import org.wheelhouse.activity.store.AskStore;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.store.CohortStore;
import org.wheelhouse.people.store.PersonStore;
import org.wheelhouse.testing.SomePeople;

/** The services of this room on a database of their own, without the rest of the house. */
class AskHouse {

    record Database(DataSource source) {}

    final AskService asks;
    final AnswerService answers;
    final AskPersonalData personal;
    final AskCardService cards;
    final TalkService rounds;
    /** Every question that was published as left open, in order. */
    final List<QuestionLeftOpen> leftOpen = new ArrayList<>();
    /** Who is asking. */
    Optional<Person> acting = Optional.empty();

    final SomePeople people;
    private final JdbcClient jdbc;

    AskHouse(Database database, AskPlaces places) {
        Flyway.configure()
                .dataSource(database.source)
                .locations("classpath:db/migration")
                .cleanDisabled(false)
                .load()
                .migrate();
        jdbc = JdbcClient.create(database.source);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(AskPlaces.class, () -> places);
        context.register(PeopleService.class, PersonStore.class, CohortStore.class);
        context.registerBean(CurrentPerson.class, () -> new CurrentPerson() {
            @Override
            public Optional<Person> find() {
                return acting;
            }

            @Override
            public Person get() {
                return acting.orElseThrow();
            }
        });
        context.register(Doorbell.class, AskService.class, AnswerService.class, AskPersonalData.class);
        context.register(PlacesOfAsks.class, AskCardService.class, TalkService.class);
        context.registerBean(
                "heard",
                ApplicationListener.class,
                () -> (ApplicationListener<PayloadApplicationEvent<QuestionLeftOpen>>)
                        event -> leftOpen.add(event.getPayload()));
        context.scan(
                AskStore.class.getPackageName(), PollReader.class.getPackageName(), RoundFence.class.getPackageName());
        context.refresh();
        asks = context.getBean(AskService.class);
        answers = context.getBean(AnswerService.class);
        cards = context.getBean(AskCardService.class);
        rounds = context.getBean(TalkService.class);
        people = new SomePeople(jdbc);
        personal = context.getBean(AskPersonalData.class);
    }

    /** Every cell of this room's tables, as text. */
    String wholeDatabase() {
        List<String> cells = new ArrayList<>();
        for (String table : List.of("ask", "ask_answer", "ask_answer_flag", "ask_speaker")) {
            jdbc.sql("select * from " + table).query().listOfRows().forEach(row -> row.values()
                    .forEach(cell -> cells.add(String.valueOf(cell))));
        }
        return String.join(" ", cells);
    }

    static Database h2() {
        return new Database(JdbcConnectionPool.create(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "sa",
                ""));
    }

    /** One server, a fresh database for each test. */
    static class Postgres {

        private final EmbeddedPostgres server;

        Postgres() {
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Database fresh() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            JdbcClient.create(server.getPostgresDatabase())
                    .sql("create database " + name)
                    .update();
            return new Database(server.getDatabase("postgres", name));
        }

        void stop() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

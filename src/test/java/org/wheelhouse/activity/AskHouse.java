package org.wheelhouse.activity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
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

    /** @param source migrated */
    AskHouse(DataSource source, AskPlaces places) {
        jdbc = JdbcClient.create(source);
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
        context.register(
                Doorbell.class, AskService.class, AnswerService.class, ResultsNow.class, AskPersonalData.class);
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
}

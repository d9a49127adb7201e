package org.wheelhouse.ama;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.ama.engine.Leader;
import org.wheelhouse.ama.engine.Plan;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.engine.Rhythm;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.PersonalData;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;

/** Somebody asks without a name and is not found in any row of any table, in any line of the log, or in any export. */
@HouseTest
class NoTraceTest {

    private static final String TEXT = "Will this team be closed?";

    @LocalServerPort
    private int port;

    @Autowired
    private PlanningService planning;

    @Autowired
    private AskingService asking;

    @Autowired
    private AmaService amas;

    @Autowired
    private AmaFiles files;

    @Autowired
    private List<PersonalData> ownData;

    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcClient jdbc;

    private final String receipt = Receipt.fresh();
    private final QuestionId question = new QuestionId(UUID.randomUUID());

    /** Every row of every table that has one of these words in it. */
    private List<String> rowsWith(String... words) {
        List<String> found = new ArrayList<>();
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'public' order by table_name")
                .query(String.class)
                .list()
                .forEach(table -> jdbc.sql("select * from \"" + table + "\"").query().listOfRows().stream()
                        .map(row -> table + " " + row)
                        .filter(row -> Set.of(words).stream().anyMatch(row::contains))
                        .forEach(found::add));
        return found;
    }

    @Test
    void anAnonymousQuestionHasNoTraceOfItsAskerInDatabaseLogOrExport() {
        Cohort cohort = visitors.cohort();
        Person lead = visitors.facilitator(cohort);
        Person asker = visitors.participant(cohort);
        BoardId ama = plan(cohort, lead);
        String[] names = {asker.id().toString(), asker.name()};
        // the page itself is open, as when somebody writes there
        VaadinTab page = VaadinTab.open(visitors.web(port, asker), "ama/" + ama);
        assertThat(rowsWith(names))
                .as("the account itself is there, so the search finds what is to be found")
                .isNotEmpty();
        List<String> before = rowsWith(names);

        List<ILoggingEvent> log = logged(() -> ask(ama, asker));

        assertThat(rowsWith(names))
                .as("not one row more that leads to the asker")
                .isEqualTo(before);
        List<String> rows = rowsWith(question.value().toString(), TEXT);
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).doesNotContain(names).doesNotContain(receipt));
        assertThat(rowsWith(receipt)).as("of the receipt only its hash is kept").isEmpty();
        Map<String, Object> row = jdbc.sql("select * from ama_question where id = ?")
                .param(question.value())
                .query()
                .singleRow();
        assertThat(row.values())
                .as("not even the time")
                .noneMatch(cell -> cell instanceof Temporal || cell instanceof java.util.Date);
        assertThat(log).allSatisfy(line -> assertThat(line.getFormattedMessage())
                .doesNotContain(names)
                .doesNotContain(receipt)
                .doesNotContain(TEXT));
        exportsTellNothing(ama, lead, asker, names);
        page.unload();
    }

    private void exportsTellNothing(BoardId ama, Person lead, Person asker, String[] names) {
        visitors.signIn(lead);
        assertThat(files.csv(ama).orElseThrow()).contains(TEXT).doesNotContain(names);
        assertThat(amas.find(ama).orElseThrow().toString()).contains(TEXT).doesNotContain(names);
        assertThat(ownData).isNotEmpty().allSatisfy(room -> assertThat(
                        room.export(asker.id()).toString())
                .doesNotContain(TEXT));
    }

    private BoardId plan(Cohort cohort, Person lead) {
        visitors.signIn(lead);
        Plan plan = new Plan(
                "Ask the board",
                List.of(new Leader(0, Optional.empty(), "The director")),
                Optional.empty(),
                ZoneId.of("Europe/London"),
                60,
                true,
                Rhythm.ONCE);
        return ((PlanOutcome.Planned) planning.plan(plan, Optional.of(cohort.id()))).meeting();
    }

    private void ask(BoardId ama, Person asker) {
        visitors.signIn(asker);
        assertThat(asking.askWithoutName(ama, question, TEXT, receipt)).isInstanceOf(AmaOutcome.Done.class);
    }

    /** What the whole house writes into its log meanwhile, more finely than it does in operation. */
    private static List<ILoggingEvent> logged(Runnable run) {
        Logger house = (Logger) LoggerFactory.getLogger("org.wheelhouse");
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = house.getLevel();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        house.setLevel(Level.TRACE);
        try {
            run.run();
        } finally {
            house.setLevel(before);
            root.detachAppender(lines);
        }
        return List.copyOf(lines.list);
    }
}

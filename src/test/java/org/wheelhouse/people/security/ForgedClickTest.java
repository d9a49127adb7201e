package org.wheelhouse.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.maturity.MaturityOutcome;
import org.wheelhouse.maturity.MaturityService;
import org.wheelhouse.maturity.Scope;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreensList;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;
import org.wheelhouse.workshop.Screens;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;
import org.wheelhouse.workshop.engine.Room;

/** A page that claims a click on what is hidden or switched off for its person: nothing changes, and the log tells who claimed it. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class ForgedClickTest {

    private static final Map<String, String> WHO = Map.of(
            "executive", Visitors.DANA,
            "participant", "jonas@example.org",
            "facilitator", Visitors.FACILITATOR,
            "admin", Visitors.ADMIN);

    /** These change by themselves while a page is open. */
    private static final List<String> APART = List.of("audit_line", "stay_signed_in", "sign_in_failure");

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkshopService workshops;

    @Autowired
    Screens rooms;

    @Autowired
    Content content;

    @Autowired
    MaturityService maturity;

    @TestFactory
    Stream<DynamicTest> nothingThatIsShutOnAnyPageCanBeClickedOrFilled() {
        return ScreensList.read().stream()
                .filter(shot -> WHO.containsKey(shot.who()))
                .map(shot -> DynamicTest.dynamicTest(shot.name(), () -> {
                    Web web = visitors.web(port, visitors.ofTheDemo(WHO.get(shot.who())));
                    VaadinTab tab = VaadinTab.load(web, shot.address().substring(1));
                    tab.navigate(shot.address().substring(1));
                    List<Integer> shut = tab.shutNodes();
                    Map<String, String> before = everything();
                    shut.forEach(node -> forge(tab, node));
                    assertThat(everything()).isEqualTo(before);
                }));
    }

    @Test
    void aParticipantsForgedClicksOnTheHiddenKeysOfTheClickerMoveNoRoomAndAreTold(CapturedOutput log) {
        Cohort cohort = visitors.cohort();
        Person lead = visitors.facilitator(cohort);
        visitors.signIn(lead);
        Module module = content.ofWeek(5).orElseThrow();
        Workshop opened = workshops.openNow(module.id(), Optional.of(cohort.id()));
        workshops.begin(opened.id());
        Room before = rooms.find(opened.id()).orElseThrow();
        String code = opened.code().orElseThrow();
        visitors.signOut();
        Person forger = visitors.participant(cohort);
        // an address of its own: tests that try wrong codes may have used up what the shared one may try in a minute
        VaadinTab tab = VaadinTab.load(visitors.web(port, forger, "127.0.71.1"), "w/" + code);
        String drawn = tab.navigate("w/" + code).body();

        assertThat(tab.has("hand")).as("the participant is in: " + drawn).isTrue();
        assertThat(tab.shutNodes()).as("hidden from who has no clicker").isNotEmpty();
        tab.shutNodes().forEach(node -> forge(tab, node));

        Room after = rooms.find(opened.id()).orElseThrow();
        assertThat(after.podium()).isEqualTo(before.podium());
        assertThat(after.clicker()).isEqualTo(before.clicker());
        List<Integer> shut = tab.shutNodes();
        assertThat(told(log, forger))
                .as("once for each part")
                .hasSizeBetween(1, shut.size())
                .allMatch(line -> line.contains(" from 127.0.71.1 ") && line.contains("which is hidden there"))
                .noneMatch(line -> line.contains(code));
    }

    @Test
    void theButtonThatShowsASpreadTooEarlyIsShutAndStaysWithoutEffectAndIsTold(CapturedOutput log) {
        Cohort cohort = visitors.cohort();
        Person lead = visitors.facilitator(cohort);
        visitors.signIn(lead);
        MaturityOutcome begun =
                maturity.begin(Scope.organisation(cohort.id()), "calms", "Too early", LocalDate.of(2026, 3, 10));
        String round = "maturity/round/" + ((MaturityOutcome.Done) begun).round();
        visitors.signOut();
        VaadinTab tab = VaadinTab.load(visitors.web(port, lead), round);
        tab.navigate(round);
        int show = tab.node("round-show");

        assertThat(tab.shutNodes()).contains(show);
        Map<String, String> before = everything();
        tab.click(show);
        tab.click(show);

        assertThat(everything()).isEqualTo(before);
        assertThat(told(log, lead))
                .singleElement()
                .asString()
                .contains("vaadin-button#round-show on RoundView, which is switched off there");
    }

    private static List<String> told(CapturedOutput log, Person forger) {
        return log.getAll()
                .lines()
                .filter(line -> line.contains(forger.id() + " claims from "))
                .toList();
    }

    private static void forge(VaadinTab tab, int node) {
        tab.send(
                tab.key(),
                String.join(
                        ",",
                        VaadinTab.happened(node, "click"),
                        VaadinTab.changed(node, "value", "\"forged\""),
                        VaadinTab.changed(node, "checked", "true"),
                        VaadinTab.changed(node, "disabled", "false"),
                        VaadinTab.changed(node, "opened", "true"),
                        VaadinTab.happened(node, "click")));
    }

    /** Every row of every table, as one number each. */
    private Map<String, String> everything() {
        Map<String, String> sums = new TreeMap<>();
        List<String> tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        for (String table : tables) {
            if (!APART.contains(table)) {
                List<String> rows = jdbc.sql("select * from " + table).query().listOfRows().stream()
                        .map(row -> row.values().toString())
                        .sorted()
                        .toList();
                sums.put(table, rows.size() + " " + rows.hashCode());
            }
        }
        return sums;
    }
}

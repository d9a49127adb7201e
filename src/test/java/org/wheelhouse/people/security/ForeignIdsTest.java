package org.wheelhouse.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.spring.SpringServlet;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
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

/** Whoever types the key of something of another cohort sees what a made-up key shows, and no more. */
@HouseTest
class ForeignIdsTest {

    /** Places in an address that name nobody's own: content, or a secret that lets its bearer in. */
    private static final Set<String> NOBODYS = Set.of(":scenario", ":week", ":slide", ":code", ":secret");

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    @LocalServerPort
    int port;

    @Autowired
    ServletRegistrationBean<SpringServlet> vaadin;

    @Autowired
    Visitors visitors;

    @Autowired
    MaturityService maturity;

    private Cohort theirs;
    private Person them;
    private Web stranger;
    private UUID round = new UUID(0, 0);

    @BeforeEach
    void twoCohorts() {
        theirs = visitors.cohort();
        them = visitors.participant(theirs);
        visitors.signIn(visitors.facilitator(theirs));
        var begun = maturity.begin(Scope.organisation(theirs.id()), "calms", "Theirs", LocalDate.of(2026, 3, 1));
        round = ((MaturityOutcome.Done) begun).round();
        visitors.signOut();
        stranger = visitors.web(port, visitors.participant(visitors.cohort()));
    }

    @TestFactory
    Stream<DynamicTest> aPageOfAnotherCohortSaysWhatAMadeUpKeySays() {
        return addresses().stream()
                .map(address -> DynamicTest.dynamicTest(KEY.matcher(address).replaceAll("KEY"), () -> {
                    String real = page(address);
                    String madeUp = page(KEY.matcher(address)
                            .replaceAll(key -> UUID.randomUUID().toString()));
                    assertThat(real).isEqualTo(madeUp);
                    assertThat(real)
                            .containsAnyOf("There is no such page", "This page is not open to you", "The door is shut")
                            .doesNotContain(theirs.name(), them.name());
                }));
    }

    /** Those made here, and all of the demo's cohort, which is another one too. */
    private List<String> addresses() {
        Stream<String> made = Stream.of(
                "maturity/over-time/organisation-" + theirs.id() + "/calms",
                "maturity/over-time/team-" + theirs.teams().getFirst().id() + "/calms",
                "maturity/round/" + round);
        Stream<String> demo = ScreensList.read().stream()
                .map(shot -> shot.address().substring(1))
                .filter(address -> KEY.matcher(address).find());
        return Stream.concat(made, demo).distinct().toList();
    }

    /** What the server draws, without what differs each time. */
    private String page(String address) {
        VaadinTab tab = VaadinTab.load(stranger, address);
        String drawn = tab.navigate(address).body();
        tab.close();
        return KEY.matcher(drawn).replaceAll("KEY").replaceAll("\\d+", "0");
    }

    @TestFactory
    Stream<DynamicTest> aFileOfAnotherCohortAnswersAsAMadeUpKeyDoes() {
        return Stream.of(
                        "/do/calendar/" + theirs.id() + ".ics",
                        "/do/people/" + them.id() + "/data",
                        "/quiz/5/statistics?cohort=" + theirs.id())
                .map(path -> DynamicTest.dynamicTest(KEY.matcher(path).replaceAll("KEY"), () -> {
                    Web.Answer real = stranger.get(path);
                    Web.Answer madeUp = stranger.get(KEY.matcher(path)
                            .replaceAll(key -> UUID.randomUUID().toString()));
                    assertThat(real.status()).isEqualTo(madeUp.status());
                    assertThat(real.body()).doesNotContain(theirs.name(), them.name());
                }));
    }

    @Test
    void everyAddressThatHoldsAKeyIsTried() {
        List<String> tried = addresses();
        List<String> holding = vaadin.getServlet().getService().getRouter().getRegistry().getRegisteredRoutes().stream()
                .map(RouteBaseData::getTemplate)
                .filter(template -> Stream.of(template.split("/"))
                        .filter(part -> part.startsWith(":"))
                        .map(part -> part.replaceAll("[^:a-zA-Z].*", ""))
                        .anyMatch(part -> !NOBODYS.contains(part)))
                .toList();

        assertThat(holding).isNotEmpty().allSatisfy(template -> {
            Pattern address = Pattern.compile(template.replaceAll(":[a-z]+", "[^/]+"));
            assertThat(tried)
                    .as("an address with a key, " + template
                            + ": give it a line in screens.txt, or a thing of its own here")
                    .anyMatch(one -> address.matcher(one).matches());
        });
    }
}

package org.wheelhouse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.people.AdminService.Invited;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

@HouseTest
class AdminServiceTest {

    private static final String PASSWORD = "otter gravel lamp tuesday";

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    AdminService service;

    @Autowired
    PeopleService people;

    @Autowired
    PasswordLinks links;

    @Test
    void theGoodRowsOfAListAreInvitedWithTheirRolesAndTeams() {
        Cohort cohort = visitors.cohort();
        visitors.signIn(visitors.admin());
        String mark = UUID.randomUUID().toString();
        InvitationList list = service.read(cohort.id(), """
                Ada, ada-%1$s@example.org, executive, Red
                Bob, bob-%1$s@example.org, participant, Green
                Cleo, nonsense
                Dora, dora-%1$s@example.org, facilitator
                """.formatted(mark));

        List<Invited> invited = service.invite(cohort.id(), list.good());

        assertThat(list.bad()).isEqualTo(1);
        assertThat(invited).extracting(one -> one.person().name()).containsExactly("Ada", "Bob", "Dora");
        assertThat(invited.getFirst().person().executive()).isTrue();
        assertThat(people.cohort(cohort.id()).orElseThrow().teams())
                .extracting(Cohort.Team::name)
                .containsExactly("Red", "Blue", "Green");
        assertThat(invited)
                .allSatisfy(one -> assertThat(links.whose(secret(one))).contains(one.person()));
        assertThat(service.invite(cohort.id(), list.good()))
                .as("a second click")
                .isEmpty();
    }

    @Test
    void anInvitedPersonSetsAPasswordAndSignsIn() {
        Invited ada = invited();

        links.setPassword(secret(ada), PASSWORD);

        assertThat(new Web(port).signIn(ada.email(), PASSWORD, false).location())
                .doesNotContain("wrong");
    }

    @Test
    void aNewLinkMakesTheOldOneWorthless() {
        Invited ada = invited();

        Invited again = service.newLink(ada.person().id()).orElseThrow();

        assertThat(links.whose(secret(ada))).isEmpty();
        assertThat(links.whose(secret(again))).contains(ada.person());
    }

    @Test
    void switchingOffEndsSessionsAndSocketsWithinFiveSeconds() {
        Invited ada = invited();
        links.setPassword(secret(ada), PASSWORD);
        Web web = new Web(port);
        web.signIn(ada.email(), PASSWORD, true);
        VaadinTab tab = VaadinTab.open(web, "");
        tab.obey();

        AdminOutcome outcome = service.switchOff(ada.person().id());

        assertThat(outcome).isInstanceOf(AdminOutcome.Done.class);
        assertThat(tab.closedWithin(Duration.ofSeconds(5))).isTrue();
        assertThat(web.get("/").status()).isEqualTo(302);
        assertThat(web.signIn(ada.email(), PASSWORD, false).location()).contains("wrong");
        service.switchOn(ada.person().id());
        assertThat(web.signIn(ada.email(), PASSWORD, false).location()).doesNotContain("wrong");
    }

    @Test
    void aChangedRoleEndsTheOldSessionAndTheTokenBringsThePersonBackInTheNewOne() {
        Invited ada = invited();
        links.setPassword(secret(ada), PASSWORD);
        Web web = new Web(port);
        web.signIn(ada.email(), PASSWORD, true);
        VaadinTab tab = VaadinTab.open(web, "");
        tab.obey();
        Person person = ada.person();

        service.change(new Person(
                person.id(), person.name(), Role.FACILITATOR, false, person.cohort(), Optional.empty(), person.zone()));

        assertThat(tab.closedWithin(Duration.ofSeconds(5))).isTrue();
        assertThat(web.get("/").status()).isEqualTo(200);
        assertThat(people.find(person.id()).orElseThrow().role()).isEqualTo(Role.FACILITATOR);
    }

    @Test
    void anAdminKeepsItsOwnRoleAndAccount() {
        Person admin = visitors.admin();
        visitors.signIn(admin);

        assertThat(service.switchOff(admin.id())).isInstanceOf(AdminOutcome.Refused.class);
        assertThat(service.change(new Person(
                        admin.id(),
                        admin.name(),
                        Role.PARTICIPANT,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        admin.zone())))
                .isInstanceOf(AdminOutcome.Refused.class);
    }

    @Test
    void weeksMoveAndHaveToStayInOrder() {
        Cohort cohort = visitors.cohort();
        visitors.signIn(visitors.admin());
        List<Cohort.Session> moved = cohort.sessions().stream()
                .map(session ->
                        new Cohort.Session(session.week(), session.begins().plusDays(1), session.minutes()))
                .toList();

        assertThat(service.save(new Cohort(cohort.id(), "Renamed", cohort.zone(), cohort.teams(), moved)))
                .isInstanceOf(AdminOutcome.Done.class);
        assertThat(service.save(new Cohort(cohort.id(), "Renamed", cohort.zone(), cohort.teams(), moved.reversed())))
                .isInstanceOf(AdminOutcome.Refused.class);
        assertThat(people.cohort(cohort.id()).orElseThrow().sessions()).isEqualTo(moved);
    }

    @TestFactory
    Stream<DynamicTest> nobodyElseMayDoAnyOfIt() {
        Cohort cohort = visitors.cohort();
        List<Person> others = List.of(
                visitors.participant(cohort),
                visitors.executive(cohort),
                visitors.facilitator(cohort),
                visitors.guest("board/x"));
        Person target = visitors.participant(cohort);
        Stream<Runnable> calls = Stream.of(
                service::people,
                () -> service.find(target.id()),
                () -> service.read(cohort.id(), ""),
                () -> service.invite(cohort.id(), List.of()),
                () -> service.newLink(target.id()),
                () -> service.change(target),
                () -> service.switchOff(target.id()),
                () -> service.switchOn(target.id()),
                () -> service.add(cohort),
                () -> service.save(cohort),
                () -> service.audit(1));
        return calls.flatMap(call -> others.stream()
                .map(person -> DynamicTest.dynamicTest(person.role().toString(), () -> {
                    visitors.signIn(person);
                    assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class);
                    visitors.signOut();
                    assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class);
                })));
    }

    private Invited invited() {
        Cohort cohort = visitors.cohort();
        visitors.signIn(visitors.admin());
        String row = "Ada, " + UUID.randomUUID() + "@example.org";
        return service.invite(cohort.id(), service.read(cohort.id(), row).good())
                .getFirst();
    }

    private static String secret(Invited invited) {
        return invited.path().substring("/welcome/".length());
    }
}

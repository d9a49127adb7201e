package org.wheelhouse.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

@HouseTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    CurrentPerson current;

    @Autowired
    PeopleService people;

    @Test
    void theDemoHasTwelveWhoTakeItAndOneWhoLeads() {
        Person dana = visitors.ofTheDemo(Visitors.DANA);

        assertThat(people.participants(dana.cohort().orElseThrow())).hasSize(12).startsWith(dana);
        assertThat(people.facilitators(dana.cohort().orElseThrow())).hasSize(1);
        assertThat(people.cohort(dana.cohort().orElseThrow()).orElseThrow().sessions())
                .hasSize(6);
    }

    @Test
    void aTestPersonIsTheCurrentOne() {
        Person person = visitors.participant(visitors.cohort());
        visitors.signIn(person);

        assertThat(current.get()).isEqualTo(person);
    }

    @Test
    void aPasswordLetsInAndTheSessionIdChanges() {
        Web web = new Web(port);
        web.get("/sign-in");
        String before = web.cookie("JSESSIONID");

        Web.Answer answer = web.signIn(Visitors.DANA, Visitors.PASSWORD, false);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(web.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(web.get("/").status()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordLeadsBackToTheForm() {
        Web web = new Web(port);

        Web.Answer answer = web.signIn(Visitors.DANA, "something else", false);

        assertThat(answer.location()).endsWith("/sign-in?wrong");
        assertThat(web.get("/").location()).endsWith("/sign-in");
    }
}

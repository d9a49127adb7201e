package org.wheelhouse.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

@HouseTest
class AccountServiceTest {

    private static final String OLD = Visitors.PASSWORD;
    private static final String NEW = "seven quiet bridges at dawn";

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    AccountService accounts;

    @Autowired
    AdminService admin;

    @Autowired
    PeopleService people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forgetFailures() {
        jdbc.sql("delete from sign_in_failure").update();
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndSignsOutEverywhere() {
        Person person = someone();
        Web web = new Web(port);
        web.signIn(email(person), OLD, true);
        visitors.signIn(person);

        assertThat(accounts.changePassword("not the old one", NEW, "10.2.0.1")).isInstanceOf(Outcome.Refused.class);
        assertThat(accounts.changePassword(OLD, "short", "10.2.0.1")).isInstanceOf(Outcome.Refused.class);
        assertThat(accounts.changePassword(OLD, NEW, "10.2.0.1")).isInstanceOf(Outcome.Done.class);

        assertThat(web.signIn(email(person), OLD, false).location()).contains("wrong");
        assertThat(web.signIn(email(person), NEW, false).location()).doesNotContain("wrong");
    }

    @Test
    void wrongPresentPasswordsSlowDownAsAtSignIn() {
        Person person = someone();
        visitors.signIn(person);
        for (int i = 0; i < 6; i++) {
            accounts.changePassword("not the old one", NEW, "10.2.0.2");
        }

        assertThat(accounts.changePassword(OLD, NEW, "10.2.0.2"))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .asString()
                        .contains("Wait"));
    }

    @Test
    void whoDeletesItselfIsGoneAndWhatItSharedSaysAFormerParticipant() {
        Person person = someone();
        Web web = new Web(port);
        web.signIn(email(person), OLD, true);
        visitors.signIn(person);

        assertThat(accounts.deleteMe("wrong wrong wrong", "10.2.0.3")).isInstanceOf(Outcome.Refused.class);
        assertThat(accounts.deleteMe(OLD, "10.2.0.3")).isInstanceOf(Outcome.Done.class);

        assertThat(people.names(List.of(person.id()))).isEqualTo(Map.of(person.id(), PeopleService.FORMER));
        assertThat(web.signIn(email(person), OLD, false).location()).contains("wrong");
        assertThat(people.participants(person.cohort().orElseThrow())).isEmpty();
    }

    @Test
    void anAdminDeletesAndExportsForSomebodyElse() {
        Person person = someone();
        visitors.signIn(visitors.admin());

        assertThat(admin.export(person.id()).orElseThrow()).contains(email(person));
        assertThat(admin.delete(person.id())).isInstanceOf(AdminOutcome.Done.class);
        assertThat(people.names(List.of(person.id()))).containsValue(PeopleService.FORMER);
    }

    @Test
    void theDataFileIsForItsOwnerAndAdminsOnly() {
        Person person = someone();
        Web web = new Web(port);
        web.signIn(email(person), OLD, false);

        Web.Answer own = web.get("/do/my-data");
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.header("Content-Disposition")).startsWith("attachment");
        assertThat(own.body()).contains(email(person));
        String dana = visitors.ofTheDemo(Visitors.DANA).id().toString();
        assertThat(web.get("/do/people/" + dana + "/data").status()).isEqualTo(403);
        assertThat(new Web(port).get("/do/my-data").status()).isEqualTo(302);
        Web kim = new Web(port);
        kim.signIn(Visitors.ADMIN, Visitors.PASSWORD, false);
        assertThat(kim.get("/do/people/" + person.id() + "/data").status()).isEqualTo(200);
        assertThat(kim.get("/do/people/nonsense/data").status()).isEqualTo(404);
    }

    @Test
    void theCalendarFileIsForTheCohortAndThoseWhoLead() {
        Person person = someone();
        Web web = new Web(port);
        web.signIn(email(person), OLD, false);
        String own = "/do/calendar/" + person.cohort().orElseThrow() + ".ics";

        Web.Answer file = web.get(own);
        assertThat(file.header("Content-Type")).startsWith("text/calendar");
        assertThat(file.body())
                .contains("UID:" + person.cohort().orElseThrow() + "-week-5@whe")
                .contains("BEGIN:VCALENDAR");
        String other = visitors.cohort().id().toString();
        assertThat(web.get("/do/calendar/" + other + ".ics").status()).isEqualTo(404);
        assertThat(web.get("/do/calendar/nonsense.ics").status()).isEqualTo(404);
        Web robin = new Web(port);
        robin.signIn(Visitors.FACILITATOR, Visitors.PASSWORD, false);
        assertThat(robin.get(own).status()).isEqualTo(200);
    }

    @Test
    void peopleDescribeThemselves() {
        Person person = someone();
        visitors.signIn(person);

        accounts.describe("Ada Lovelace", new Profile("Analyst", "Engines"), ZoneId.of("Asia/Tokyo"));

        assertThat(accounts.own().person().name()).isEqualTo("Ada Lovelace");
        assertThat(people.profile(person.id())).isEqualTo(new Profile("Analyst", "Engines"));
        assertThat(accounts.describe(" ", Profile.EMPTY, person.zone())).isInstanceOf(Outcome.Refused.class);
    }

    private Person someone() {
        return visitors.withPassword(visitors.participant(visitors.cohort()));
    }

    private static String email(Person person) {
        return person.id() + "@example.org";
    }
}

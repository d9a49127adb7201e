package org.wheelhouse.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.course.Content;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.PasswordLinks;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Sessions;
import org.wheelhouse.people.store.PersonStore;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;
import org.wheelhouse.workshop.WorkshopService;

@HouseTest
class SessionsTest {

    /** Another test may have written lines of a later day: the clock goes back after each. */
    private static final int ALL = 100_000;

    private static final String PASSWORD = "otter gravel lamp tuesday";
    private static final String STAY = StaySignedIn.COOKIE;

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    PasswordLinks links;

    @Autowired
    Sessions sessions;

    @Autowired
    PersonStore people;

    @Autowired
    Audit audit;

    @Autowired
    TestClock clock;

    @Autowired
    WorkshopService workshops;

    @Autowired
    Content content;

    @Test
    void whoTickedTheBoxComesBackForThirtyDaysAndNoLonger() {
        Web web = signedIn(someone(), true);
        web.forget("JSESSIONID");
        clock.advance(Duration.ofDays(29));
        assertThat(isIn(web)).isTrue();

        web.forget("JSESSIONID");
        clock.advance(Duration.ofDays(2));
        assertThat(isIn(web)).isFalse();
    }

    @Test
    void whoDidNotTickComesBackForTwelveHours() {
        Web web = signedIn(someone(), false);
        web.forget("JSESSIONID");
        clock.advance(Duration.ofHours(11));
        assertThat(isIn(web)).isTrue();

        web.forget("JSESSIONID");
        clock.advance(Duration.ofHours(2));
        assertThat(isIn(web)).isFalse();
    }

    @Test
    void aTokenIsChangedWhenUsedAndTheOneBeforeCountsForAMoment() {
        Web web = signedIn(someone(), true);
        String first = web.cookie(STAY);
        web.forget("JSESSIONID");
        Web otherTab = web.at(port);

        assertThat(isIn(web)).isTrue();
        assertThat(web.cookie(STAY)).isNotEqualTo(first);
        clock.advance(Duration.ofSeconds(30));
        assertThat(isIn(otherTab)).isTrue();
    }

    @Test
    void anAnswerThatWasLostWithTheNewTokenInItCostsNobodyTheSession() {
        Web web = signedIn(someone(), true);
        web.forget("JSESSIONID");
        Web sameBrowser = web.at(port);
        assertThat(isIn(web)).as("this answer never arrives").isTrue();

        assertThat(isIn(sameBrowser)).isTrue();
        clock.advance(Duration.ofHours(1));
        sameBrowser.forget("JSESSIONID");

        assertThat(isIn(sameBrowser)).isTrue();
    }

    @Test
    void aCopiedTokenSignsThePersonOutEverywhere() {
        Person person = someone();
        Web web = signedIn(person, true);
        Web other = signedIn(person, true);
        Web thief = web.at(port);
        thief.forget("JSESSIONID");
        assertThat(isIn(thief)).isTrue();
        clock.advance(Duration.ofMinutes(5));

        web.forget("JSESSIONID");

        assertThat(isIn(web)).isFalse();
        waitUntilOut(thief);
        waitUntilOut(other);
        assertThat(audit.newest(ALL)).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo(Audit.What.TOKEN_COPIED);
            assertThat(line.who()).contains(person.id());
        });
    }

    @Test
    void signingOutEverywhereClosesSessionsAndSocketsWithinFiveSeconds() {
        Person person = someone();
        Web web = signedIn(person, true);
        Web other = signedIn(person, false);
        VaadinTab tab = VaadinTab.open(web, "");
        assertThat(tab.socketIsOpen()).isTrue();

        long began = System.nanoTime();
        sessions.endAll(person.id());

        assertThat(tab.closedWithin(Duration.ofSeconds(5))).isTrue();
        waitUntilOut(web);
        waitUntilOut(other);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void signingOutEndsThisSessionAndItsSocketAndNoOther() {
        Person person = someone();
        Web web = signedIn(person, true);
        Web other = signedIn(person, true);
        VaadinTab tab = VaadinTab.open(web, "");
        Web old = web.at(port);

        tab.click(tab.node("rail-sign-out"));

        assertThat(tab.closedWithin(Duration.ofSeconds(5))).isTrue();
        waitUntilOut(old);
        assertThat(old.get("/").location()).endsWith("/sign-in");
        assertThat(isIn(other)).isTrue();
        assertThat(audit.newest(ALL)).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo(Audit.What.SIGNED_OUT);
            assertThat(line.who()).contains(person.id());
        });
    }

    @Test
    void anAccountThatIsSwitchedOffIsOutAndCannotComeBack() {
        Person person = someone();
        Web web = signedIn(person, true);
        people.setSwitchedOff(person.id(), true);
        sessions.endAll(person.id());

        waitUntilOut(web);
        assertThat(web.signIn(email(person), Visitors.PASSWORD, false).location())
                .contains("wrong");
    }

    @Test
    void theOldSessionIdIsWorthlessAfterSignIn() {
        Person person = someone();
        Web web = new Web(port);
        web.get("/sign-in");
        Web planted = web.at(port);
        signIn(web, person, false);

        assertThat(isIn(web)).isTrue();
        assertThat(isIn(planted)).isFalse();
    }

    @Test
    void theOldSessionIdIsWorthlessAfterAGuestCameIn() {
        visitors.signIn(visitors.facilitator(visitors.cohort()));
        String code = workshops
                .openNow(content.ofWeek(5).orElseThrow().id(), Optional.empty())
                .code()
                .orElseThrow();
        visitors.signOut();
        Web phone = new Web(port);
        String token = phone.token("/w/" + code);
        Web planted = phone.at(port);
        String before = phone.cookie("JSESSIONID");

        phone.post("/open/w/join", Map.of("code", code, "name", "Pat", "_csrf", token));

        assertThat(phone.cookie("JSESSIONID")).isNotEqualTo(before);
        String state = "/open/w/" + code + "/state?seat=follow&screen=x";
        assertThat(phone.get(state).status()).isEqualTo(200);
        assertThat(planted.get(state).status()).isNotEqualTo(200);
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItIs() {
        Web web = signedIn(someone(), false);
        web.forget(STAY);
        for (int half = 0; half < 24; half++) {
            assertThat(isIn(web)).isTrue();
            clock.advance(Duration.ofMinutes(30).plusSeconds(1));
        }
        assertThat(isIn(web)).isFalse();
    }

    @Test
    void aSessionEndsAfterAnHourWithoutAClickAndHeartbeatsAreNone() {
        Web web = signedIn(someone(), false);
        String token = web.cookie(STAY);
        web.forget(STAY);
        for (int minute = 0; minute < 55; minute += 5) {
            clock.advance(Duration.ofMinutes(5));
            web.postJson("/?v-r=heartbeat&v-uiId=0", "");
        }
        assertThat(isIn(web)).as("just now").isTrue();

        for (int minute = 0; minute <= 60; minute += 5) {
            clock.advance(Duration.ofMinutes(5));
            web.postJson("/?v-r=heartbeat&v-uiId=0", "");
        }
        assertThat(isIn(web)).isFalse();
        web.setCookie(STAY, token);
        assertThat(isIn(web)).as("the token still counts").isTrue();
    }

    @Test
    void aClockThatIsSetBackOrForwardByAnHourSignsNobodyOut() {
        Web web = signedIn(someone(), false);
        for (Duration jump : List.of(Duration.ofHours(-1), Duration.ofHours(1), Duration.ofHours(1))) {
            clock.advance(jump);
            assertThat(isIn(web)).as("after " + jump).isTrue();
        }
    }

    @Test
    void aLinkSetsAPasswordOnce() {
        Person person = visitors.participant(visitors.cohort());
        String secret = links.make(person.id()).substring("/welcome/".length());

        List<PasswordLinks.Outcome> outcomes = List.of(
                links.setPassword(secret, "short"),
                links.setPassword(secret, PASSWORD),
                links.setPassword(secret, PASSWORD));

        assertThat(outcomes.get(0)).isInstanceOf(PasswordLinks.Outcome.Refused.class);
        assertThat(outcomes.get(1)).isInstanceOf(PasswordLinks.Outcome.PasswordSet.class);
        assertThat(outcomes.get(2)).isInstanceOf(PasswordLinks.Outcome.LinkOver.class);
    }

    @Test
    void aLinkIsOverAfterSevenDaysAndWhenANewerOneIsMade() {
        Person person = visitors.participant(visitors.cohort());
        String old = links.make(person.id()).substring("/welcome/".length());
        String secret = links.make(person.id()).substring("/welcome/".length());

        assertThat(links.whose(old)).isEmpty();
        assertThat(links.whose(secret)).contains(person);
        clock.advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(links.whose(secret)).isEmpty();
    }

    private Person someone() {
        return visitors.withPassword(visitors.participant(visitors.cohort()));
    }

    private Web signedIn(Person person, boolean stay) {
        Web web = new Web(port);
        signIn(web, person, stay);
        assertThat(isIn(web)).isTrue();
        return web;
    }

    private void signIn(Web web, Person person, boolean stay) {
        web.signIn(email(person), Visitors.PASSWORD, stay);
    }

    private static String email(Person person) {
        return person.id() + "@example.org";
    }

    private static boolean isIn(Web web) {
        return web.get("/").status() == 200;
    }

    /** The ring goes through a thread of its own. */
    private static void waitUntilOut(Web web) {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (isIn(web)) {
            assertThat(System.nanoTime())
                    .as("still signed in after five seconds")
                    .isLessThan(end);
            Thread.onSpinWait();
        }
    }
}

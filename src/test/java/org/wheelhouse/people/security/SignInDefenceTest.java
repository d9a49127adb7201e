package org.wheelhouse.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.store.PersonStore;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

@HouseTest
class SignInDefenceTest {

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    PersonStore people;

    @Autowired
    SignInDefence defence;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Visitors visitors;

    @BeforeEach
    void stopTheClock() {
        clock.stop();
    }

    /** All tests share an address, and the next one starts without a record. */
    @AfterEach
    void forget() {
        jdbc.sql("delete from sign_in_failure").update();
    }

    @Test
    void afterSixWrongPasswordsEvenTheRightOneWaitsButNotFromElsewhere() {
        Web web = new Web(port);
        fail(web, Visitors.DANA, 6);

        assertThat(web.signIn(Visitors.DANA, Visitors.PASSWORD, false).location())
                .endsWith("?wait=1");
        Web elsewhere = new Web(port, "127.0.0.3");
        assertThat(elsewhere.signIn(Visitors.DANA, Visitors.PASSWORD, false).location())
                .doesNotContain("wait", "wrong");
        clock.advance(Duration.ofMillis(1_100));
        assertThat(web.signIn(Visitors.DANA, Visitors.PASSWORD, false).location())
                .doesNotContain("wait", "wrong");
    }

    @Test
    void aRightPasswordClearsTheRecord() {
        Web web = new Web(port);
        fail(web, Visitors.DANA, 5);
        web.signIn(Visitors.DANA, Visitors.PASSWORD, false);

        fail(new Web(port), Visitors.DANA, 5);
    }

    @Test
    void knownAndUnknownNamesAreAnsweredWithTheSameWordsAndWaits() {
        assertThat(answers("dana@example.org")).isEqualTo(answers("nobody-" + UUID.randomUUID() + "@example.org"));
    }

    private List<String> answers(String email) {
        Web web = new Web(port, "127.0.0.4");
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            answers.add(web.signIn(email, "wrong wrong wrong", false).location());
        }
        return answers;
    }

    @Test
    void everyRefusalCostsExactlyOneHash() {
        Counting encoder = new Counting();
        PasswordSignIn provider = new PasswordSignIn(people, encoder, defence, audit);

        for (String email : List.of("dana@example.org", "nobody@example.org", "kim@example.org", "")) {
            encoder.matches = 0;
            assertThat(refuse(provider, email)).isTrue();
            assertThat(encoder.matches).as(email).isEqualTo(1);
        }
    }

    private static boolean refuse(PasswordSignIn provider, String email) {
        try {
            provider.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, "wrong wrong wrong"));
            return false;
        } catch (BadCredentialsException expected) {
            return true;
        }
    }

    @Test
    void manyTriesSentAtOnceAreCountedBeforeTheyAreChecked() {
        String email = UUID.randomUUID() + "@example.org";
        List<SignInDefence.Try> tries = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> defence.begin(email, Optional.empty(), "10.0.0." + email.length()))
                .toList();

        assertThat(tries).filteredOn(attempt -> attempt.pause().isZero()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void oneAddressGetsThirtyFailuresAMinuteOverAllNames() {
        List<SignInDefence.Try> tries = IntStream.range(0, 31)
                .mapToObj(i -> defence.begin(UUID.randomUUID() + "@example.org", Optional.empty(), "10.1.1.1"))
                .toList();

        assertThat(tries.subList(0, 30)).allMatch(attempt -> attempt.pause().isZero());
        assertThat(tries.getLast().pause()).isPositive();
        assertThat(defence.begin("x@example.org", Optional.empty(), "10.1.1.2").pause())
                .isZero();
    }

    /** Nobody is done before all have pressed the button; those being checked must not count against the others. */
    @Test
    void aClassThatSignsInAtOnceBehindOneAddressIsNotTakenForAGuesser() throws Exception {
        int many = 80;
        CountDownLatch pressed = new CountDownLatch(many);
        PasswordSignIn provider = new PasswordSignIn(people, new AllRight(pressed), defence, audit);
        Cohort cohort = visitors.cohort();
        List<String> emails = IntStream.range(0, many)
                .mapToObj(i -> visitors.participant(cohort))
                .peek(person -> people.setPassword(person.id(), "hash"))
                .map(person -> person.id() + "@example.org")
                .toList();

        try (ExecutorService room = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Authentication>> all = emails.stream()
                    .map(email -> room.submit(() -> {
                        pressed.countDown();
                        return provider.authenticate(from("10.2.2.2", email));
                    }))
                    .toList();
            for (Future<Authentication> one : all) {
                assertThat(one.get().isAuthenticated()).isTrue();
            }
        }
    }

    private static Authentication from(String address, String email) {
        UsernamePasswordAuthenticationToken typed =
                UsernamePasswordAuthenticationToken.unauthenticated(email, "anything");
        typed.setDetails(new WebAuthenticationDetails(address, "session of " + email));
        return typed;
    }

    @Test
    void veryLongInputIsRefusedUnread() {
        Web web = new Web(port);

        assertThat(web.signIn("x".repeat(2_000), "y".repeat(20_000), false).location())
                .endsWith("?wrong");
    }

    private static void fail(Web web, String email, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(web.signIn(email, "wrong wrong wrong", false).location()).endsWith("?wrong");
        }
    }

    /** Everything is right, once all have come. */
    private record AllRight(CountDownLatch all) implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            try {
                return all.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** Counts what is asked of it; nothing is right. */
    private static final class Counting implements PasswordEncoder {

        private int matches;

        @Override
        public String encode(@Nullable CharSequence password) {
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            matches++;
            return false;
        }
    }
}

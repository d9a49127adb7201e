package org.wheelhouse.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

/** With a stop-watch: how long a refusal takes does not tell whether somebody has the name. */
@HouseTest
@Tag("heavy")
class SignInTimeTest {

    private static final int TRIES = "all".equals(System.getProperty("heavy")) ? 50 : 15;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from sign_in_failure").update();
    }

    @Test
    void knownAndUnknownNamesAreRefusedInTheSameTime() {
        Web web = new Web(port, "127.0.0.5");
        time(web, Visitors.DANA);
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            // by turns, so that whatever else the machine does meets both alike
            known.add(time(web, Visitors.DANA));
            unknown.add(time(web, "nobody@example.org"));
        }

        double ratio = (double) undisturbed(known) / undisturbed(unknown);

        System.out.printf(
                "lower quartiles of %d refusals: known %.1f ms, unknown %.1f ms%n",
                TRIES, undisturbed(known) / 1e6, undisturbed(unknown) / 1e6);
        assertThat(ratio).isBetween(0.8, 1.2);
    }

    /** Nanoseconds of one refusal that was looked at; time goes on between tries, so that none has to wait. */
    private long time(Web web, String email) {
        clock.advance(Duration.ofMinutes(61));
        String token = web.token("/sign-in");
        long began = System.nanoTime();
        Web.Answer answer = web.post(
                "/sign-in", java.util.Map.of("username", email, "password", "wrong wrong wrong", "_csrf", token));
        long took = System.nanoTime() - began;
        assertThat(answer.location()).endsWith("?wrong");
        return took;
    }

    /** The lower quartile: what else the machine does at the time makes a refusal longer and never shorter. */
    private static long undisturbed(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 4);
    }
}

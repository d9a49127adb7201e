package org.wheelhouse.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.ChildHouse;
import org.wheelhouse.testing.Postgres;
import org.wheelhouse.testing.Visitors;

/** Two processes of the product on one PostgreSQL. */
class TwoNodesBrowserTest {

    @TempDir
    Path one;

    @TempDir
    Path two;

    @Test
    void twoNodesThatStartTogetherAreOneHouse() {
        String database = Postgres.emptyUrl();
        try (ChildHouse first = start(one, database, "first");
                ChildHouse second = start(two, database, "second")) {
            String here = "http://localhost:" + first.port();
            String there = "http://localhost:" + second.port();

            // the demo was filled once, or one of them would not answer
            Browser dana = Browser.fresh(1).signIn(here, Visitors.DANA, Visitors.PASSWORD);
            Browser other = Browser.fresh(2).signIn(there, Visitors.DANA, Visitors.PASSWORD);
            assertThat(node(dana)).isEqualTo("first");
            assertThat(node(other)).isEqualTo("second");

            dana.open(here + "/account").find("#account-sign-out-everywhere").click();

            other.until(
                    "a ring of the first node reaches the second",
                    () -> other.driver.getCurrentUrl().contains("/sign-in"));
        }
    }

    private static String node(Browser browser) {
        Cookie cookie = browser.driver.manage().getCookieNamed("wh-node");
        assertThat(cookie.isHttpOnly()).isTrue();
        return cookie.getValue();
    }

    private static ChildHouse start(Path data, String database, String node) {
        return ChildHouse.start(
                data,
                Map.of(
                        "WHEELHOUSE_DB_URL", database,
                        "WHEELHOUSE_DB_USER", "postgres",
                        "WHEELHOUSE_NODE", node));
    }
}

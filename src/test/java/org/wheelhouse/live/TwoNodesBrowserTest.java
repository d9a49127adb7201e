package org.wheelhouse.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import org.wheelhouse.people.backup.PostgresCopies;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.ChildHouse;
import org.wheelhouse.testing.PollContent;
import org.wheelhouse.testing.Postgres;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Wire;

/** Two processes of the product on one empty PostgreSQL, started at the same moment; all that two nodes promise, on one pair. */
@TestMethodOrder(OrderAnnotation.class)
@Timeout(600)
@Tag("house")
class TwoNodesBrowserTest {

    @TempDir
    static Path folder;

    private static final String CONTENT = PollContent.make().toString();

    private static Wire wire;
    private static String database;
    private static String overTheWire;
    private static ChildHouse first;
    private static ChildHouse second;

    @BeforeAll
    static void startTogether() throws IOException {
        database = Postgres.emptyUrl();
        int port = Integer.parseInt(database.replaceAll(".*:(\\d+)/.*", "$1"));
        wire = new Wire("localhost", port);
        overTheWire = database.replace(":" + port + "/", ":" + wire.port() + "/");
        first = start("first", overTheWire);
        second = start("second", database);
    }

    @AfterAll
    static void close() throws IOException {
        first.close();
        second.close();
        wire.close();
    }

    @Test
    @Order(1)
    void twoNodesThatStartTogetherAreOneHouse() {
        // the demo was filled once, or one of them would not answer
        Browser dana = Browser.fresh(1).signIn(at(first), Visitors.DANA, Visitors.PASSWORD);
        Browser other = Browser.fresh(2).signIn(at(second), Visitors.DANA, Visitors.PASSWORD);
        assertThat(node(dana)).isEqualTo("first");
        assertThat(node(other)).isEqualTo("second");

        dana.open(at(first) + "/account").find("#account-sign-out-everywhere").click();

        other.until(
                "a ring of the first node reaches the second",
                () -> other.driver.getCurrentUrl().contains("/sign-in"));
    }

    @Test
    @Order(2)
    void whatIsAskedOnOneNodeIsModeratedOnTheOtherAndVotesAreCountedOnce() {
        BoardsOnTwoNodes.whatIsAskedOnOneNodeIsModeratedOnTheOtherAndVotesAreCountedOnce(at(first), at(second));
    }

    /** After it only the first runs, started again. */
    @Test
    @Order(3)
    void aRoomOutlivesItsDatabaseAndItsNodes() throws InterruptedException {
        RoomOnTwoNodes.outlivesItsDatabaseAndItsNodes(first, second, wire, () -> first = start("first", overTheWire));
    }

    @Test
    @Order(4)
    void aHouseIsCopiedWhileItRunsAndBroughtBackOnlyWhenItStands() throws IOException, SQLException {
        Map<String, String> settings = settings("first", database);
        first.port();
        String copied = PostgresCopies.madeWhileAHouseRuns(folder.resolve("first"), settings);
        first.stop();
        PostgresCopies.broughtBack(folder.resolve("first"), settings, copied);
    }

    private static String at(ChildHouse house) {
        return "http://localhost:" + house.port();
    }

    private static String node(Browser browser) {
        Cookie cookie = browser.driver.manage().getCookieNamed("wh-node");
        assertThat(cookie.isHttpOnly()).isTrue();
        return cookie.getValue();
    }

    private static ChildHouse start(String node, String database) {
        return ChildHouse.start(folder.resolve(node), settings(node, database));
    }

    private static Map<String, String> settings(String node, String database) {
        return Map.of(
                "WHEELHOUSE_DB_URL", database,
                "WHEELHOUSE_DB_USER", "postgres",
                "WHEELHOUSE_NODE", node,
                "WHEELHOUSE_CONTENT", CONTENT);
    }
}

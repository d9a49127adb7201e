package org.wheelhouse.ama.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.ChildHouse;
import org.wheelhouse.testing.Postgres;
import org.wheelhouse.testing.Visitors;

/** An AMA on two processes with one PostgreSQL. */
class AmaTwoNodesBrowserTest {

    /** Of the demo; it is moderated. */
    private static final String AMA = "/ama/1fe3fd01-fabe-3346-be21-34a86a48e658";

    @TempDir
    Path one;

    @TempDir
    Path two;

    @Test
    void whatIsAskedOnOneNodeIsModeratedOnTheOtherAndVotesAreCountedOnce() {
        String database = Postgres.emptyUrl();
        try (ChildHouse first = start(one, database, "first");
                ChildHouse second = start(two, database, "second")) {
            String here = "http://localhost:" + first.port();
            String there = "http://localhost:" + second.port();
            Browser dana = Browser.fresh(1).signIn(here, Visitors.DANA, Visitors.PASSWORD);
            Browser robin = Browser.fresh(2).signIn(there, Visitors.FACILITATOR, Visitors.PASSWORD);
            dana.open(here + AMA);
            robin.open(there + AMA);

            dana.find("#ask-text textarea").sendKeys("How long may a gate take?");
            dana.find("#ask-send").click();
            robin.until("waits on the other node", () -> robin.text("#waiting").contains("How long may a gate take?"));
            String id = robin.driver
                    .findElements(org.openqa.selenium.By.cssSelector("#waiting > li"))
                    .stream()
                    .filter(item -> item.getText().contains("How long may a gate take?"))
                    .findFirst()
                    .orElseThrow()
                    .getDomAttribute("id")
                    .replace("question-", "");
            robin.script("document.getElementById('pass-" + id + "').click()");
            dana.until("all see it here too", () -> dana.text("#questions").contains("How long may a gate take?"));

            Browser again = Browser.fresh(3).signIn(there, Visitors.DANA, Visitors.PASSWORD);
            again.open(there + AMA).find("#vote-" + id);
            dana.script("document.getElementById('vote-" + id + "').click()");
            again.script("document.getElementById('vote-" + id + "').click()");
            // one of the two may have been a vote taken back; never are there two votes of one person
            robin.until("a count", () -> robin.text("#vote-" + id).matches("(?s).*[01].*"));
            assertThat(robin.text("#vote-" + id)).doesNotContain("2");
            dana.until(
                    "both nodes say the same",
                    () -> dana.text("#vote-" + id).equals(again.text("#vote-" + id)));
        }
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

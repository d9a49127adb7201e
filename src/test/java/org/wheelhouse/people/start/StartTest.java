package org.wheelhouse.people.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wheelhouse.people.backup.H2Copies;
import org.wheelhouse.testing.ChildHouse;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

@Tag("house")
class StartTest {

    private static final String HTTPS = "https://wheelhouse.example.org";

    @TempDir
    Path data;

    /**
     * The life of a house: it is copied while it runs, started again on content that somebody has broken meanwhile, where it says
     * what is wrong, and brought back to what it was.
     */
    @Test
    void aRestartSignsNobodyOutForgetsNoWrongPasswordAndNamesBrokenFilesAndACopyBringsAllBack(@TempDir Path broken)
            throws Exception {
        Web ticked = new Web(0);
        Web unticked = new Web(0);
        String copied;
        try (ChildHouse house = ChildHouse.start(data, Map.of())) {
            int port = house.port();
            ticked = new Web(port);
            unticked = new Web(port);
            ticked.signIn(Visitors.DANA, Visitors.PASSWORD, true);
            unticked.signIn(Visitors.FACILITATOR, Visitors.PASSWORD, false);
            assertThat(house.saidSoFar())
                    .as("the start cache of the tests is used")
                    .noneMatch(line -> line.contains("[error]"));

            for (int i = 0; i < 10; i++) {
                new Web(port).signIn(Visitors.ADMIN, "wrong wrong wrong", false);
            }
            String refusal = ChildHouse.start(data, Map.of()).waitForTheEnd();

            assertThat(refusal).contains("The database is in use by another Wheelhouse.");
            assertThat(refusal).doesNotContain("\tat ");
            copied = H2Copies.madeWhileAHouseRuns(data);
            house.stop();
        }
        Map<String, String> content =
                Map.of("WHEELHOUSE_CONTENT", BrokenContent.in(broken).toString());
        try (ChildHouse house = ChildHouse.start(data, content)) {
            int port = house.port();
            assertThat(ticked.at(port).get("/").status()).isEqualTo(200);
            assertThat(unticked.at(port).get("/").status()).isEqualTo(200);
            assertThat(new Web(port).get("/").status()).isEqualTo(302);
            assertThat(slow(new Web(port))).isTrue();
            BrokenContent.isNamedByFileAndLineAndTheRestWorks(unticked.at(port));
            house.stop();
        }
        H2Copies.broughtBack(data, copied);
    }

    @Test
    void aPortInUseGetsASentence() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(socket.getLocalPort());

            String said = ChildHouse.start(data, Map.of("PORT", port)).waitForTheEnd();

            assertThat(said)
                    .contains("Port " + port + " is in use by another program.")
                    .doesNotContain("\tat ");
            assertThat(data).as("nothing was begun").isEmptyDirectory();
        }
    }

    /** As behind a proxy on another machine, on an empty folder. */
    @Test
    void reachableFromOutsideTheDemosPasswordsAreRandomAndWithHttpsCookiesAreSecure() throws IOException {
        String port = String.valueOf(freePort());
        Map<String, String> settings = Map.of("PORT", port, "WHEELHOUSE_ADDRESS", "0.0.0.0", "WHEELHOUSE_URL", HTTPS);
        try (ChildHouse house = ChildHouse.start(data, settings)) {
            house.waitFor("Wheelhouse answers at " + HTTPS);
            Web web = new Web(Integer.parseInt(port));
            List<WhoMaySignIn.Entry> entries = new WhoMaySignIn(data.toString()).entries();

            assertThat(entries)
                    .hasSize(14)
                    .extracting(WhoMaySignIn.Entry::password)
                    .doesNotHaveDuplicates();
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.resolve("who-may-sign-in.txt"))))
                    .isEqualTo("rw-------");
            assertThat(web.signIn(Visitors.DANA, Visitors.PASSWORD, false, "Origin", HTTPS)
                            .location())
                    .contains("wrong");
            String password = entries.stream()
                    .filter(entry -> entry.email().equals(Visitors.DANA))
                    .map(WhoMaySignIn.Entry::password)
                    .findFirst()
                    .orElseThrow();
            Web.Answer answer = new Web(Integer.parseInt(port)).signIn(Visitors.DANA, password, true, "Origin", HTTPS);

            assertThat(answer.location()).doesNotContain("wrong");
            assertThat(answer.headers().allValues("Set-Cookie")).hasSize(2).allSatisfy(cookie -> assertThat(cookie)
                    .startsWith("__Host-")
                    .contains("Secure", "Path=/"));
            assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000; includeSubDomains");
        }
    }

    @Test
    void withoutTheDemoTheFirstAdminGetsALink() {
        try (ChildHouse house = ChildHouse.start(data, Map.of("WHEELHOUSE_DEMO", "off"))) {
            Web web = new Web(house.port());
            String line = house.waitFor("The first admin sets a password here");
            String path = line.substring(line.indexOf("/welcome/"));

            assertThat(web.get(path).status()).isEqualTo(200);
            assertThat(web.signIn(Visitors.ADMIN, Visitors.PASSWORD, false).location())
                    .contains("wrong");
        }
    }

    /** Six wrong ones were before the restart, so one more is enough to wait. */
    private static boolean slow(Web web) {
        web.signIn(Visitors.ADMIN, "wrong wrong wrong", false);
        return web.signIn(Visitors.ADMIN, Visitors.PASSWORD, false).location().contains("?wait=");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package org.wheelhouse.people.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.wheelhouse.testing.ChildHouse;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

/** The disk is full: what cannot be kept is refused in plain words, reading goes on, and with room again the house does too. */
@Tag("heavy")
@EnabledOnOs(OS.LINUX)
@TestMethodOrder(OrderAnnotation.class)
class DiskFullTest {

    private static final String KEPT = "What you had saved before is kept";

    private static boolean mounted;
    private static ChildHouse house;
    /** How many sign-ins were told to be kept. */
    private static int confirmed;

    @TempDir
    static Path disk;

    @BeforeAll
    static void open() throws Exception {
        mounted = ran("mount", "-t", "tmpfs", "-o", "size=96m", "tmpfs", disk.toString());
        house = ChildHouse.start(disk, Map.of());
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
        if (mounted) {
            ran("umount", "-l", disk.toString());
        }
    }

    /** On a disk of its own, filled by somebody else to the last byte. */
    @Test
    @Order(1)
    void aDiskThatFillsUpStopsSavingAndNothingElse() throws Exception {
        assumeTrue(mounted, "needs the right to mount");
        Web web = new Web(house.port());
        web.signIn(Visitors.DANA, Visitors.PASSWORD, true);
        Web other = web.at(port(web));
        fill(disk.resolve("of-somebody-else"));
        until("saving is refused", () -> signIn(web).status() == 500);

        assertThat(signIn(web).body())
                .contains("no room left on the disk", KEPT)
                .doesNotContain("Exception", "insert into", "\tat ");
        assertThat(other.get("/").status()).isEqualTo(200);
        assertThat(VaadinTab.load(other, "week/5/stages")
                        .navigate("week/5/stages")
                        .body())
                .as("a slide can be read")
                .contains("Multi-stage pipelines")
                .doesNotContain("Something failed");

        Files.delete(disk.resolve("of-somebody-else"));
        until("it saves again, without a restart", () -> signIn(web).location().endsWith("/"));
    }

    /**
     * The wall is hit before the watch has seen it: the database closes itself. It opens again when there is room, with all that
     * was confirmed. Played by a limit on the size of files, which the kernel holds against the running process.
     */
    @Test
    @Order(2)
    void aWriteThatHitsTheWallCostsNothingThatWasConfirmed() throws Exception {
        Web web = new Web(house.port());
        web.signIn(Visitors.DANA, Visitors.PASSWORD, true);
        limit(house, String.valueOf(Files.size(disk.resolve("wheelhouse.mv.db"))));
        until("a write fails", () -> signIn(web).status() == 500);
        assertThat(signIn(web).body()).contains(KEPT).doesNotContain("Exception", "insert into", "\tat ");

        limit(house, "unlimited");
        until("it saves again, without a restart", () -> signIn(web).location().endsWith("/"));

        assertThat(web.get("/").status()).as("who was in is in").isEqualTo(200);
        house.stop();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + disk.resolve("wheelhouse")
                                + ";IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                        "sa",
                        "");
                Statement statement = connection.createStatement();
                ResultSet kept = statement.executeQuery("select count(*) from stay_signed_in")) {
            assertThat(kept.next()).isTrue();
            assertThat(kept.getInt(1)).as("whoever was told to be in").isGreaterThanOrEqualTo(confirmed);
        }
    }

    /** Somebody else's sign-in on a device of its own, which writes. */
    private static Web.Answer signIn(Web web) {
        Web.Answer answer = new Web(port(web)).signIn(Visitors.FACILITATOR, Visitors.PASSWORD, true);
        if (answer.location().endsWith("/")) {
            confirmed++;
        }
        return answer;
    }

    private static int port(Web web) {
        return Integer.parseInt(web.base().replaceAll(".*:", ""));
    }

    private static void until(String claim, BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain: " + claim).isLessThan(end);
        }
    }

    private static void fill(Path file) {
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 1 << 20; i++) {
                out.write(block);
            }
            throw new IllegalStateException("The disk has no end");
        } catch (IOException full) {
            try {
                assertThat(Files.getFileStore(file).getUsableSpace()).isLessThan(1 << 16);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void limit(ChildHouse house, String bytes) throws Exception {
        assertThat(ran("prlimit", "--pid", String.valueOf(house.pid()), "--fsize=" + bytes + ":"))
                .isTrue();
    }

    private static boolean ran(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}

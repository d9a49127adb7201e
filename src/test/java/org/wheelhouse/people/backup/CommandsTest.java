package org.wheelhouse.people.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wheelhouse.testing.ChildHouse;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

/** {@code backup} and {@code restore} as somebody at the keyboard uses them. */
@Tag("heavy")
class CommandsTest {

    @TempDir
    Path data;

    @Test
    void aRunningHouseIsCopiedAndBothFilesBringItBack() {
        String copied;
        try (ChildHouse house = ChildHouse.start(data, Map.of())) {
            house.port();
            copied = ChildHouse.command(data, "backup");
            assertThat(copied).contains("-asked.zip", "-asked.sql.gz");
            String refused = ChildHouse.command(data, "restore", file(copied, ".zip"));
            assertThat(refused).contains("Wheelhouse: The database is in use.");
            house.stop();
        }
        for (String ending : new String[] {".zip", ".sql.gz"}) {
            assertThat(ChildHouse.command(data, "restore", file(copied, ending)))
                    .contains("Brought back from", "What was there before is in");
        }
        assertThat(ChildHouse.command(
                        data, "restore", data.resolve("nothing.zip").toString()))
                .contains("Wheelhouse: nothing was changed: there is no file");
        assertThat(ChildHouse.command(data, "backup")).contains("-asked.sql.gz");
        try (ChildHouse house = ChildHouse.start(data, Map.of())) {
            Web web = new Web(house.port());
            assertThat(web.signIn(Visitors.DANA, Visitors.PASSWORD, false).location())
                    .doesNotContain("wrong");
        }
    }

    private static String file(String said, String ending) {
        return said.lines()
                .filter(line -> line.startsWith("Copied to ") && line.endsWith(ending))
                .map(line -> line.substring("Copied to ".length()))
                .findFirst()
                .orElseThrow();
    }
}

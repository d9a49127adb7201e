package org.wheelhouse.people.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.wheelhouse.testing.Visitors;

/** What {@code backup} and {@code restore} said and wrote. */
final class Copied {

    private Copied() {}

    /** With every migration that this version has, and who was in it can come in. */
    static void asAHouseSeesItThatStartsThere(DataSource back) {
        Flyway.configure().dataSource(back).outOfOrder(true).load().validate();
        String hash = JdbcClient.create(back)
                .sql("select password_hash from person where email = ?")
                .param(Visitors.DANA)
                .query(String.class)
                .single();
        assertThat(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()
                        .matches(Visitors.PASSWORD, hash.replace("{argon2}", "")))
                .isTrue();
    }

    static List<String> rows(String copy) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(Path.of(copy)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .sorted()
                    .toList();
        }
    }

    static String before(String said) {
        return ending(said, "What was there before is in ", ".sql.gz");
    }

    static String file(String said, String ending) {
        return ending(said, "Copied to ", ending);
    }

    private static String ending(String said, String before, String ending) {
        return said.lines()
                .filter(line -> line.startsWith(before) && line.endsWith(ending))
                .map(line -> line.substring(before.length()))
                .findFirst()
                .orElseThrow();
    }
}

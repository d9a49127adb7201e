package org.wheelhouse.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.course.Content;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.PasswordLinks;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;

/** What stands in the log: no second line by way of a name, no password, no code, no link; and nothing is ever taken out. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class LogTest {

    /** Another test may have written lines of a later day: the clock goes back after each. */
    private static final int ALL = 100_000;

    private static final Pattern CHANGES =
            Pattern.compile("(?is)\\b(update|delete\\s+from|truncate\\s+(table\\s+)?|merge\\s+into)\\s+audit_line\\b");

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    Audit audit;

    @Autowired
    PasswordLinks links;

    @Autowired
    WorkshopService workshops;

    @Autowired
    Content content;

    @Test
    void aLineBreakInANameStaysOneLine(CapturedOutput log) {
        Person person = visitors.participant(visitors.cohort());
        String name = "Ada\r\n2026-03-11 INFO audit deleted\u2028by nobody\u0085x\u001B[31m";

        audit.write(Audit.What.REFUSED, person.id(), name);

        String kept = audit.newest(ALL).stream()
                .filter(line -> line.who().equals(Optional.of(person.id())))
                .map(Audit.Line::detail)
                .findFirst()
                .orElseThrow();
        assertThat(kept).startsWith("Ada  2026-03-11").doesNotContainPattern("[\\p{Cntrl}\u2028\u2029\u0085]");
        assertThat(log.getAll().lines().filter(line -> line.contains("audit deleted")))
                .singleElement()
                .asString()
                .contains("audit refused by " + person.id(), "by nobody x");
    }

    @Test
    void anAddressOrAHeaderWithLineBreaksWritesNoSecondLine(CapturedOutput log) {
        Web web = visitors.web(port, visitors.participant(visitors.cohort()));

        web.get("/people/cohort/x%0d%0aINFO%20audit%20forged", "User-Agent", "x forged-agent");
        web.get("/no/such%0aINFO%20audit%20forged?x=%0d%0aforged");
        web.postJson("/do/nothing%0d%0aINFO%20audit%20forged", "{}");

        assertThat(log.getAll()
                        .lines()
                        .filter(line -> line.startsWith("INFO audit forged") || line.startsWith("forged")))
                .isEmpty();
    }

    @Test
    void noPasswordNoJoinCodeAndNoLinkStandsInTheLog(CapturedOutput log) {
        String password = "otter gravel lamp tuesday";
        String wrong = "a wrong one typed by mistake";
        Person person = visitors.participant(visitors.cohort());
        String secret = links.make(person.id()).substring("/welcome/".length());
        Web web = new Web(port);
        web.get("/welcome/" + secret);
        links.setPassword(secret, password);
        web.signIn(person.id() + "@example.org", wrong, false);
        web.signIn(person.id() + "@example.org", password, true);
        visitors.signIn(visitors.facilitator(visitors.cohort()));
        Workshop opened = workshops.openNow(content.ofWeek(5).orElseThrow().id(), Optional.empty());
        String code = opened.code().orElseThrow();
        visitors.signOut();
        Web guest = new Web(port);
        String token = guest.token("/w/" + code);
        guest.post("/open/w/join", Map.of("code", code, "name", "Pat", "_csrf", token));
        guest.get("/w/" + code);

        assertThat(log.getAll()).contains("audit signed_in by " + person.id());
        for (String hidden : List.of(password, wrong, secret, code, web.cookie(StaySignedIn.COOKIE), token)) {
            assertThat(log.getAll()).doesNotContain(hidden);
            assertThat(audit.newest(ALL)).noneMatch(line -> line.detail().contains(hidden));
        }
    }

    @Test
    void noStatementOfTheHouseChangesOrRemovesALine() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                            .filter(file -> CHANGES.matcher(read(file)).find()))
                    .isEmpty();
        }
        assertThat(CHANGES.matcher("delete from audit_line where x").find())
                .as("the pattern sees one")
                .isTrue();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

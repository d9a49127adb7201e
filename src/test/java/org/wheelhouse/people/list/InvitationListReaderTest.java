package org.wheelhouse.people.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wheelhouse.people.InvitationList;
import org.wheelhouse.people.Invitee;
import org.wheelhouse.people.Role;
import org.wheelhouse.text.Problem;

class InvitationListReaderTest {

    private static final List<String> TEAMS = List.of("Payments", "Claims");

    @Test
    void commaSemicolonAndTabCutAlike() {
        for (String separator : List.of(",", ";", "\t", " , ", ", ")) {
            InvitationList list = read(
                    "Ada Byron%sada@Example.org%sexecutive%sClaims\nBob%sbob@example.org".replace("%s", separator));

            assertThat(list.problems()).isEmpty();
            assertThat(list.good())
                    .containsExactly(
                            new Invitee(
                                    1, "Ada Byron", "ada@example.org", Role.PARTICIPANT, true, Optional.of("Claims")),
                            new Invitee(2, "Bob", "bob@example.org", Role.PARTICIPANT, false, Optional.empty()));
        }
    }

    @Test
    void headingBlankLinesQuotesAndAByteOrderMarkAreUnderstood() {
        InvitationList list =
                read("\uFEFFName;E-Mail;Role;Team\r\n\r\n\"Byron; Ada \"\"Lady\"\"\";ada@example.org;;\r\n");

        assertThat(list.problems()).isEmpty();
        assertThat(list.good()).singleElement().satisfies(ada -> {
            assertThat(ada.name()).isEqualTo("Byron; Ada \"Lady\"");
            assertThat(ada.line()).isEqualTo(3);
        });
    }

    @Test
    void everyProblemIsToldAtOnceWithItsPlaceAndTheGoodRowsStay() {
        InvitationList list = read("""
                Ada Byron, ada@example.org, participant, Payments
                Bob, bob.example.org, particpant
                Cleo
                , dora@example.org
                Eve, ada@example.org
                Fred, fred@example.org, boss, Claims
                Gus, gus@example.org, facilitator, Claim
                Known, known@example.org
                Hal, hal@gmial.com
                """);

        assertThat(list.good()).extracting(Invitee::name).containsExactly("Ada Byron", "Gus", "Hal");
        assertThat(list.problems().stream().map(Problem::toString))
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith("2:6 error").contains("`bob.example.org`", "no @"),
                        problem -> assertThat(problem).startsWith("2:23 error").contains("`particpant`", "articipant"),
                        problem -> assertThat(problem).startsWith("3:1 error").contains("no e-mail"),
                        problem -> assertThat(problem).startsWith("4:1 error").contains("name is missing"),
                        problem -> assertThat(problem).startsWith("5:6 error").contains("line 1"),
                        problem -> assertThat(problem).startsWith("6:25 error").contains("`boss`", "Known are"),
                        problem ->
                                assertThat(problem).startsWith("7:36 warning").contains("`Claim` is new", "Claims"),
                        problem -> assertThat(problem).startsWith("8:8 error").contains("has an account"),
                        problem -> assertThat(problem).startsWith("9:6 warning").contains("gmail.com"));
        assertThat(list.bad()).isEqualTo(6);
        assertThat(list.rest().lines()).hasSize(6).first().isEqualTo("Bob, bob.example.org, particpant");
    }

    @Test
    void tooManyRowsAreToldOnce() {
        String text = IntStream.range(0, 1_200)
                .mapToObj(i -> "P" + i + ",p" + i + "@example.org")
                .collect(Collectors.joining("\n"));

        InvitationList list = read(text);

        assertThat(list.good()).hasSize(1_000);
        assertThat(list.problems()).singleElement().satisfies(problem -> assertThat(problem.line())
                .isEqualTo(1_001));
        assertThat(list.rest().lines()).hasSize(200);
    }

    @Test
    void anyTextGivesGoodRowsOrProblemsWithAPlaceInIt() {
        Random luck = new Random(4);
        String signs = "a@.,;\t\"\n\r é\u2028x\u0000<>-_1";
        for (int round = 0; round < 5_000; round++) {
            String text = luck.ints(luck.nextInt(80), 0, signs.length())
                    .mapToObj(i -> String.valueOf(signs.charAt(i)))
                    .collect(Collectors.joining());
            InvitationList list = read(text);

            Set<Integer> withErrors = list.problems().stream()
                    .filter(Problem::isError)
                    .map(Problem::line)
                    .collect(Collectors.toSet());
            assertThat(list.good()).noneMatch(row -> withErrors.contains(row.line()));
            List<String> lines = text.lines().toList();
            assertThat(list.problems())
                    .allMatch(problem -> problem.line() >= 1
                            && problem.line() <= lines.size()
                            && problem.column() >= 1
                            && problem.column() <= lines.get(problem.line() - 1).length() + 1);
        }
    }

    private static InvitationList read(String text) {
        return InvitationListReader.read(text, TEAMS, email -> email.startsWith("known@"));
    }
}

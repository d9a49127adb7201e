package org.wheelhouse.people.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.wheelhouse.people.Addresses;
import org.wheelhouse.people.InvitationList;
import org.wheelhouse.people.Invitee;
import org.wheelhouse.people.Role;
import org.wheelhouse.people.list.Cells.Cell;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;

/**
 * Reads {@code name, e-mail, role, team}, a person a line, cut by comma, semicolon or tab. Role and team may be missing: then
 * the person is a participant without a team. A first line with the names of the columns is passed over.
 */
public final class InvitationListReader {

    /** More than this is not one cohort. */
    public static final int MOST_ROWS = 1_000;

    private static final int LONGEST = 200;
    private static final List<String> ROLES = List.of("participant", "executive", "facilitator", "admin");
    private static final Set<String> HEADINGS = Set.of("name", "email", "e-mail", "mail", "role", "team");
    private static final List<String> DOMAINS =
            List.of("gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com");

    private final List<String> teams;
    private final Predicate<String> hasAccount;
    private final Map<String, Integer> lineOfAddress = new HashMap<>();
    private final List<Invitee> good = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();

    private InvitationListReader(List<String> teams, Predicate<String> hasAccount) {
        this.teams = teams;
        this.hasAccount = hasAccount;
    }

    /**
     * @param teams the names of the cohort's teams
     * @param hasAccount whether an address, in lower case, is known to the house already
     */
    public static InvitationList read(String text, List<String> teams, Predicate<String> hasAccount) {
        InvitationListReader reader = new InvitationListReader(teams, hasAccount);
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> lines = clean.lines().toList();
        char separator = Cells.separator(clean);
        for (int number = 1; number <= lines.size(); number++) {
            reader.line(number, lines.get(number - 1), separator);
        }
        return new InvitationList(
                List.copyOf(reader.good), List.copyOf(reader.problems), String.join("\n", reader.rest));
    }

    private void line(int number, String line, char separator) {
        if (line.isBlank()) {
            return;
        }
        List<Cell> cells = Cells.of(line, separator);
        if (good.isEmpty() && problems.isEmpty() && isHeading(cells)) {
            return;
        }
        if (good.size() + rest.size() >= MOST_ROWS) {
            rest.add(line);
            if (rest.size() + good.size() == MOST_ROWS + 1) {
                error(number, 1, "The list has more than " + MOST_ROWS + " rows.", "Bring the rest in a second list.");
            }
            return;
        }
        int before = problems.size();
        Optional<Invitee> invitee = invitee(number, cells);
        boolean broken = problems.subList(before, problems.size()).stream().anyMatch(Problem::isError);
        if (broken || invitee.isEmpty()) {
            rest.add(line);
        } else {
            good.add(invitee.get());
        }
    }

    private static boolean isHeading(List<Cell> cells) {
        return cells.stream()
                        .allMatch(cell -> cell.text().isEmpty()
                                || HEADINGS.contains(cell.text().toLowerCase(Locale.ROOT)))
                && cells.stream().anyMatch(cell -> !cell.text().isEmpty());
    }

    private Optional<Invitee> invitee(int number, List<Cell> cells) {
        if (cells.size() < 2) {
            error(
                    number,
                    1,
                    "This line has no e-mail address.",
                    "Write name, e-mail, role and team, cut by commas: Ada Byron, ada@example.org, participant, Red");
            return Optional.empty();
        }
        if (cells.size() > 4
                && cells.subList(4, cells.size()).stream()
                        .anyMatch(cell -> !cell.text().isEmpty())) {
            error(
                    number,
                    cells.get(4).column(),
                    "This line has " + cells.size() + " columns; four are known: name, e-mail, role, team.",
                    "Put a name that holds a comma in double quotes.");
        }
        String name = name(number, cells.get(0));
        String email = email(number, cells.get(1));
        Optional<String> role = role(number, cell(cells, 2));
        Optional<String> team = team(number, cell(cells, 3));
        return role.map(word -> new Invitee(number, name, email, role(word), word.equals("executive"), team));
    }

    private static Cell cell(List<Cell> cells, int index) {
        return index < cells.size() ? cells.get(index) : new Cell("", 1);
    }

    private String name(int number, Cell cell) {
        if (cell.text().isEmpty()) {
            error(number, cell.column(), "The name is missing.", "Write the name in the first column.");
        } else if (cell.text().contains("@")) {
            error(
                    number,
                    cell.column(),
                    "`" + shown(cell.text()) + "` stands where the name belongs.",
                    "The order is name, e-mail, role, team.");
        } else if (cell.text().chars().anyMatch(Character::isISOControl)) {
            error(number, cell.column(), "The name holds signs that cannot be shown.", "Type it anew.");
        } else if (cell.text().length() > LONGEST) {
            error(number, cell.column(), "The name is longer than " + LONGEST + " characters.", "Write a shorter one.");
        }
        return cell.text();
    }

    private String email(int number, Cell cell) {
        String email = cell.text().toLowerCase(Locale.ROOT);
        if (email.isEmpty()) {
            error(number, cell.column(), "The e-mail address is missing.", "Write it in the second column.");
        } else if (!Addresses.looksRight(email)) {
            error(number, cell.column(), "`" + shown(cell.text()) + "` is not an e-mail address.", whatIsWrong(email));
        } else if (lineOfAddress.containsKey(email)) {
            error(
                    number,
                    cell.column(),
                    "`" + email + "` stands in line " + lineOfAddress.get(email) + " already.",
                    "Keep one of the two lines.");
        } else if (hasAccount.test(email)) {
            error(
                    number,
                    cell.column(),
                    "`" + email + "` has an account already.",
                    "Find the person in the list of people to change role, cohort or team.");
        } else {
            warnOfTypingError(number, cell, email);
        }
        lineOfAddress.putIfAbsent(email, number);
        return email;
    }

    private static String whatIsWrong(String email) {
        int at = email.indexOf('@');
        if (at < 0) {
            return "It has no @; it should look like ada@example.org";
        }
        if (at == 0) {
            return "Nothing stands before the @.";
        }
        if (email.indexOf('@', at + 1) >= 0) {
            return "It has two @; one person a line.";
        }
        if (email.chars().anyMatch(Character::isWhitespace)) {
            return "There is a blank in it.";
        }
        if (email.indexOf('.', at) < 0) {
            return "The part behind the @ has no dot; it should look like example.org";
        }
        return "It should look like ada@example.org";
    }

    private void warnOfTypingError(int number, Cell cell, String email) {
        String domain = email.substring(email.indexOf('@') + 1);
        Nearest.of(domain, DOMAINS)
                .filter(near -> !near.equals(domain))
                .ifPresent(near -> problems.add(Problem.warning(
                        number,
                        cell.column(),
                        "`" + domain + "` looks like a typing error.",
                        "If you mean " + near + ", mend the line; else leave it.")));
    }

    private Optional<String> role(int number, Cell cell) {
        String word = cell.text().toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return Optional.of("participant");
        }
        if (ROLES.contains(word)) {
            return Optional.of(word);
        }
        String near = Nearest.didYouMean(word, ROLES);
        error(
                number,
                cell.column(),
                "`" + shown(cell.text()) + "` is no role.",
                near.isEmpty() ? "Known are participant, executive, facilitator and admin." : capital(near));
        return Optional.empty();
    }

    private static Role role(String word) {
        return word.equals("executive") ? Role.PARTICIPANT : Role.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private Optional<String> team(int number, Cell cell) {
        if (cell.text().isEmpty()) {
            return Optional.empty();
        }
        if (cell.text().length() > LONGEST || cell.text().chars().anyMatch(Character::isISOControl)) {
            error(
                    number,
                    cell.column(),
                    "The team's name is too long or holds signs that cannot be shown.",
                    "Type it anew.");
            return Optional.empty();
        }
        Optional<String> known = teams.stream()
                .filter(team -> team.equalsIgnoreCase(cell.text()))
                .findFirst();
        if (known.isEmpty()) {
            String near = Nearest.didYouMean(cell.text(), teams);
            problems.add(Problem.warning(
                    number,
                    cell.column(),
                    "The team `" + shown(cell.text()) + "` is new; it will be made.",
                    near.isEmpty() ? "" : capital(near)));
        }
        return Optional.of(known.orElse(cell.text()));
    }

    private void error(int line, int column, String says, String tryThis) {
        problems.add(Problem.error(line, column, says, tryThis));
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}

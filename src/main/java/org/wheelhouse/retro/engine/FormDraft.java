package org.wheelhouse.retro.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

/**
 * A board's form as somebody typed it: columns one a line, {@code Title: what belongs here}; squads one a line.
 *
 * @param votes 1 to {@value Budget#MOST}
 */
public record FormDraft(
        String columns, boolean anonymous, boolean hidden, int votes, boolean severalOnOne, String squads) {

    private static final int TITLE = 60;
    private static final int SENTENCE = 200;

    /** The form, or everything that is wrong with it; lines are those of the columns or the squads. */
    public Reading<BoardForm> read() {
        List<Problem> problems = new ArrayList<>();
        List<Column> read = columns(problems);
        List<String> names = squads(problems);
        if (votes < 1 || votes > Budget.MOST) {
            problems.add(Problem.error(
                    1, 1, votes + " votes for each person", "choose 1 to " + Budget.MOST + ", such as 5"));
        }
        return problems.isEmpty()
                ? Reading.of(new BoardForm(read, anonymous, hidden, Budget.of(votes, severalOnOne), names))
                : Reading.refused(problems);
    }

    private List<Column> columns(List<Problem> problems) {
        List<Column> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> lines = columns.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            int line = at + 1;
            column(Wording.clean(lines.get(at)), read.size() + 1).ifPresent(column -> {
                check(column, line, seen, problems);
                read.add(column);
            });
        }
        if (read.isEmpty()) {
            problems.add(
                    Problem.error(1, 1, "A board needs a column.", "write one a line, such as `Keep: what stays?`"));
        } else if (read.size() > BoardForm.MOST_COLUMNS) {
            problems.add(Problem.error(
                    BoardForm.MOST_COLUMNS + 1,
                    1,
                    read.size() + " columns do not fit on a screen.",
                    BoardForm.MOST_COLUMNS + " are the most"));
        }
        return read;
    }

    private static Optional<Column> column(String line, int number) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = line.replaceAll("\\s+", " ").split(":", 2);
        return Optional.of(new Column(number, parts[0].strip(), parts.length > 1 ? parts[1].strip() : ""));
    }

    private static void check(Column column, int line, Set<String> seen, List<Problem> problems) {
        if (column.title().isEmpty()) {
            problems.add(Problem.error(line, 1, "This column has no title.", "write it before the colon"));
        } else if (column.title().length() > TITLE) {
            problems.add(Problem.error(
                    line,
                    1,
                    "The title has " + column.title().length() + " signs; " + TITLE + " fit.",
                    "a colon ends the title, as in `Keep: what stays?`"));
        } else if (!seen.add(column.title().toLowerCase())) {
            problems.add(Problem.error(line, 1, "Two columns are called \"" + column.title() + "\".", "rename one"));
        }
        if (column.says().length() > SENTENCE) {
            problems.add(Problem.error(
                    line, column.title().length() + 2, "The sentence is too long.", SENTENCE + " signs fit"));
        }
    }

    private List<String> squads(List<Problem> problems) {
        List<String> names = squads.lines()
                .map(Wording::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() > BoardForm.MOST_SQUADS) {
            problems.add(Problem.error(
                    BoardForm.MOST_SQUADS + 1,
                    1,
                    names.size() + " squads are too many for one board.",
                    BoardForm.MOST_SQUADS + " are the most"));
        }
        return names;
    }
}

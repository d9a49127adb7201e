package org.wheelhouse.text.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Turns the scanner's complaint, which names the place where it could not go on, into the cause: the quote that was opened,
 * the line that is indented wrongly, the text that needs quotes.
 */
final class SyntaxProblems {

    private static final Pattern KEY = Pattern.compile("^\\s*(?:- +)*([\\w.$-]+) *:(?: |$)");
    private static final Pattern OPENS_BLOCK =
            Pattern.compile(":\\s+[|>][-+0-9]*\\s*(#.*)?$|^\\s*-\\s+[|>][-+0-9]*\\s*(#.*)?$");

    private final Lines lines;
    private final String says;
    private final Mark found;
    private final @Nullable Mark began;
    /** The last text in quotes that went over several lines, and the line where it ended. */
    private final LongQuote quote;

    record LongQuote(int line, int column, int endLine, char sign) {
        static final LongQuote NONE = new LongQuote(0, 0, 0, '"');
    }

    private SyntaxProblems(MarkedYamlEngineException e, Lines lines, LongQuote quote) {
        this.lines = lines;
        this.quote = quote;
        says = e.getContext() + " | " + e.getProblem();
        began = e.getContextMark().orElse(null);
        found = e.getProblemMark().or(e::getContextMark).orElseThrow();
    }

    static SyntaxProblem of(YamlEngineException e, Lines lines, LongQuote quote) {
        boolean hasPlace = e instanceof MarkedYamlEngineException marked
                && (marked.getProblemMark().isPresent()
                        || marked.getContextMark().isPresent());
        return hasPlace
                ? new SyntaxProblems((MarkedYamlEngineException) e, lines, quote).explain()
                : SyntaxProblem.at(1, 1, "This is no YAML.", "");
    }

    private SyntaxProblem explain() {
        return openQuote()
                .or(this::tab)
                .or(this::star)
                .or(this::reserved)
                .or(this::escape)
                .or(this::colon)
                .or(this::missingColon)
                .or(this::bracket)
                .or(this::blockText)
                .or(this::tag)
                .or(this::listBehindKey)
                .or(this::indent)
                .orElseGet(this::unknown);
    }

    private Optional<SyntaxProblem> openQuote() {
        if (says.contains("scanning a quoted scalar") && says.contains("unexpected end of stream")
                || says.contains("unexpected document separator")) {
            return Optional.of(neverClosed(line(began), column(began), signAt(began)));
        }
        boolean endedHere = quote.endLine > 0 && quote.endLine == line(found);
        return endedHere ? Optional.of(neverClosed(quote.line, quote.column, quote.sign)) : Optional.empty();
    }

    private static SyntaxProblem neverClosed(int line, int column, char sign) {
        return SyntaxProblem.at(
                line,
                column,
                "The text that starts here with %s is never closed.".formatted(sign),
                "put a second %s at its end".formatted(sign));
    }

    private Optional<SyntaxProblem> tab() {
        return when(says.contains("(TAB)"), () -> {
            String line = lines.line(line(found));
            boolean indent =
                    line.substring(0, Math.min(column(found), line.length())).isBlank();
            int column = indent ? Math.max(1, line.indexOf('\t') + 1) : column(found);
            return SyntaxProblem.at(
                    line(found),
                    column,
                    indent
                            ? "Line %d is indented with a tab; YAML allows only spaces here.".formatted(line(found))
                            : "A tab stands here; YAML allows only spaces.",
                    "replace the tab by spaces");
        });
    }

    private Optional<SyntaxProblem> star() {
        boolean alias = says.contains("scanning an alias");
        return when(alias || says.contains("scanning an anchor"), () -> {
            char sign = alias ? '*' : '&';
            return SyntaxProblem.at(
                            line(began),
                            column(began),
                            "A value that begins with %s needs quotes; YAML takes it for an %s."
                                    .formatted(sign, alias ? "alias" : "anchor"),
                            "put the value in quotes")
                    .patchedAt(index(began));
        });
    }

    private Optional<SyntaxProblem> reserved() {
        char sign = signAt(found);
        boolean stops = says.contains("cannot start any token") || says.contains("scanning a directive");
        return when(stops, () -> SyntaxProblem.at(
                        line(found),
                        column(found),
                        "A value cannot begin with %s; YAML keeps this sign for itself."
                                .formatted(says.contains("directive") ? "%" : sign),
                        "put the value in quotes")
                .patchedAt(says.contains("directive") ? -1 : index(found)));
    }

    private Optional<SyntaxProblem> escape() {
        return when(
                says.contains("scanning a double-quoted scalar"),
                () -> SyntaxProblem.at(
                        line(found),
                        Math.max(1, column(found) - 1),
                        "In double quotes a \\ begins a special sign, and \\%s is none.".formatted(signAt(found)),
                        "use single quotes, or write \\\\"));
    }

    /** A second {@code : } in a line, or a key that is indented under a text. */
    private Optional<SyntaxProblem> colon() {
        if (!says.contains("mapping values are not allowed")) {
            return Optional.empty();
        }
        String line = lines.line(line(found));
        String before = line.substring(0, Math.min(column(found) - 1, line.length()));
        boolean second = before.contains(": ")
                || before.strip().startsWith("- ") && before.strip().contains(": ");
        if (second) {
            return Optional.of(SyntaxProblem.at(
                            line(found),
                            column(found),
                            "The text in front of this : holds a colon and a space, so YAML takes it for a key.",
                            "put the text in quotes")
                    .patchedAt(index(found)));
        }
        String key = before.strip();
        return Optional.of(SyntaxProblem.at(
                line(found),
                indent(line) + 1,
                "`%s` is indented more than the key above it, which already has a text."
                        .formatted(TreeBuilder.shortened(key)),
                beside(line(found) - 1)));
    }

    private String beside(int lineAbove) {
        Matcher above = KEY.matcher(lines.line(lineAbove));
        return above.find()
                ? "put it right under `%s`, in column %d".formatted(above.group(1), above.start(1) + 1)
                : "give it as many spaces as the key it belongs beside";
    }

    private Optional<SyntaxProblem> missingColon() {
        if (!says.contains("could not find expected ':'")) {
            return Optional.empty();
        }
        int line = began == null ? line(found) : line(began);
        int first = line;
        while (first > 1 && indent(lines.line(first - 1)) == indent(lines.line(line)) && !opensBlock(first - 1)) {
            first--;
        }
        if (first > 1 && opensBlock(first - 1)) {
            return Optional.of(SyntaxProblem.at(
                    first,
                    indent(lines.line(first)) + 1,
                    "The lines of a block text must be indented more than the key that opens it in line %d."
                            .formatted(first - 1),
                    "indent them by two more spaces"));
        }
        String text = lines.line(line).strip();
        return Optional.of(SyntaxProblem.at(
                line,
                began == null ? column(found) : column(began),
                "`%s` stands where a key is wanted, but has no colon.".formatted(TreeBuilder.shortened(text)),
                "write `key: value`; if it continues the text above, indent it more or put the text in quotes"));
    }

    private boolean opensBlock(int line) {
        return OPENS_BLOCK.matcher(lines.line(line)).find();
    }

    private Optional<SyntaxProblem> bracket() {
        boolean list = says.contains("parsing a flow sequence");
        return when(list || says.contains("parsing a flow mapping"), () -> {
            String closing = list ? "]" : "}";
            return SyntaxProblem.at(
                    line(began),
                    column(began),
                    "The %s that starts here with %s is not closed, or a comma is missing in line %d."
                            .formatted(list ? "list" : "mapping", list ? "[" : "{", line(found)),
                    "end it with %s and put a comma between its parts".formatted(closing));
        });
    }

    private Optional<SyntaxProblem> blockText() {
        return when(
                says.contains("scanning a block scalar"),
                () -> SyntaxProblem.at(
                        line(found),
                        column(found),
                        says.contains("leading empty lines")
                                ? "An empty line at the start of this block text has more spaces than its first line."
                                : "Behind | or > nothing else may stand in the line.",
                        "begin the text in the next line, indented more than its key"));
    }

    private Optional<SyntaxProblem> tag() {
        return when(says.contains("scanning a tag") || says.contains("tag handle"), () -> {
            Mark mark = began == null ? found : began;
            return SyntaxProblem.at(
                            line(mark),
                            column(mark),
                            "A value that begins with ! needs quotes; YAML takes it for a tag.",
                            "put the value in quotes")
                    .patchedAt(signAt(mark) == '!' ? index(mark) : -1);
        });
    }

    private Optional<SyntaxProblem> listBehindKey() {
        return when(
                says.contains("sequence entries are not allowed"),
                () -> SyntaxProblem.at(
                        line(found),
                        column(found),
                        "A list cannot begin in the same line as its key.",
                        "put the - in the next line; if it is text, put it in quotes"));
    }

    private Optional<SyntaxProblem> indent() {
        boolean wrong =
                says.contains("<block end>") || says.contains("<document start>") || says.contains("parsing a node");
        if (!wrong) {
            return Optional.empty();
        }
        String line = lines.line(line(found));
        boolean startsLine = column(found) - 1 <= indent(line);
        if (!startsLine) {
            return Optional.of(SyntaxProblem.at(
                    line(found),
                    column(found),
                    "`%s` does not belong behind what stands in front of it."
                            .formatted(
                                    TreeBuilder.shortened(line.substring(Math.min(column(found) - 1, line.length())))),
                    "put the whole text in quotes, or this part in a line of its own"));
        }
        boolean item = line.strip().startsWith("-");
        return Optional.of(SyntaxProblem.at(
                line(found),
                column(found),
                "This %s is indented differently from the %s above it (%s)."
                        .formatted(
                                item ? "list item" : "line",
                                item ? "items" : "keys",
                                TreeBuilder.shortened(line.strip())),
                "give all of them the same number of spaces"));
    }

    private SyntaxProblem unknown() {
        return SyntaxProblem.at(
                line(found),
                column(found),
                "YAML cannot read on at this place (%s)."
                        .formatted(TreeBuilder.shortened(lines.line(line(found)).strip())),
                "look at quotes, brackets, colons and spaces here and in the line above");
    }

    private static Optional<SyntaxProblem> when(boolean is, java.util.function.Supplier<SyntaxProblem> made) {
        return is ? Optional.of(made.get()) : Optional.empty();
    }

    private static int indent(String line) {
        int spaces = 0;
        while (spaces < line.length() && line.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }

    private int line(@Nullable Mark mark) {
        return (mark == null ? found : mark).getLine() + 1;
    }

    private int column(@Nullable Mark mark) {
        Mark at = mark == null ? found : mark;
        return lines.column(at.getLine() + 1, at.getColumn());
    }

    private int index(@Nullable Mark mark) {
        return lines.start(line(mark)) + column(mark) - 1;
    }

    private char signAt(@Nullable Mark mark) {
        int index = index(mark);
        return index < lines.text.length() ? lines.text.charAt(index) : ' ';
    }
}

package org.wheelhouse.activity.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wheelhouse.activity.engine.Form.Field;
import org.wheelhouse.activity.engine.TalkRound.Brought;
import org.wheelhouse.activity.engine.TalkRound.Note;

/** One answer in words: in a sentence for who gave it, or as a row of a table for a spreadsheet. */
public final class AnswerWords {

    private AnswerWords() {}

    /** An answer in words that its writer knows again. */
    public static String inWords(Question question, String answer) {
        return switch (question) {
            case RankingPoll ranking -> String.join(", then ", ChoicePoll.chosen(answer));
            case SpotTheFault spot -> "line " + answer.replace("\n", ", line ");
            case TalkRound round -> {
                Brought brought = TalkRound.brought(answer);
                yield joined(Stream.of(brought.words(), brought.win(), brought.question()));
            }
            case Form form -> {
                Fields cells = Fields.read(answer);
                yield joined(form.fields().stream().map(field -> value(field, cells)));
            }
            default -> answer.replace("\n", ", ");
        };
    }

    private static String joined(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).collect(Collectors.joining(" / "));
    }

    static String value(Field field, Fields cells) {
        return field.kind() instanceof FieldKind.Rows rows
                ? Form.rows(field, rows, cells).stream()
                        .map(row -> row(rows, row))
                        .collect(Collectors.joining("; "))
                : String.join(", ", cells.all(field.id()));
    }

    /** What is written in one line of a table, in the order of its columns. */
    public static String row(FieldKind.Rows rows, Map<String, String> row) {
        return rows.columns().stream()
                .filter(column -> row.containsKey(column.id()))
                .map(column -> row.get(column.id()))
                .collect(Collectors.joining(", "));
    }

    /** The headings of a table with one answer a row. */
    public static List<String> heads(Question question) {
        return switch (question) {
            case DotsPoll dots -> List.of(dots.across(), dots.up());
            case Matching matching ->
                matching.pairs().stream().map(Matching.Pair::left).toList();
            case TalkRound round ->
                Stream.of(Note.values())
                        .filter(round.notes()::contains)
                        .map(Note::key)
                        .toList();
            case Form form -> form.fields().stream().map(Field::label).toList();
            default -> List.of("Answer");
        };
    }

    /** One answer as a row of that table; as many cells as {@link #heads}. */
    public static List<String> cells(Question question, String answer) {
        List<String> cells =
                switch (question) {
                    case DotsPoll dots -> answer.lines().toList();
                    case Matching matching -> Matching.chosen(answer);
                    case TalkRound round -> {
                        Fields fields = Fields.read(answer);
                        yield heads(round).stream().map(fields::get).toList();
                    }
                    case Form form -> {
                        Fields fields = Fields.read(answer);
                        yield form.fields().stream()
                                .map(field -> value(field, fields))
                                .toList();
                    }
                    default -> List.of(inWords(question, answer));
                };
        return Stream.concat(cells.stream(), Stream.generate(() -> ""))
                .limit(heads(question).size())
                .toList();
    }
}

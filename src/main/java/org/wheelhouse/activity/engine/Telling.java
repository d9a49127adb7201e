package org.wheelhouse.activity.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wheelhouse.activity.engine.Form.Field;
import org.wheelhouse.activity.engine.TalkRound.Brought;
import org.wheelhouse.activity.engine.TalkRound.Note;

/** What all answers to a question say together, in lines: for a recap and for paper, where nothing is drawn. */
public final class Telling {

    private Telling() {}

    /**
     * A line of a result.
     *
     * @param words inline Markdown where a trainer wrote it, else as people typed it
     * @param people how many said so; empty for what one person wrote, or for a number that is none of people
     */
    public record Line(String words, Optional<Integer> people) {

        static Line of(String words, int people) {
            return new Line(words, Optional.of(people));
        }

        static Line of(String words) {
            return new Line(words, Optional.empty());
        }
    }

    /** What all answers together say, in the order in which it would be drawn. */
    public static List<Line> lines(Question question, List<String> answers) {
        return switch (question) {
            case BarPoll bars -> bars(bars, answers);
            case DotsPoll dots -> dots(dots, answers);
            case RankingPoll ranking -> order(ranking, answers);
            case TextPoll text -> answers.stream().map(Line::of).toList();
            case Matching matching ->
                matching.found(answers).stream()
                        .map(found -> Line.of(
                                found.pair().left() + ": " + found.pair().right(), found.right()))
                        .toList();
            case SpotTheFault spot -> lines(spot, answers);
            case TalkRound round -> brought(round, answers);
            case Form form -> fields(form, answers);
        };
    }

    /** On a scale and in a cloud of words only what somebody chose. */
    private static List<Line> bars(BarPoll poll, List<String> answers) {
        Tally tally = poll.tally(answers);
        Stream<Line> lines = tally.bars().stream()
                .filter(bar -> poll instanceof ChoicePoll || bar.count() > 0)
                .map(bar -> Line.of(bar.label(), bar.count()));
        Stream<Line> middle =
                tally.middle().stream().map(number -> Line.of("Half answered " + number(number) + " or less"));
        return Stream.concat(lines, middle).toList();
    }

    private static List<Line> dots(DotsPoll poll, List<String> answers) {
        return poll.cloud(answers)
                .map(cloud -> List.of(
                        middle(poll, poll.across(), cloud.middleAcross()), middle(poll, poll.up(), cloud.middleUp())))
                .orElse(List.of());
    }

    private static Line middle(DotsPoll poll, String scale, double median) {
        return Line.of(
                scale + ": the middle is " + number(median) + ", on a scale from " + poll.min() + " to " + poll.max());
    }

    private static List<Line> order(RankingPoll poll, List<String> answers) {
        List<Line> lines = new ArrayList<>();
        for (RankingPoll.Ranked one : poll.order(answers).order()) {
            lines.add(Line.of((lines.size() + 1) + ". " + one.option() + " (average place "
                    + number(Math.round(10 * one.place()) / 10.0) + ", first for " + one.firsts() + ")"));
        }
        return lines;
    }

    private static List<Line> lines(SpotTheFault spot, List<String> answers) {
        List<Integer> counts = spot.counts(answers);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            SpotTheFault.Line line = spot.lines().get(i);
            if (line.faulty() || counts.get(i) > 0) {
                lines.add(Line.of(
                        "line " + (i + 1) + ": " + line.text().strip() + (line.faulty() ? " (the fault)" : ""),
                        counts.get(i)));
            }
        }
        return lines;
    }

    private static List<Line> brought(TalkRound round, List<String> answers) {
        List<Brought> all = answers.stream().map(TalkRound::brought).toList();
        return Stream.of(
                        brought(round, Note.WORDS, "", all, Brought::words),
                        brought(round, Note.WIN, "Win: ", all, Brought::win),
                        brought(round, Note.QUESTION, "Question: ", all, Brought::question))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<Line> brought(
            TalkRound round, Note note, String title, List<Brought> all, Function<Brought, String> text) {
        return round.notes().contains(note)
                ? all.stream()
                        .map(text)
                        .filter(words -> !words.isEmpty())
                        .sorted()
                        .map(words -> Line.of(title + words))
                : Stream.empty();
    }

    private static List<Line> fields(Form form, List<String> answers) {
        List<Fields> all = answers.stream().map(Fields::read).toList();
        return form.fields().stream()
                .flatMap(field ->
                        field(field, all).map(line -> new Line(field.label() + ": " + line.words(), line.people())))
                .toList();
    }

    private static Stream<Line> field(Field field, List<Fields> all) {
        return switch (field.kind()) {
            case FieldKind.Choice choice ->
                choice.options().stream()
                        .map(option -> Line.of(option, count(all, cells -> cells.all(field.id())
                                .contains(option))))
                        .filter(line -> line.people().orElse(0) > 0);
            case FieldKind.Scale scale ->
                java.util.stream.IntStream.rangeClosed(scale.min(), scale.max())
                        .mapToObj(number -> Line.of("" + number, count(all, cells -> cells.get(field.id())
                                .equals("" + number))))
                        .filter(line -> line.people().orElse(0) > 0);
            default ->
                all.stream()
                        .map(cells -> AnswerWords.value(field, cells))
                        .filter(text -> !text.isEmpty())
                        .sorted()
                        .map(Line::of);
        };
    }

    private static int count(List<Fields> all, java.util.function.Predicate<Fields> which) {
        return (int) all.stream().filter(which).count();
    }

    private static String number(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}

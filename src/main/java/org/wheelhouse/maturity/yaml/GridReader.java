package org.wheelhouse.maturity.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.maturity.engine.Grid;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.yaml.YamlKeys;
import org.wheelhouse.text.yaml.YamlNode;
import org.wheelhouse.text.yaml.YamlNode.Scalar;
import org.wheelhouse.text.yaml.YamlTree;

/**
 * Reads a grid: {@code title}, {@code about}, {@code levels} and {@code rows}, each row with {@code id}, {@code title}, {@code
 * about} and one sentence a level under {@code cells}.
 */
public final class GridReader {

    private static final List<String> KEYS = List.of("title", "about", "levels", "rows");
    private static final List<String> ROW_KEYS = List.of("id", "title", "about", "cells");
    private static final int LONGEST = 300;
    private static final int LONGEST_TITLE = 60;
    /** Fewer words than this are a label and nothing that one could see happen. */
    private static final int FEWEST_WORDS = 4;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();

    private GridReader() {}

    /** A grid if there is no error, else every problem. Never throws because of the text. */
    public static Reading<Grid> read(String text) {
        return new GridReader().grid(YamlTree.read(text));
    }

    private Reading<Grid> grid(YamlTree tree) {
        problems.addAll(tree.problems());
        if (tree.root().isEmpty()) {
            if (!tree.isBroken()) {
                problems.add(Problem.error(1, 1, "the grid is empty", "begin with `title: `"));
            }
            return Reading.refused(problems);
        }
        YamlKeys keys = new YamlKeys("a grid", tree.root().get(), KEYS, problems);
        Optional<String> title = text(keys, "title", "such as `title: CALMS`", LONGEST_TITLE);
        Optional<String> about = text(keys, "about", "say in a sentence what the grid is good for", LONGEST);
        List<String> levels = levels(keys);
        List<YamlNode> rows = keys.list("rows", "begin each row with `- id: `");
        if (!rows.isEmpty() && (rows.size() < Grid.FEWEST_ROWS || rows.size() > Grid.MOST_ROWS)) {
            keys.note(
                    rows.getFirst(),
                    "a grid has " + Grid.FEWEST_ROWS + " to " + Grid.MOST_ROWS + " rows, this one has " + rows.size(),
                    "so many can be talked about in one sitting");
        }
        List<Grid.Row> read =
                rows.stream().flatMap(row -> row(row, levels).stream()).toList();
        return problems.stream().anyMatch(Problem::isError)
                ? Reading.refused(inOrder())
                : Reading.of(new Grid(title.orElseThrow(), about.orElseThrow(), levels, read), inOrder());
    }

    private List<Problem> inOrder() {
        return problems.stream()
                .sorted(java.util.Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    private List<String> levels(YamlKeys keys) {
        List<YamlNode> written = keys.list("levels", "such as `levels: [Beginner, Learning, Steady, Advanced]`");
        if (!written.isEmpty() && (written.size() < Grid.FEWEST_LEVELS || written.size() > Grid.MOST_LEVELS)) {
            keys.note(
                    written.getFirst(),
                    "a grid has " + Grid.FEWEST_LEVELS + " to " + Grid.MOST_LEVELS + " levels, this one has "
                            + written.size(),
                    "such as `levels: [Beginner, Learning, Steady, Advanced]`");
        }
        List<String> levels = new ArrayList<>();
        for (YamlNode node : written) {
            String level =
                    plain(keys, node, "a level", "name it in a word or two").orElse("");
            if (!level.isEmpty() && levels.contains(level)) {
                keys.note(node, "the level `" + level + "` stands here twice", "give each level a name of its own");
            }
            levels.add(level);
        }
        return levels;
    }

    private Optional<Grid.Row> row(YamlNode node, List<String> levels) {
        YamlKeys keys = new YamlKeys("a row", node, ROW_KEYS, problems);
        Optional<String> id = keys.text("id", "a short name that stays, such as `id: culture`")
                .flatMap(written -> id(keys, written));
        Optional<String> title = text(keys, "title", "such as `title: Culture`", LONGEST_TITLE);
        Optional<String> about = text(keys, "about", "say in a sentence what is asked here", LONGEST);
        List<YamlNode> written = keys.list("cells", "one sentence a level, each after `- `");
        if (!written.isEmpty() && !levels.isEmpty() && written.size() != levels.size()) {
            keys.note(
                    keys.find("cells").orElse(node),
                    "this row has " + written.size() + " cells, but there are " + levels.size() + " levels",
                    "write one sentence for each of " + String.join(", ", levels));
        }
        List<String> cells = cells(keys, written);
        boolean whole = id.isPresent() && title.isPresent() && about.isPresent() && cells.size() == levels.size();
        return whole ? Optional.of(new Grid.Row(id.get(), title.get(), about.get(), cells)) : Optional.empty();
    }

    private Optional<String> id(YamlKeys keys, Scalar written) {
        String id = written.text().strip();
        if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
            keys.note(written, "`id: " + id + "` is no id", "small letters, digits and hyphens, such as `culture`");
            return Optional.empty();
        }
        Integer before = ids.putIfAbsent(id, written.line());
        if (before != null) {
            keys.note(written, "`id: " + id + "` is that of the row in line " + before, "give this row another id");
            return Optional.empty();
        }
        return Optional.of(id);
    }

    private List<String> cells(YamlKeys keys, List<YamlNode> written) {
        List<String> cells = new ArrayList<>();
        for (YamlNode node : written) {
            plain(keys, node, "a cell", "write a sentence about what one can see there")
                    .ifPresent(cell -> {
                        if (cells.contains(cell)) {
                            keys.note(
                                    node,
                                    "two cells of this row say the same, so nobody can choose between them",
                                    "say what is different at this level");
                        } else if (cell.split("\\s+").length < FEWEST_WORDS) {
                            keys.note(
                                    node,
                                    "`" + cell + "` is no sentence that one can observe",
                                    "say who does what, such as `A failure is told on the same day.`");
                        }
                        cells.add(cell);
                    });
        }
        return cells;
    }

    private Optional<String> plain(YamlKeys keys, YamlNode node, String what, String tryThis) {
        if (node instanceof Scalar scalar && !scalar.text().isBlank()) {
            return shortEnough(keys, node, oneLine(scalar), LONGEST);
        }
        keys.note(
                node,
                node instanceof Scalar ? what + " is empty" : what + " must be one text, not " + node.shape(),
                tryThis);
        return Optional.empty();
    }

    private Optional<String> text(YamlKeys keys, String key, String tryThis, int longest) {
        return keys.text(key, tryThis).flatMap(scalar -> shortEnough(keys, scalar, oneLine(scalar), longest));
    }

    private static Optional<String> shortEnough(YamlKeys keys, YamlNode at, String text, int longest) {
        if (text.length() <= longest) {
            return Optional.of(text);
        }
        keys.note(
                at,
                "this text has " + text.length() + " characters; there is room for " + longest,
                "say it in fewer words");
        return Optional.empty();
    }

    private static String oneLine(Scalar scalar) {
        return scalar.text().strip().replaceAll("\\s+", " ");
    }
}

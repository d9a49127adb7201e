package org.wheelhouse.retro.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.Column;
import org.wheelhouse.retro.engine.Template;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.yaml.YamlNode;
import org.wheelhouse.text.yaml.YamlTree;

/**
 * Reads a template: {@code title}, {@code says}, {@code columns} (each a {@code title} and {@code says}), and what it suggests:
 * {@code cards: anonymous} or {@code named}, {@code votes: 5}, {@code several-on-one: yes} or {@code no}.
 */
public final class TemplateReader {

    private static final int TITLE = 60;
    private static final int SENTENCE = 200;
    private static final List<String> KEYS = List.of("title", "says", "columns", "cards", "votes", "several-on-one");
    private static final List<String> COLUMN_KEYS = List.of("title", "says");

    private final List<Problem> problems = new ArrayList<>();

    private TemplateReader() {}

    /** The template, or every problem with its place. Never throws for a text. */
    public static Reading<Template> read(String text) {
        YamlTree tree = YamlTree.read(text);
        if (tree.isBroken()) {
            return Reading.refused(tree.problems());
        }
        if (tree.root().isEmpty()) {
            return Reading.refused(
                    Problem.error(1, 1, "The file is empty.", "begin with `title: Keep, stop, start` and `columns:`"));
        }
        return new TemplateReader().template(tree);
    }

    private Reading<Template> template(YamlTree tree) {
        problems.addAll(tree.problems());
        if (tree.documents().size() > 1) {
            error(tree.documents().get(1), "A file holds one template.", "put the second one into a file of its own");
        }
        Keys keys = Keys.of("The template", tree.documents().getFirst(), KEYS, problems);
        String title = keys.needed("title", TITLE, "such as `title: Keep, stop, start`");
        String says = keys.needed("says", SENTENCE, "say in a sentence what it is good for");
        List<Column> columns = columns(keys);
        boolean anonymous =
                keys.word("cards", List.of("anonymous", "named"), "anonymous").equals("anonymous");
        int votes = keys.whole("votes", 5, 1, Budget.MOST);
        boolean several =
                keys.word("several-on-one", List.of("yes", "no"), "no").equals("yes");
        problems.sort((a, b) ->
                a.line() == b.line() ? Integer.compare(a.column(), b.column()) : Integer.compare(a.line(), b.line()));
        return problems.stream().anyMatch(Problem::isError)
                ? Reading.refused(problems)
                : Reading.of(new Template(title, says, columns, anonymous, Budget.of(votes, several)), problems);
    }

    private List<Column> columns(Keys keys) {
        List<YamlNode> items =
                keys.list("columns", "such as `- title: Keep` with `says: What should stay?` in the line below");
        if (items.size() > BoardForm.MOST_COLUMNS) {
            error(
                    items.get(BoardForm.MOST_COLUMNS),
                    items.size() + " columns do not fit on a screen.",
                    BoardForm.MOST_COLUMNS + " are the most; make two templates of it");
        }
        List<Column> columns = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (YamlNode item : items) {
            column(item, columns.size() + 1, seen).ifPresent(columns::add);
        }
        return columns;
    }

    private Optional<Column> column(YamlNode item, int number, Map<String, Integer> seen) {
        Keys keys = Keys.of("A column", item, COLUMN_KEYS, problems);
        String title = keys.needed("title", TITLE, "such as `- title: Keep`");
        String says = keys.needed("says", SENTENCE, "ask what belongs here, such as `says: What should stay?`");
        Integer before = title.isEmpty() ? null : seen.putIfAbsent(title, item.line());
        if (before != null) {
            error(item, "Two columns are called \"" + title + "\", here and in line " + before + ".", "rename one");
        }
        return Optional.of(new Column(number, title, says));
    }

    private void error(YamlNode at, String says, String tryThis) {
        problems.add(Problem.error(at.line(), at.column(), says, tryThis));
    }
}

package org.wheelhouse.course.markdown;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Setting;
import org.wheelhouse.text.Written;

/** The settings at the top of a module. */
final class FrontMatter {

    private static final List<String> NEEDED = List.of("id", "title", "week", "minutes");
    private static final List<String> KNOWN =
            List.of("id", "title", "week", "minutes", "version", "summary", "requires");
    private static final String FOUR_LINES = "write `---`, then `id:`, `title:`, `week:` and `minutes:`, then `---`";

    private final List<Problem> problems;
    private final Map<String, Written> values = new LinkedHashMap<>();
    private int next;

    private FrontMatter(List<Problem> problems) {
        this.problems = problems;
    }

    /** Empty if it is never closed; then nothing else of the file can be understood. */
    static Optional<FrontMatter> read(List<String> lines, List<Problem> problems) {
        FrontMatter read = new FrontMatter(problems);
        int begin = firstWritten(lines);
        if (begin < 0 || !SlideScanner.isBreak(lines.get(begin))) {
            problems.add(Problem.error(
                    1, 1, "the module must start with `---` and its settings, the front matter", FOUR_LINES));
            return Optional.of(read);
        }
        for (int at = begin + 1; at < lines.size(); at++) {
            if (SlideScanner.isBreak(lines.get(at))) {
                read.next = at + 1;
                read.check();
                return Optional.of(read);
            }
            read.line(new Written(lines.get(at), at + 1, 1));
        }
        problems.clear();
        problems.add(Problem.error(
                begin + 1,
                1,
                "the settings are opened here and never closed by `---`",
                "put `---` below the last setting"));
        return Optional.empty();
    }

    private static int firstWritten(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                return at;
            }
        }
        return -1;
    }

    private void line(Written line) {
        if (line.isBlank()) {
            return;
        }
        Optional<Setting> setting = Settings.split(line);
        setting.ifPresentOrElse(this::setting, () -> problems.add(Settings.withoutColon(line.trimmed())));
    }

    private void setting(Setting setting) {
        String key = setting.key().text();
        if (!KNOWN.contains(key)) {
            problems.add(Settings.unknown(setting.key(), KNOWN));
        } else if (values.containsKey(key)) {
            problems.add(setting.key()
                    .error("`" + key + "` stands in line " + values.get(key).line() + " already", "keep one"));
        } else {
            values.put(key, setting.value());
        }
    }

    private void check() {
        for (String key : NEEDED) {
            if (!values.containsKey(key)) {
                problems.add(Problem.error(
                        1,
                        1,
                        "the setting `" + key + "` is missing",
                        "add a line `" + key + ": " + example(key) + "`"));
            }
        }
        values.forEach((key, value) -> {
            if (value.isBlank() && !key.equals("summary") && !key.equals("requires")) {
                problems.add(value.error("`" + key + "` has no value", "write `" + key + ": " + example(key) + "`"));
            } else if (isNumber(key)) {
                Settings.number(key, value, Integer.parseInt(example(key)), problems);
            }
        });
        written("id")
                .filter(id -> !id.text().isEmpty() && !HeadingLine.isId(id.text()))
                .ifPresent(this::badId);
    }

    private void badId(Written id) {
        problems.add(id.error("`" + id + "` cannot be an id", "use letters, digits and `-`, such as `week-5`"));
    }

    private static boolean isNumber(String key) {
        return key.equals("week") || key.equals("minutes") || key.equals("version");
    }

    private static String example(String key) {
        return switch (key) {
            case "id" -> "week-5";
            case "title" -> "Pipelines at scale";
            case "week" -> "5";
            case "version" -> "2";
            default -> "60";
        };
    }

    /** Index of the first line below. */
    int next() {
        return next;
    }

    Optional<Written> written(String key) {
        return Optional.ofNullable(values.get(key));
    }

    ModuleId id() {
        return new ModuleId(text("id", "module"));
    }

    /** The value; what is given if it is missing. */
    String text(String key, String otherwise) {
        return written(key).map(Written::text).filter(text -> !text.isEmpty()).orElse(otherwise);
    }

    /** The value; what is given if it is missing or no number. */
    int number(String key, int otherwise) {
        return written(key).flatMap(value -> Settings.number(value.text())).orElse(otherwise);
    }

    List<ModuleId> requires() {
        return Arrays.stream(text("requires", "").split("[,\\s]+"))
                .filter(id -> !id.isEmpty())
                .map(ModuleId::new)
                .toList();
    }
}

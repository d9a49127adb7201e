package org.wheelhouse.course.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.course.ContentFiles;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Setting;
import org.wheelhouse.text.Written;

/** Splits a fence into settings and body by what its kind knows, and checks the settings. */
final class FenceText {

    private final FenceKind kind;
    private final ContentFiles files;
    private final List<Problem> problems;
    private final List<Setting> settings = new ArrayList<>();

    private FenceText(FenceKind kind, ContentFiles files, List<Problem> problems) {
        this.kind = kind;
        this.files = files;
        this.problems = problems;
    }

    static Fence read(RawFence raw, FenceKind kind, ContentFiles files, List<Problem> problems) {
        FenceText text = new FenceText(kind, files, problems);
        List<Written> body = text.split(raw.body());
        text.check();
        return new Fence(
                raw.words(),
                text.settings,
                body,
                raw.opening().line(),
                raw.opening().column(),
                raw.lastLine());
    }

    private List<Written> split(List<Written> lines) {
        int at = kind.startsWithSettings(lines) ? 0 : lines.size();
        for (; at < lines.size(); at++) {
            Written line = lines.get(at);
            if (!line.isBlank()) {
                setting(line);
            } else if (kind.hasBody()) {
                break;
            }
        }
        return kind.startsWithSettings(lines) ? trimmed(lines.subList(at, lines.size())) : trimmed(lines);
    }

    private void setting(Written line) {
        Settings.split(line).ifPresentOrElse(settings::add, () -> problems.add(Settings.withoutColon(line.trimmed())));
    }

    private static List<Written> trimmed(List<Written> lines) {
        int begin = 0;
        int end = lines.size();
        while (begin < end && lines.get(begin).isBlank()) {
            begin++;
        }
        while (end > begin && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(begin, end);
    }

    private void check() {
        Map<String, Written> first = new HashMap<>();
        for (Setting setting : settings) {
            Written key = setting.key();
            Optional<Written> before = Optional.ofNullable(first.putIfAbsent(key.text(), key));
            if (!kind.keys().contains(key.text())) {
                problems.add(Settings.unknown(key, kind.keys()));
            } else if (before.isPresent()) {
                problems.add(
                        key.error("`" + key + "` stands in line " + before.get().line() + " already", "keep one"));
            } else if (kind.files().contains(key.text())) {
                FilePath.problem(setting, files).ifPresent(problems::add);
            }
        }
    }

    /** What has to be known of a kind to split its fences. */
    record FenceKind(Set<String> keys, Set<String> files, boolean hasBody, boolean isWidget) {

        /** A widget begins with settings; in a poll or question the first line is one only if its key is known. */
        boolean startsWithSettings(List<Written> lines) {
            Optional<Written> first = lines.stream().findFirst().filter(line -> !line.isBlank());
            Optional<String> key =
                    first.flatMap(Settings::split).map(setting -> setting.key().text());
            if (isWidget && hasBody) {
                return key.filter(word -> word.matches("\\S+")).isPresent();
            }
            return isWidget || key.filter(keys::contains).isPresent();
        }
    }
}

package org.wheelhouse.course.markdown;

import java.util.List;
import java.util.Optional;
import org.wheelhouse.course.ContentFiles;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Setting;

/** A path inside {@code content/} that must lead to a file or folder. */
final class FilePath {

    private FilePath() {}

    static Optional<Problem> problem(Setting setting, ContentFiles files) {
        String path = setting.value().text();
        if (path.isEmpty()) {
            return Optional.of(
                    setting.value().error("`" + setting.key() + "` names no file", "write a path inside `content/`"));
        }
        if (isOutside(path)) {
            return Optional.of(setting.value()
                    .error(
                            "`" + Settings.brief(path) + "` leaves `content/`",
                            "write a path inside `content/`, without `/` in front"));
        }
        return files.has(path)
                ? Optional.empty()
                : Optional.of(setting.value()
                        .error(
                                "there is no `" + Settings.brief(path) + "` (looked in `content/"
                                        + Settings.brief(folder(path)) + "`)",
                                suggestion(path, files)));
    }

    private static boolean isOutside(String path) {
        return path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || List.of(path.split("/")).contains("..");
    }

    private static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The nearest name in the folder, or the nearest folder. */
    static String suggestion(String path, ContentFiles files) {
        String folder = folder(path);
        String start = folder.isEmpty() ? "" : folder + "/";
        String near = Nearest.of(path.substring(start.length()), files.in(folder))
                .map(name -> "did you mean `" + start + name + "`?")
                .orElseGet(() -> Nearest.didYouMean(folder, files.in("")));
        return near.isEmpty() ? "write a path inside `content/`" : near;
    }
}

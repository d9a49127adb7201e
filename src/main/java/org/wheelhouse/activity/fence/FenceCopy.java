package org.wheelhouse.activity.fence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Setting;
import org.wheelhouse.text.Written;

/** A fence as an ask keeps it: its words, its settings, an empty line, its body. */
final class FenceCopy {

    /** What the table of asks has room for. */
    static final int MOST = 8000;

    private FenceCopy() {}

    static String write(Fence fence) {
        List<String> lines = new ArrayList<>();
        lines.add(fence.words().stream().map(Written::text).collect(Collectors.joining(" ")));
        fence.settings().forEach(setting -> lines.add(setting.key() + ": " + setting.value()));
        lines.add("");
        fence.body().forEach(line -> lines.add(line.text()));
        return String.join("\n", lines);
    }

    /** @param copy made by {@link #write} */
    static Fence read(String copy) {
        List<String> lines = Arrays.asList(copy.split("\n", -1));
        int blank = lines.indexOf("");
        List<Setting> settings = lines.subList(1, blank).stream()
                .map(line -> new Setting(
                        written(line.substring(0, line.indexOf(": "))),
                        written(line.substring(line.indexOf(": ") + 2))))
                .toList();
        return new Fence(
                Arrays.stream(lines.getFirst().split(" "))
                        .map(FenceCopy::written)
                        .toList(),
                settings,
                lines.subList(blank + 1, lines.size()).stream()
                        .map(FenceCopy::written)
                        .toList(),
                1,
                1,
                lines.size());
    }

    private static Written written(String text) {
        return new Written(text, 1, 1);
    }
}

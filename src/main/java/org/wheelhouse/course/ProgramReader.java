package org.wheelhouse.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

/** Reads {@code program.yml}: one {@code number: title} line a week; lines that begin with {@code #} are for nobody. */
final class ProgramReader {

    private final SortedMap<Integer, String> titles = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private ProgramReader() {}

    /** The titles by week; lines that can be read count even beside others that cannot. */
    static Reading<Map<Integer, String>> read(String text) {
        ProgramReader reader = new ProgramReader();
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            reader.line(lines.get(at).replace("\uFEFF", "").strip(), at + 1);
        }
        return Reading.of(reader.titles, reader.problems);
    }

    private void line(String line, int number) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf(':');
        String week = colon < 0 ? "" : line.substring(0, colon).strip();
        String title = colon < 0 ? "" : line.substring(colon + 1).strip();
        if (!week.matches("[1-9][0-9]?") || title.isEmpty()) {
            problems.add(Problem.error(
                    number, 1, "`" + line + "` is not a week and its title", "write it like `2: Culture and teams`"));
        } else if (titles.putIfAbsent(Integer.valueOf(week), title) != null) {
            problems.add(
                    Problem.error(number, 1, "week " + week + " stands here twice", "take one of the two lines out"));
        }
    }
}

package org.wheelhouse.activity.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Several named values as one text, as {@code frontend/answer.js} writes it: {@code key: value} a line; in a value {@code \n} is
 * the end of a line and {@code \\} a backslash. A key that stands twice has two values.
 */
public record Fields(Map<String, List<String>> values) {

    public Fields {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((key, given) -> copy.put(key, List.copyOf(given)));
        values = copy;
    }

    /** Never throws for a text; a line without a colon is left out. */
    public static Fields read(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                values.computeIfAbsent(line.substring(0, colon), none -> new ArrayList<>())
                        .add(plain(line.substring(colon + 2)));
            }
        });
        return new Fields(values);
    }

    public static Fields of(Map<String, String> values) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        values.forEach((key, value) -> lists.put(key, List.of(value)));
        return new Fields(lists);
    }

    /** The first value without blanks around it; empty if there is none. */
    public String get(String key) {
        return all(key).stream().findFirst().map(String::strip).orElse("");
    }

    public List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    public String write() {
        return values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + ": " + escaped(value)))
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String value) {
        return value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\\", "\\\\")
                .replace("\n", "\\n");
    }

    private static String plain(String value) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            if (sign == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                plain.append(next == 'n' ? '\n' : next);
            } else {
                plain.append(sign);
            }
        }
        return plain.toString();
    }
}

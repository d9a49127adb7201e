package org.wheelhouse.retro.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wheelhouse.retro.engine.Column;

/** Columns as one text: a line each, with a tab between title and sentence, neither of which can hold one. */
final class Lines {

    private Lines() {}

    static String of(List<Column> columns) {
        return columns.stream()
                .map(column -> flat(column.title()) + "\t" + flat(column.says()))
                .collect(Collectors.joining("\n"));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    static List<Column> columns(String text) {
        List<Column> columns = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] parts = line.split("\t", 2);
            columns.add(new Column(columns.size() + 1, parts[0], parts.length > 1 ? parts[1] : ""));
        }
        return columns;
    }
}

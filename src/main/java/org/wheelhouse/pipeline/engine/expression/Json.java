package org.wheelhouse.pipeline.engine.expression;

import org.wheelhouse.pipeline.engine.expression.Value.Bool;
import org.wheelhouse.pipeline.engine.expression.Value.Listing;
import org.wheelhouse.pipeline.engine.expression.Value.Nothing;
import org.wheelhouse.pipeline.engine.expression.Value.Num;
import org.wheelhouse.pipeline.engine.expression.Value.Table;

/** Writes a value as JSON, two spaces a level. */
final class Json {

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String of(Value value) {
        Json json = new Json();
        json.write(value, 0);
        return json.out.toString();
    }

    private void write(Value value, int depth) {
        Function.limit(out.length());
        switch (value) {
            case Nothing none -> out.append("null");
            case Bool bool -> out.append(bool.is());
            case Num number -> out.append(number.spelled());
            case Listing list -> {
                open('[', list.items().isEmpty());
                String comma = "";
                for (Value item : list.items()) {
                    line(comma, depth + 1);
                    write(item, depth + 1);
                    comma = ",";
                }
                close(']', list.items().isEmpty(), depth);
            }
            case Table table -> {
                open('{', table.keys().isEmpty());
                String comma = "";
                for (String key : table.keys()) {
                    line(comma, depth + 1);
                    text(key);
                    out.append(": ");
                    write(table.get(key).orElse(Value.NOTHING), depth + 1);
                    comma = ",";
                }
                close('}', table.keys().isEmpty(), depth);
            }
            case Value other -> text(Convert.toText(other));
        }
    }

    private void open(char bracket, boolean empty) {
        out.append(bracket);
    }

    private void close(char bracket, boolean empty, int depth) {
        if (!empty) {
            line("", depth);
        }
        out.append(bracket);
    }

    private void line(String comma, int depth) {
        out.append(comma).append('\n').repeat(' ', depth * 2);
    }

    private void text(String text) {
        out.append('"');
        for (char sign : text.toCharArray()) {
            switch (sign) {
                case '"', '\\' -> out.append('\\').append(sign);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(sign);
            }
        }
        out.append('"');
    }
}

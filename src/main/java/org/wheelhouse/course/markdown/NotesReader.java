package org.wheelhouse.course.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wheelhouse.course.Note;
import org.wheelhouse.course.Notes;
import org.wheelhouse.text.Rendered;
import org.wheelhouse.text.SafeMarkdown;
import org.wheelhouse.text.Written;

/** Splits a notes comment into what opens the slide and one passage for each bullet. */
final class NotesReader {

    private static final Pattern ITEM = Pattern.compile("([ \\t]*)\\d{1,2}[.)](?:[ \\t]+|$)");

    private final Consumer<Rendered> seen;
    private final List<Written> opening = new ArrayList<>();
    private final List<List<Written>> items = new ArrayList<>();
    private int indent;

    private NotesReader(Consumer<Rendered> seen) {
        this.seen = seen;
    }

    /** @param seen is told of every passage as it was rendered */
    static Notes read(RawComment comment, Consumer<Rendered> seen) {
        NotesReader reader = new NotesReader(seen);
        comment.content().forEach(reader::line);
        return new Notes(
                comment.opening().line(),
                reader.note(reader.opening),
                reader.items.stream()
                        .map(item -> reader.note(item).orElse(new Note("", "")))
                        .toList());
    }

    private void line(Written line) {
        Matcher item = ITEM.matcher(line.text());
        if (item.lookingAt() && startsItem(item.group(1).length())) {
            items.add(new ArrayList<>(List.of(line.from(item.end()))));
        } else {
            (items.isEmpty() ? opening : items.getLast()).add(line);
        }
    }

    /** Numbers further to the right than the first item belong to the text of an item. */
    private boolean startsItem(int blanks) {
        indent = items.isEmpty() ? blanks : indent;
        return blanks < indent + 3;
    }

    private Optional<Note> note(List<Written> lines) {
        List<Written> written = lines.stream()
                .map(Written::trimmed)
                .filter(line -> !line.isBlank())
                .toList();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Rendered rendered = SafeMarkdown.passage(written);
        seen.accept(rendered);
        return Optional.of(
                new Note(written.stream().map(Written::text).collect(Collectors.joining(" ")), rendered.html()));
    }
}

package org.wheelhouse.course.markdown;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wheelhouse.course.ContentFiles;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.course.Slide;
import org.wheelhouse.course.Slide.Piece;
import org.wheelhouse.course.markdown.FenceText.FenceKind;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Written;

/** All kinds of fences that the rooms can read. */
final class FenceKinds {

    private static final String WIDGET = "widget ";

    private final Map<String, FenceReader> readers = new TreeMap<>();
    private final ContentFiles files;

    /** @throws IllegalArgumentException if two readers are for one kind */
    FenceKinds(Collection<FenceReader> readers, ContentFiles files) {
        this.files = files;
        for (FenceReader reader : readers) {
            if (this.readers.put(reader.kind(), reader) != null) {
                throw new IllegalArgumentException("two readers for the fence " + reader.kind());
            }
        }
    }

    Piece.Fenced read(RawFence raw, List<Problem> problems) {
        List<Written> words = raw.words();
        boolean widget = words.getFirst().text().equals("widget");
        if (widget && words.size() == 1) {
            problems.add(raw.opening().error("the widget has no kind", "write `widget` and one of `" + known() + "`"));
        }
        Optional<FenceReader> reader = Optional.ofNullable(readers.get(name(words)));
        if (reader.isEmpty() && (!widget || words.size() > 1)) {
            problems.add(unknown(words, widget));
        }
        if (widget && words.size() > 2) {
            problems.add(words.get(2)
                    .error("`" + words.get(2) + "` is too much: a widget has one word after `widget`", "leave it out"));
        }
        Fence fence = FenceText.read(raw, kind(words, reader, widget), files, problems);
        return new Piece.Fenced(
                fence,
                reader.flatMap(known -> value(known, fence, problems)),
                reader.map(FenceReader::task).orElse(FenceReader.Task.NONE));
    }

    /** Looks, once all slides are known, whether those are there that settings of fences name. */
    void checkSlides(List<Slide> slides, List<Problem> problems) {
        List<String> ids = slides.stream().map(slide -> slide.id().value()).toList();
        for (Slide slide : slides) {
            for (Piece.Fenced fenced : slide.fences()) {
                Optional.ofNullable(readers.get(fenced.fence().kind())).stream()
                        .flatMap(reader -> reader.slides().stream())
                        .flatMap(key -> fenced.fence().setting(key).stream())
                        .filter(value -> !ids.contains(value.text()))
                        .map(value -> noSlide(value, ids))
                        .forEach(problems::add);
            }
        }
    }

    private static Problem noSlide(Written value, List<String> ids) {
        String near = Nearest.didYouMean(value.text(), ids);
        return value.error(
                "no slide of this module has the id `" + Settings.brief(value.text()) + "`",
                near.isEmpty() ? "write the id that ends its heading, such as `" + ids.getFirst() + "`" : near);
    }

    private static String name(List<Written> words) {
        String first = words.getFirst().text();
        return first.equals("widget") && words.size() > 1
                ? WIDGET + words.get(1).text()
                : first;
    }

    private Problem unknown(List<Written> words, boolean widget) {
        Written word = words.get(widget ? 1 : 0);
        if (!widget) {
            return word.error("nothing here reads the fence `" + word + "`", "leave it out");
        }
        String near = Nearest.didYouMean(word.text(), widgets());
        return word.error(
                "the widget kind `" + Settings.brief(word.text()) + "` is unknown",
                near.isEmpty() ? "known are `" + known() + "`" : near);
    }

    /** An unknown kind is checked like the one that was probably meant, so that all its problems come at once. */
    private FenceKind kind(List<Written> words, Optional<FenceReader> known, boolean widget) {
        return known.or(() -> meant(words, widget))
                .map(reader -> new FenceKind(reader.keys(), reader.files(), reader.hasBody(), widget))
                .orElseGet(() -> anyKind(widget));
    }

    private Optional<FenceReader> meant(List<Written> words, boolean widget) {
        return widget && words.size() > 1
                ? Nearest.of(words.get(1).text(), widgets()).map(near -> readers.get(WIDGET + near))
                : Optional.empty();
    }

    private FenceKind anyKind(boolean widget) {
        List<FenceReader> all = readers.values().stream()
                .filter(reader -> reader.kind().startsWith(WIDGET))
                .toList();
        Set<String> keys =
                all.stream().flatMap(reader -> reader.keys().stream()).collect(Collectors.toSet());
        Set<String> paths =
                all.stream().flatMap(reader -> reader.files().stream()).collect(Collectors.toSet());
        return new FenceKind(widget ? keys : Set.of(), widget ? paths : Set.of(), true, widget);
    }

    /** A fault of another room's reader costs its own fence, not the module. */
    private static Optional<Object> value(FenceReader reader, Fence fence, List<Problem> problems) {
        try {
            Reading<?> reading = reader.read(fence);
            problems.addAll(reading.problems());
            return reading.value().map(Object.class::cast);
        } catch (RuntimeException fault) {
            problems.add(fence.error("this `" + fence.kind() + "` cannot be read as it stands", "make it simpler"));
            return Optional.empty();
        }
    }

    private List<String> widgets() {
        return readers.keySet().stream()
                .filter(kind -> kind.startsWith(WIDGET))
                .map(kind -> kind.substring(WIDGET.length()))
                .toList();
    }

    private String known() {
        return String.join("`, `", widgets());
    }
}

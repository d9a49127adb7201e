package org.wheelhouse.course;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Link;

/**
 * One slide.
 *
 * @param id from {@code {#id}}, else made from the title
 * @param title as typed, without {@code {#...}}; empty if the slide has no heading (an error)
 * @param heading the title as safe HTML without an element around it
 * @param opensSection its heading is a {@code #}
 * @param mayDrop {@code drop=yes}: it can be left out where time runs short
 * @param line of its first line that is not blank, from 1
 * @param lastLine of its last line that is not blank
 * @param pieces what stands below the heading, in order; the heading itself is not among them
 * @param links of slide and notes that passed the rules of links
 * @param words the text that can be seen below the heading, without notes, for searching
 */
public record Slide(
        SlideId id,
        String title,
        String heading,
        boolean opensSection,
        OptionalInt minutes,
        boolean mayDrop,
        int line,
        int lastLine,
        List<Piece> pieces,
        Optional<Notes> notes,
        List<Link> links,
        String words) {

    public Slide {
        pieces = List.copyOf(pieces);
        links = List.copyOf(links);
    }

    /** A part of a slide. */
    public sealed interface Piece {

        /** Text and code, as HTML that is safe to show. */
        record Html(String html) implements Piece {}

        /**
         * A fence that people do something with, or that is filled when they look.
         *
         * @param value what its room's reader made of it; empty only beside an error
         * @param task what there is to do in it
         */
        record Fenced(Fence fence, Optional<Object> value, FenceReader.Task task) implements Piece {

            public boolean offersSomethingToDo() {
                return task != FenceReader.Task.NONE;
            }
        }
    }

    /** The fences of this slide in order. */
    public List<Piece.Fenced> fences() {
        return pieces.stream().flatMap(Slide::fenced).toList();
    }

    /** What the readers of one room made of the fences of this slide. */
    public <T> List<T> values(Class<T> kind) {
        return fences().stream()
                .flatMap(fenced -> fenced.value().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Stream<Piece.Fenced> fenced(Piece piece) {
        return piece instanceof Piece.Fenced fenced ? Stream.of(fenced) : Stream.empty();
    }
}

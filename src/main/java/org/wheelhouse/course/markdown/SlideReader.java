package org.wheelhouse.course.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.wheelhouse.course.Notes;
import org.wheelhouse.course.Slide;
import org.wheelhouse.course.Slide.Piece;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.text.Insert;
import org.wheelhouse.text.Link;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Rendered;
import org.wheelhouse.text.SafeMarkdown;
import org.wheelhouse.text.Written;

/** Makes a slide of what stands between two breaks. */
final class SlideReader {

    private static final int MOST_BULLETS = 5;
    private static final int LONGEST = 64 * 1024;

    private final RawSlide raw;
    private final FenceKinds kinds;
    private final List<Problem> problems;
    private final List<Link> links = new ArrayList<>();

    private SlideReader(RawSlide raw, FenceKinds kinds, List<Problem> problems) {
        this.raw = raw;
        this.kinds = kinds;
        this.problems = problems;
    }

    /** @param number of the slide in its module, from 1; names it if nothing else does */
    static Slide read(RawSlide raw, int number, FenceKinds kinds, List<Problem> problems) {
        return new SlideReader(raw, kinds, problems).slide(number);
    }

    private Slide slide(int number) {
        Optional<Written> start =
                raw.markdown().stream().filter(line -> !line.isBlank()).findFirst();
        Optional<HeadingLine> heading = start.flatMap(line -> HeadingLine.read(line, problems));
        if (heading.isEmpty()) {
            problems.add(Problem.error(raw.line(), 1, "this slide has no heading", "start the slide with `## Title`"));
        }
        secondHeadings(heading.isPresent() ? start : Optional.empty());
        Rendered body = body(heading.isPresent() ? start : Optional.empty());
        List<Piece> pieces = pieces(body);
        Optional<Notes> notes = notes();
        body = seen(body);
        bullets(body, notes);
        return new Slide(
                id(heading, number),
                heading.map(HeadingLine::title).map(Written::text).orElse(""),
                heading.map(HeadingLine::title).map(this::title).orElse(""),
                heading.filter(HeadingLine::opensSection).isPresent(),
                heading.map(HeadingLine::minutes).orElse(OptionalInt.empty()),
                heading.filter(HeadingLine::mayDrop).isPresent(),
                raw.line(),
                raw.lastLine(),
                pieces,
                notes,
                links,
                body.words());
    }

    private static SlideId id(Optional<HeadingLine> heading, int number) {
        String id = heading.map(found -> found.id()
                        .map(Written::text)
                        .orElseGet(() -> HeadingLine.idOf(found.title().text())))
                .orElse("");
        return new SlideId(id.isEmpty() ? "slide-" + number : id);
    }

    private String title(Written title) {
        return seen(SafeMarkdown.passage(List.of(title))).html();
    }

    private Rendered seen(Rendered rendered) {
        problems.addAll(rendered.problems());
        links.addAll(rendered.links());
        return rendered;
    }

    private void secondHeadings(Optional<Written> start) {
        boolean found = start.isPresent();
        for (Written line : raw.markdown()) {
            boolean other = start.filter(line::equals).isEmpty()
                    && HeadingLine.isHeading(line.text())
                    && !raw.kept().contains(line.line());
            if (other && found) {
                problems.add(line.warning("a second heading in one slide", "is a `---` missing above?"));
            }
            found |= other;
        }
    }

    private Rendered body(Optional<Written> heading) {
        List<Written> lines = raw.markdown().stream()
                .map(line -> heading.filter(line::equals).isPresent() ? new Written("", line.line(), 1) : line)
                .toList();
        if (raw.length() > LONGEST && raw.fences().stream().allMatch(RawFence::closed)) {
            problems.add(Problem.error(raw.line(), 1, "this slide is longer than 64 KiB", "split the slide"));
            return SafeMarkdown.slide("");
        }
        return SafeMarkdown.slide(lines, raw.fences().stream().map(this::insert).toList());
    }

    private Insert insert(RawFence fence) {
        int line = fence.opening().line() - raw.markdown().getFirst().line() + 1;
        return fence.isOurs() ? new Insert.Cut(line) : new Insert.Code(line, fence.language(), fence.code());
    }

    private List<Piece> pieces(Rendered body) {
        raw.nearMisses().forEach(fence -> fence.nearMiss().ifPresent(problems::add));
        List<RawFence> ours = raw.fences().stream().filter(RawFence::isOurs).toList();
        oneAnswerOnly(ours);
        List<Piece> pieces = new ArrayList<>();
        for (int at = 0; at <= ours.size(); at++) {
            if (at < body.parts().size() && !body.parts().get(at).isBlank()) {
                pieces.add(new Piece.Html(body.parts().get(at)));
            }
            if (at < ours.size()) {
                pieces.add(kinds.read(ours.get(at), problems));
            }
        }
        return pieces;
    }

    private void oneAnswerOnly(List<RawFence> ours) {
        List<RawFence> asking = ours.stream()
                .filter(fence -> !fence.language().equals("widget"))
                .toList();
        asking.stream()
                .skip(1)
                .forEach(fence -> problems.add(fence.opening()
                        .error(
                                "a second poll or question in one slide; the first stands in line "
                                        + asking.getFirst().opening().line(),
                                "put a `---` between them")));
    }

    private Optional<Notes> notes() {
        Optional<RawComment> first = Optional.empty();
        for (RawComment comment : raw.comments()) {
            if (comment.isNotes() && first.isPresent()) {
                problems.add(comment.opening()
                        .error(
                                "a second notes comment in one slide; the first stands in line "
                                        + first.get().opening().line(),
                                "put both into one"));
            } else if (comment.isNotes()) {
                first = Optional.of(comment);
            }
        }
        return first.map(comment -> NotesReader.read(comment, this::seen));
    }

    private void bullets(Rendered body, Optional<Notes> notes) {
        if (body.isRefused()) {
            return;
        }
        int bullets = body.bullets();
        if (bullets > MOST_BULLETS) {
            problems.add(Problem.warning(
                    raw.line(), 1, bullets + " bullets are more than " + MOST_BULLETS, "split the slide"));
        }
        notes.filter(found -> !found.bullets().isEmpty() && found.bullets().size() != bullets)
                .ifPresent(found -> problems.add(Problem.warning(
                        found.line(),
                        1,
                        "the notes explain " + found.bullets().size() + " bullets, the slide has " + bullets,
                        "number one note for each bullet")));
    }
}

package org.wheelhouse.course.markdown;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.wheelhouse.course.ContentFiles;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Section;
import org.wheelhouse.course.Slide;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.SafeMarkdown;

/**
 * Reads a module's file. Never throws for a text, whatever it holds; tells every problem at once, in the order of the lines.
 *
 * <p>Safe for use by several threads.
 */
public final class ModuleReader {

    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private final FenceKinds kinds;

    /**
     * @param readers of the rooms
     * @param files that settings of fences may name
     * @throws IllegalArgumentException if two readers are for one kind of fence
     */
    public ModuleReader(Collection<FenceReader> readers, ContentFiles files) {
        this.kinds = new FenceKinds(readers, files);
    }

    /**
     * The module beside all its problems; with errors it is good for a preview only. No module at all if the bytes are no UTF-8,
     * more than 1 MiB, or the front matter never ends.
     */
    public Reading<Module> read(byte[] file) {
        Reading<List<String>> lines = Source.lines(file);
        return lines.value()
                .map(found -> SafeMarkdown.together(() -> read(found, file)))
                .orElseGet(() -> Reading.refused(lines.problems()));
    }

    private Reading<Module> read(List<String> lines, byte[] file) {
        List<Problem> problems = new ArrayList<>();
        Optional<Module> module = FrontMatter.read(lines, problems).map(front -> module(front, lines, file, problems));
        problems.sort(BY_PLACE);
        return new Reading<>(module, problems);
    }

    private Module module(FrontMatter front, List<String> lines, byte[] file, List<Problem> problems) {
        List<Slide> slides = slides(SlideScanner.scan(lines, front.next(), problems), lines.size(), problems);
        SameIds.check(slides, problems);
        kinds.checkSlides(slides, problems);
        String title = front.text("title", "Untitled");
        return new Module(
                front.id(),
                title,
                front.number("week", 0),
                front.number("minutes", 0),
                front.number("version", 1),
                front.text("summary", ""),
                front.requires(),
                sections(slides, title),
                fingerprint(file));
    }

    private List<Slide> slides(List<RawSlide> raws, int lastLine, List<Problem> problems) {
        List<Slide> slides = new ArrayList<>();
        for (RawSlide raw : raws) {
            Remarks.onComments(raw, problems);
            if (!raw.isEmpty()) {
                slides.add(SlideReader.read(raw, slides.size() + 1, kinds, problems));
            } else if (raw.breakLine() > 0) {
                problems.add(Problem.warning(raw.breakLine(), 1, "an empty slide is dropped", "leave this `---` out"));
            }
        }
        if (slides.isEmpty() && raws.size() == 1) {
            problems.add(Problem.warning(lastLine, 1, "there is no slide yet", "start one with `## Title`"));
        }
        return slides;
    }

    private static List<Section> sections(List<Slide> slides, String title) {
        List<Section> sections = new ArrayList<>();
        for (int begin = 0; begin < slides.size(); ) {
            int end = begin + 1;
            while (end < slides.size() && !slides.get(end).opensSection()) {
                end++;
            }
            sections.add(section(slides.subList(begin, end), title));
            begin = end;
        }
        return sections;
    }

    private static Section section(List<Slide> slides, String title) {
        Slide first = slides.getFirst();
        return first.opensSection()
                ? new Section(first.id(), first.title(), first.minutes(), slides)
                : new Section(first.id(), title, OptionalInt.empty(), slides);
    }

    private static String fingerprint(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}

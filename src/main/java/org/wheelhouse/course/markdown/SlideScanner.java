package org.wheelhouse.course.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Written;

/** Splits a module into slides, line by line, and takes fences and comments out of their Markdown. */
final class SlideScanner {

    private static final Pattern BREAK = Pattern.compile("---[ \\t]*");
    private static final Pattern LONG_BREAK = Pattern.compile("-{4,}[ \\t]*");
    /** Longer lines are refused later; nothing is looked for in them. */
    private static final int LONGEST = 10_000;

    private final List<String> lines;
    private final List<Problem> problems;
    private final List<RawSlide> slides = new ArrayList<>();
    private final ListDepth lists = new ListDepth();

    private List<Written> source = new ArrayList<>();
    private List<Written> markdown = new ArrayList<>();
    private Set<Integer> kept = new HashSet<>();
    private List<RawFence> fences = new ArrayList<>();
    private List<RawFence> named = new ArrayList<>();
    private List<RawComment> comments = new ArrayList<>();
    private int breakAbove;
    private boolean textAbove;

    private SlideScanner(List<String> lines, List<Problem> problems) {
        this.lines = lines;
        this.problems = problems;
    }

    /** A line of exactly three dashes, blanks may follow. */
    static boolean isBreak(String line) {
        return BREAK.matcher(line).matches();
    }

    /** @param begin index of the first line below the front matter */
    static List<RawSlide> scan(List<String> lines, int begin, List<Problem> problems) {
        SlideScanner scanner = new SlideScanner(lines, problems);
        for (int at = begin; at < lines.size(); ) {
            at = scanner.line(at);
        }
        scanner.endSlide(scanner.breakAbove);
        return scanner.slides;
    }

    /** Reads the line, or all lines of the fence that it opens; answers the index of the next one. */
    private int line(int at) {
        Written line = new Written(lines.get(at), at + 1, 1);
        if (isBreak(line.text())) {
            breakAt(line);
            return at + 1;
        }
        warnOfLongBreak(line);
        source.add(line);
        return text(line, at);
    }

    private void breakAt(Written line) {
        if (textAbove) {
            problems.add(line.warning(
                    "`---` right below text is read as a slide break; other tools see a heading here",
                    "put an empty line above"));
        }
        endSlide(line.line());
        breakAbove = line.line();
    }

    private void warnOfLongBreak(Written line) {
        if (LONG_BREAK.matcher(line.text()).matches()) {
            problems.add(line.warning(
                    "`" + Settings.brief(line.text()) + "` is a rule inside the slide, not a slide break",
                    "for a break use exactly `---`"));
        }
    }

    private void endSlide(int breakLine) {
        slides.add(new RawSlide(source, markdown, kept, fences, named, comments, breakLine));
        source = new ArrayList<>();
        markdown = new ArrayList<>();
        kept = new HashSet<>();
        fences = new ArrayList<>();
        named = new ArrayList<>();
        comments = new ArrayList<>();
        textAbove = false;
        lists.reset();
    }

    private int text(Written line, int at) {
        Rest rest = new Rest(line, at);
        while (rest.line.text().length() <= LONGEST) {
            String text = rest.line.text();
            lists.line(text);
            Optional<FenceSigns> fence = FenceSigns.opening(rest.line, lists);
            if (fence.isPresent()) {
                return fence(fence.get(), rest.line, rest.at);
            }
            Optional<FenceSigns> quoted = quotedFence(text);
            if (quoted.isPresent()) {
                return quotedFence(quoted.get(), rest.line, rest.at);
            }
            int comment = Comments.opening(text);
            if (comment < 0) {
                break;
            }
            Optional<Rest> behind = comment(rest, comment);
            if (behind.isEmpty()) {
                return lines.size();
            }
            rest = behind.get();
        }
        textAbove = isText(rest.line.text());
        markdown.add(rest.line);
        return rest.at + 1;
    }

    /** What is left of a line behind a comment, and its index. */
    private record Rest(Written line, int at) {}

    private static boolean isText(String line) {
        return !line.isBlank()
                && !HeadingLine.isHeading(line)
                && !line.stripLeading().startsWith("###")
                && !LineStart.isRule(line);
    }

    private int fence(FenceSigns signs, Written line, int at) {
        List<Written> body = new ArrayList<>();
        int next = at + 1;
        while (next < lines.size() && !signs.closedBy(lines.get(next))) {
            body.add(signs.inside(new Written(lines.get(next), next + 1, 1)));
            next++;
        }
        boolean closed = next < lines.size();
        int last = closed ? next : next - 1;
        RawFence fence = new RawFence(signs.opening(), signs.info(), body, last + 1, closed);
        addFence(fence, signs.inList(), line, at, last);
        if (!closed) {
            problems.add(signs.opening()
                    .error(
                            "the fence is opened here and never closed by `" + signs.opening()
                                    + "`; the rest of the file counts as code",
                            "put a line `" + signs.opening() + "` below the code"));
        }
        textAbove = false;
        return last + 1;
    }

    private void addFence(RawFence fence, boolean inList, Written line, int at, int last) {
        named.add(fence);
        boolean stays = inList && !fence.isOurs();
        if (!stays) {
            fences.add(fence);
        }
        for (int inside = at; inside <= last; inside++) {
            Written original = inside == at ? line : new Written(lines.get(inside), inside + 1, 1);
            if (inside > at) {
                source.add(original);
            }
            if (stays) {
                kept.add(inside + 1);
            }
            markdown.add(stays ? original : blank(original, inside == at ? fence.opening() : original));
        }
    }

    /** What stands before {@code gone} on its line. */
    private static Written blank(Written line, Written gone) {
        return new Written(line.text().substring(0, gone.column() - line.column()), line.line(), line.column());
    }

    private static Optional<FenceSigns> quotedFence(String line) {
        int quote = LineStart.quote(line);
        return quote > 0 ? FenceSigns.opening(line.substring(quote)) : Optional.empty();
    }

    /** Code in a quote ends with the quote at the latest; it stays in the Markdown, and its signs are not looked at. */
    private int quotedFence(FenceSigns signs, Written line, int at) {
        keep(line);
        textAbove = true;
        for (int next = at + 1; next < lines.size(); next++) {
            Written inside = new Written(lines.get(next), next + 1, 1);
            int quote = LineStart.quote(inside.text());
            if (quote == 0) {
                return next;
            }
            source.add(inside);
            keep(inside);
            if (signs.closedBy(inside.text().substring(quote))) {
                return next + 1;
            }
        }
        return lines.size();
    }

    private void keep(Written line) {
        markdown.add(line);
        kept.add(line.line());
    }

    /** What is left behind the comment; empty if it never ends. */
    private Optional<Rest> comment(Rest from, int begin) {
        Written line = from.line;
        Written opening = new Written("<!--", line.line(), line.column() + begin);
        Written before = new Written(line.text().substring(0, begin), line.line(), line.column());
        List<Written> content = new ArrayList<>();
        Written rest = cut(line, begin + 4);
        int at = from.at;
        while (Comments.closing(rest.text()) < 0) {
            if (++at == lines.size()) {
                neverClosed(opening, before);
                return Optional.empty();
            }
            content.add(rest);
            rest = new Written(lines.get(at), at + 1, 1);
            source.add(rest);
        }
        int end = Comments.closing(rest.text());
        content.add(new Written(rest.text().substring(0, end), rest.line(), rest.column()));
        comments.add(new RawComment(opening, content));
        return Optional.of(new Rest(around(before, cut(rest, end + 3)), at));
    }

    private static Written cut(Written line, int begin) {
        return new Written(line.text().substring(begin), line.line(), line.column() + begin);
    }

    private void neverClosed(Written opening, Written before) {
        markdown.add(before);
        problems.add(opening.error(
                "the comment is opened here and never closed by `-->`; the rest of the file counts as a comment",
                "put `-->` at its end"));
    }

    /** What stands before a comment of several lines is done with; on one line both sides are looked at together. */
    private Written around(Written before, Written behind) {
        if (before.line() == behind.line()) {
            return joined(before, behind);
        }
        markdown.add(before);
        for (int line = before.line() + 1; line < behind.line(); line++) {
            markdown.add(new Written("", line, 1));
        }
        return behind.trimmed();
    }

    private static Written joined(Written before, Written behind) {
        if (before.isBlank()) {
            return behind.trimmed();
        }
        String gap = " "
                .repeat(Math.max(
                        0, behind.column() - before.column() - before.text().length()));
        return new Written(before.text() + gap + behind.text(), before.line(), before.column());
    }
}

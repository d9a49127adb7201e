package org.wheelhouse.text;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is noticed in a text while it is written as HTML. */
final class Findings {

    private final Placed placed;
    private final Links links;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Link> allowed = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int bullets;

    Findings(Placed placed, Links links) {
        this.placed = placed;
        this.links = links;
    }

    Rendered rendered(List<String> parts) {
        return new Rendered(parts, words.toString().strip(), bullets, allowed, problems);
    }

    void words(String text) {
        words.append(text);
    }

    /** What follows is another word, even without a blank between them. */
    void apart() {
        if (!words.isEmpty() && !Character.isWhitespace(words.charAt(words.length() - 1))) {
            words.append(' ');
        }
    }

    void bullets(Node list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            bullets++;
        }
    }

    /** Only what opens: its end is not told again. */
    void html(Node node) {
        String text = node.getChars().trim().toString();
        if (!text.startsWith("</")) {
            warn(
                    node,
                    "`" + tag(text) + "` is HTML and is shown as text",
                    "write it in Markdown, such as `**strong**`");
        }
    }

    private static String tag(String text) {
        return Shown.brief(text.split("[\\s>]", 2)[0] + ">");
    }

    /** Where the link goes; empty if only its text is to be shown. */
    Optional<String> link(Node node, String target) {
        return switch (links.judge(target, false)) {
            case Links.Verdict.Allowed(String plain) -> Optional.of(kept(node, plain, false));
            case Links.Verdict.Refused(String why) -> {
                warn(
                        node,
                        "the link to `" + Shown.brief(target) + "` is refused: " + why
                                + "; its text is shown without a link",
                        "use `https:`, `mailto:`, `#slide-id` or a path inside `content/`");
                yield Optional.empty();
            }
        };
    }

    /** Where the picture is; empty if only its text is to be shown. */
    Optional<String> picture(Node node, String target, String says) {
        return switch (links.judge(target, true)) {
            case Links.Verdict.Allowed(String plain) -> {
                if (says.isBlank()) {
                    warn(
                            node,
                            "this picture has no text; people who cannot see it get nothing in its place",
                            "say what it shows: `![what it shows](" + Shown.brief(plain) + ")`");
                }
                yield Optional.of(kept(node, plain, true));
            }
            case Links.Verdict.Refused(String why) -> {
                warn(
                        node,
                        "the picture `" + Shown.brief(target) + "` is refused: " + why + "; its text is shown instead",
                        "put the file into `content/` and write its path");
                yield Optional.empty();
            }
        };
    }

    private String kept(Node node, String target, boolean picture) {
        int offset = node.getStartOffset();
        Link link = new Link(target, placed.line(offset), placed.column(offset), picture);
        allowed.add(link);
        return link.isToFile() ? Link.FILES + target : target;
    }

    private void warn(Node node, String says, String tryThis) {
        int offset = node.getStartOffset();
        problems.add(Problem.warning(placed.line(offset), placed.column(offset), says, tryThis));
    }
}

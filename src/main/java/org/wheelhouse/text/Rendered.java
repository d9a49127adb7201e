package org.wheelhouse.text;

import java.util.List;

/**
 * A text made ready to be shown.
 *
 * @param parts HTML that is safe to show, in order; one more than the places where it was cut. A refused text has one part: the
 *     sentence that says why
 * @param words what can be read in it, without markup
 * @param bullets how many items its lists have on the outermost level
 * @param links that passed the rules, with their places
 * @param problems what was refused or left out; an error means that nothing of the text is shown
 */
public record Rendered(List<String> parts, String words, int bullets, List<Link> links, List<Problem> problems) {

    public Rendered {
        parts = List.copyOf(parts);
        links = List.copyOf(links);
        problems = List.copyOf(problems);
    }

    static Rendered refused(Problem problem) {
        return new Rendered(List.of(Shown.escaped(problem.says())), "", 0, List.of(), List.of(problem));
    }

    /** All parts as one. */
    public String html() {
        return String.join("", parts);
    }

    /** Nothing of the text is shown: it exceeds a limit. */
    public boolean isRefused() {
        return problems.stream().anyMatch(Problem::isError);
    }
}

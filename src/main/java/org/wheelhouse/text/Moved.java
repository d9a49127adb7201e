package org.wheelhouse.text;

import java.util.List;

/** Puts what was found in a text to the places where its lines stand in their file. */
final class Moved {

    private Moved() {}

    static Rendered to(Rendered rendered, List<Written> lines) {
        return new Rendered(
                rendered.parts(),
                rendered.words(),
                rendered.bullets(),
                rendered.links().stream().map(link -> to(link, lines)).toList(),
                rendered.problems().stream().map(problem -> to(problem, lines)).toList());
    }

    private static Link to(Link link, List<Written> lines) {
        Written line = lines.get(link.line() - 1);
        return new Link(link.target(), line.line(), line.column() + link.column() - 1, link.picture());
    }

    private static Problem to(Problem problem, List<Written> lines) {
        Written line = lines.get(problem.line() - 1);
        return new Problem(
                line.line(), line.column() + problem.column() - 1, problem.level(), problem.says(), problem.tryThis());
    }
}

package org.wheelhouse.text.yaml;

import org.wheelhouse.text.Problem;

/**
 * Where YAML itself stopped, in plain words.
 *
 * @param patch place of a sign in the text that, replaced by a harmless one, lets the reading go on so that more problems can
 *     be found at once; -1 if there is none
 */
record SyntaxProblem(Problem problem, int patch) {

    static SyntaxProblem at(int line, int column, String says, String tryThis) {
        return new SyntaxProblem(Problem.error(line, column, says, tryThis), -1);
    }

    SyntaxProblem patchedAt(int index) {
        return new SyntaxProblem(problem, index);
    }
}

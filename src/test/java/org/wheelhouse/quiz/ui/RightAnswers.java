package org.wheelhouse.quiz.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wheelhouse.quiz.AskedQuestion;
import org.wheelhouse.testing.Browser;

/** The right options of week 5, read from the file: no service tells them before an answer. */
final class RightAnswers {

    private RightAnswers() {}

    static Set<Integer> of(AskedQuestion question) {
        Set<Integer> right = new TreeSet<>();
        List<String> boxes = options(question.id());
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).startsWith("- [x]")) {
                right.add(i);
            }
        }
        return right;
    }

    /** Answers the question on the screen right, and waits until that is told. */
    static void give(Browser browser, AskedQuestion question) {
        of(question).forEach(place -> browser.press(id(question, "option-" + place)));
        browser.press(id(question, "send")).find(id(question, "verdict"));
    }

    /** Where a part of the question stands on the screen. */
    static String id(AskedQuestion question, String part) {
        return "#question-" + question.id() + "-" + part;
    }

    /** What must not reach a browser before the answer: guidance and recall, as plain words. */
    static List<String> secrets(String question) {
        List<String> secrets = new ArrayList<>();
        for (String line : fence(question)) {
            if (line.trim().startsWith(">") || line.startsWith("Recall:")) {
                String words = line.replaceFirst("^\\s*>\\s*|^Recall:\\s*", "");
                secrets.add(words.substring(0, Math.min(25, words.length())));
            }
        }
        return secrets;
    }

    private static List<String> options(String question) {
        return fence(question).stream().filter(line -> line.startsWith("- [")).toList();
    }

    private static List<String> fence(String question) {
        try {
            List<String> lines = Files.readAllLines(Path.of("content/modules/week-5/module.md"));
            int begin = lines.indexOf("```question " + question);
            int end = begin + 1;
            while (!lines.get(end).equals("```")) {
                end++;
            }
            return lines.subList(begin + 1, end);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package org.wheelhouse.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

/** The words that a reader may not know, each with its sentence. */
public final class Glossary {

    public static final Glossary EMPTY = new Glossary(List.of());

    private final List<Term> terms;
    private final Map<String, Term> byForm;
    private final Pattern anyTerm;

    /**
     * @param name as it stands in its heading
     * @param sentence that explains it
     */
    public record Term(String name, String sentence) {

        /** For addresses inside a page. */
        String key() {
            return low(name).replaceAll("[^a-z0-9]+", "-");
        }

        /** The name in small letters and its plural, as far as spelling shows it: stages, branches, vulnerabilities. */
        List<String> forms() {
            String one = low(name);
            if (one.matches(".*[^aeiou]y")) {
                return List.of(one, one.substring(0, one.length() - 1) + "ies");
            }
            return List.of(one, one + (one.matches(".*(s|x|z|ch|sh)") ? "es" : "s"));
        }

        /** A short name in capitals is another word in small letters: AMA, but "ama" in a name. */
        boolean isMeantBy(String written) {
            return !name.equals(name.toUpperCase(Locale.ROOT)) || written.startsWith(name);
        }
    }

    Glossary(List<Term> terms) {
        this.terms = List.copyOf(terms);
        this.byForm = new HashMap<>();
        terms.forEach(term -> term.forms().forEach(form -> byForm.putIfAbsent(form, term)));
        // what is a name of its own is no plural of another
        terms.forEach(term -> byForm.put(low(term.name()), term));
        this.anyTerm = pattern(byForm.keySet());
    }

    /** As written in {@code glossary.md}, in order. */
    public List<Term> terms() {
        return terms;
    }

    /** Finds every term as a whole word, in the singular or the plural. */
    Pattern anyTerm() {
        return anyTerm;
    }

    /** The term that a word found by {@link #anyTerm} stands for. */
    Optional<Term> term(String written) {
        return Optional.ofNullable(byForm.get(low(written))).filter(term -> term.isMeantBy(written));
    }

    /** Longer ones first, so that "unit test" is found before "test". */
    private static Pattern pattern(Collection<String> forms) {
        String any = forms.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return forms.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile(
                        "(?<![\\p{L}\\p{N}-])(?:" + any + ")(?![\\p{L}\\p{N}-])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String low(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Reads {@code ## Term} headings with their sentence below. */
    static Reading<Glossary> read(String text) {
        Map<String, StringBuilder> found = new LinkedHashMap<>();
        Map<String, Integer> lineOf = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        String open = "";
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).replace("\uFEFF", "").strip();
            if (line.startsWith("## ")) {
                open = line.substring(3).strip();
                if (found.putIfAbsent(open, new StringBuilder()) != null) {
                    problems.add(Problem.error(
                            at + 1,
                            1,
                            "`" + open + "` is explained in line " + lineOf.get(open) + " already",
                            "keep one of the two"));
                }
                lineOf.putIfAbsent(open, at + 1);
            } else if (!line.isEmpty() && !open.isEmpty()) {
                StringBuilder sentence = found.get(open);
                sentence.append(sentence.isEmpty() ? "" : " ").append(line);
            }
        }
        found.forEach((name, sentence) -> {
            if (sentence.isEmpty()) {
                problems.add(Problem.error(
                        lineOf.get(name), 1, "`" + name + "` has no sentence", "write one below its heading"));
            }
        });
        return Reading.of(
                new Glossary(found.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry -> new Term(entry.getKey(), entry.getValue().toString()))
                        .toList()),
                problems);
    }
}

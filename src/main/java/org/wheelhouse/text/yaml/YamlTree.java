package org.wheelhouse.text.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.yaml.YamlNode.Scalar;

/**
 * A YAML text, read: its documents and everything that is wrong with it. Text that is broken for YAML still gives the
 * documents that ended before the mistake.
 *
 * @param documents their root nodes, in order; a text without content has none
 * @param problems in the order of the text; empty if all is well
 */
public record YamlTree(List<YamlNode> documents, List<Problem> problems) {

    /** One mebibyte of UTF-8. Azure limits the memory for reading to 20 MB, which is about as much text. */
    public static final int MAX_BYTES = 1 << 20;

    /** Levels of lists and mappings inside each other. */
    public static final int MAX_DEPTH = 100;

    /** Nodes after aliases have been put in; a text of {@link #MAX_BYTES} cannot hold more by itself. */
    public static final int MAX_NODES = 1 << 20;

    private static final int MAX_ROUNDS = 10;
    private static final int MAX_REREAD = 100_000;

    public YamlTree {
        documents = List.copyOf(documents);
        problems = problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    /** Reads with {@link YamlRules#PLAIN}. */
    public static YamlTree read(String text) {
        return read(text, YamlRules.PLAIN);
    }

    /**
     * Reads any text; never throws because of it. A byte-order mark is no column; CR LF, CR and LF end a line. A sign that
     * could not be decoded (U+FFFD) is a problem, so bytes can be decoded with replacement and handed over.
     */
    public static YamlTree read(String text, YamlRules rules) {
        List<Problem> problems = new ArrayList<>();
        if (isTooLarge(text)) {
            problems.add(Problem.error(1, 1, "The file is larger than 1 MiB.", "split it into several files"));
            return new YamlTree(List.of(), problems);
        }
        Lines lines = new Lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
        problems.addAll(BadSigns.in(lines));
        if (!problems.isEmpty()) {
            return new YamlTree(List.of(), problems);
        }
        return readOn(lines, rules);
    }

    /** Where YAML stops at a sign that only lacks quotes, it is replaced and read again, so that all problems come at once. */
    private static YamlTree readOn(Lines lines, YamlRules rules) {
        List<Problem> stops = new ArrayList<>();
        StringBuilder text = new StringBuilder(lines.text);
        for (int round = 1; ; round++) {
            List<Problem> problems = new ArrayList<>(stops);
            Lines patched = round == 1 ? lines : new Lines(text.toString());
            TreeBuilder builder = new TreeBuilder(patched, rules, problems);
            List<YamlNode> documents = builder.build();
            builder.stopped().map(SyntaxProblem::problem).ifPresent(stops::add);
            int patch = builder.stopped().map(SyntaxProblem::patch).orElse(-1);
            if (patch < 0 || round > MAX_ROUNDS || text.length() > MAX_REREAD) {
                builder.stopped().map(SyntaxProblem::problem).ifPresent(problems::add);
                return new YamlTree(documents, problems);
            }
            text.setCharAt(patch, 'x');
        }
    }

    /** The first document; empty if the text has no content. */
    public Optional<YamlNode> root() {
        boolean nothing = documents.isEmpty() || documents.getFirst() instanceof Scalar scalar && !scalar.written();
        return nothing ? Optional.empty() : Optional.of(documents.getFirst());
    }

    public boolean isBroken() {
        return problems.stream().anyMatch(Problem::isError);
    }

    private static boolean isTooLarge(String text) {
        if (text.length() > MAX_BYTES) {
            return true;
        }
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            // half of a pair is two of its four bytes
            bytes += sign < 0x80 ? 1 : sign < 0x800 || Character.isSurrogate(sign) ? 2 : 3;
        }
        return bytes > MAX_BYTES;
    }
}

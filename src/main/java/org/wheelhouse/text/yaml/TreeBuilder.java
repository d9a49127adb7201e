package org.wheelhouse.text.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.yaml.YamlNode.Entry;
import org.wheelhouse.text.yaml.YamlNode.Mapping;
import org.wheelhouse.text.yaml.YamlNode.Scalar;
import org.wheelhouse.text.yaml.YamlNode.Sequence;
import org.wheelhouse.text.yaml.YamlNode.Style;

/** Events in, nodes out. Recursion is bounded by {@link YamlTree#MAX_DEPTH}. */
final class TreeBuilder {

    /** More would drown whoever reads them; each kind is shown by then. */
    private static final int MAX_PROBLEMS = 1000;

    private static final LoadSettings SMALL = settings(1024);
    /** The scanner copies what it holds whenever its buffer runs out: in one endless line that would grow with the square. */
    private static final LoadSettings LARGE = settings(1 << 18);

    private final Lines lines;
    private final YamlRules rules;
    private final List<Problem> problems;
    private final ParserImpl parser;
    private final Anchors anchors;
    private final List<YamlNode> documents = new ArrayList<>();
    private SyntaxProblems.LongQuote longQuote = SyntaxProblems.LongQuote.NONE;
    private Optional<SyntaxProblem> stopped = Optional.empty();
    private int depth;
    private int nodes;

    TreeBuilder(Lines lines, YamlRules rules, List<Problem> problems) {
        this.lines = lines;
        this.rules = rules;
        this.problems = problems;
        this.anchors = new Anchors(lines, rules, problems);
        LoadSettings settings = lines.text.length() < 100_000 ? SMALL : LARGE;
        parser = new ParserImpl(settings, new StreamReader(settings, lines.text));
    }

    private static LoadSettings settings(int buffer) {
        return LoadSettings.builder()
                .setUseMarks(true)
                .setBufferSize(buffer)
                .setCodePointLimit(YamlTree.MAX_BYTES + 1)
                .build();
    }

    List<YamlNode> build() {
        try {
            while (parser.hasNext()) {
                next();
            }
        } catch (Stop stop) {
            problems.add(stop.problem);
        } catch (YamlEngineException e) {
            stopped = Optional.of(SyntaxProblems.of(e, lines, longQuote));
        }
        return documents;
    }

    /** Where YAML itself could not go on. */
    Optional<SyntaxProblem> stopped() {
        return stopped;
    }

    private void next() {
        Event event = parser.next();
        if (event instanceof DocumentStartEvent start) {
            if (!documents.isEmpty() && !rules.documents()) {
                throw new Stop(
                        event,
                        rules.system() + " reads one document; a second one starts here with ---.",
                        "delete the line");
            }
            YamlNode root = node(parser.next());
            documents.add(root);
            anchors.clear();
        }
    }

    private YamlNode node(Event event) {
        if (problems.size() >= MAX_PROBLEMS) {
            throw new Stop(
                    event, "More than " + MAX_PROBLEMS + " problems; the rest is not shown.", "begin with the first");
        }
        if (++nodes > YamlTree.MAX_NODES) {
            throw new Stop(
                    event, "The text grows to more than " + YamlTree.MAX_NODES + " pieces.", "use fewer aliases");
        }
        if (event instanceof AliasEvent alias) {
            Anchors.Meant meant = anchors.meantBy(alias);
            nodes += meant.size();
            return meant.node();
        }
        int before = nodes;
        anchors.checkTag(event);
        Optional<String> anchor = anchors.named((NodeEvent) event);
        YamlNode made =
                switch (event) {
                    case ScalarEvent scalar -> scalar(scalar);
                    case SequenceStartEvent start -> sequence(start);
                    case MappingStartEvent start -> mapping(start);
                    default -> throw new IllegalStateException("an event inside a document: " + event);
                };
        anchor.ifPresent(name -> anchors.remember(name, made, nodes - before + 1));
        return made;
    }

    private Scalar scalar(ScalarEvent event) {
        Style style =
                switch (event.getScalarStyle()) {
                    case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
                    case DOUBLE_QUOTED -> Style.DOUBLE_QUOTED;
                    case LITERAL, FOLDED -> Style.BLOCK;
                    default -> Style.PLAIN;
                };
        if (style != Style.PLAIN) {
            rememberLongQuote(event, style);
            return new Scalar(event.getValue(), style, true, lines.line(event), lines.column(event));
        }
        // ~ and null are the two words that YAML itself spells nothing with; Azure keeps them as text, and so do we
        return new Scalar(event.getValue(), style, !event.getValue().isEmpty(), lines.line(event), lines.column(event));
    }

    /** A quote that was forgotten ends at the next one, lines below; what follows then makes no sense to the scanner. */
    private void rememberLongQuote(ScalarEvent event, Style style) {
        int endLine = event.getEndMark().orElseThrow().getLine() + 1;
        if (style != Style.BLOCK && endLine > lines.line(event)) {
            char sign = style == Style.SINGLE_QUOTED ? '\'' : '"';
            longQuote = new SyntaxProblems.LongQuote(lines.line(event), lines.column(event), endLine, sign);
        }
    }

    private Sequence sequence(SequenceStartEvent start) {
        deeper(start);
        List<YamlNode> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(parser.next()));
        }
        parser.next();
        depth--;
        return new Sequence(items, lines.line(start), lines.column(start));
    }

    private Mapping mapping(MappingStartEvent start) {
        deeper(start);
        List<Entry> entries = new ArrayList<>();
        List<Mapping> merged = new ArrayList<>();
        Map<String, Scalar> seen = new HashMap<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Event keyEvent = parser.next();
            Optional<Scalar> key = key(keyEvent);
            YamlNode value = node(parser.next());
            if (key.isEmpty()) {
                continue;
            }
            if (rules.aliases() && isMerge(key.get())) {
                merge(value, merged);
            } else if (isNew(key.get(), seen)) {
                entries.add(new Entry(key.get(), value));
            }
        }
        parser.next();
        depth--;
        for (Mapping other : merged) {
            other.entries().stream()
                    .filter(entry -> seen.putIfAbsent(entry.key().text(), entry.key()) == null)
                    .forEach(entries::add);
        }
        return new Mapping(entries, lines.line(start), lines.column(start));
    }

    private Optional<Scalar> key(Event event) {
        YamlNode key = node(event);
        if (key instanceof Scalar scalar) {
            return Optional.of(scalar);
        }
        String sign = key instanceof Sequence ? "[" : "{";
        problems.add(Problem.error(
                lines.line(lines.line(event)).contains(sign) ? lines.line(event) : key.line(),
                lines.column(event),
                "A key must be plain text, not %s (%s).".formatted(key.shape(), sign),
                sign.equals("{") ? "if this is an expression, write ${{ }}; if it is text, put it in quotes" : ""));
        return Optional.empty();
    }

    private static boolean isMerge(Scalar key) {
        return key.text().equals("<<") && key.style() == Style.PLAIN;
    }

    private void merge(YamlNode value, List<Mapping> merged) {
        switch (value) {
            case Mapping mapping -> merged.add(mapping);
            case Sequence list -> list.items().forEach(item -> merge(item, merged));
            case Scalar scalar ->
                problems.add(Problem.error(
                        scalar.line(),
                        scalar.column(),
                        "<< merges mappings, but this is text.",
                        "name an anchor, such as *common"));
        }
    }

    private boolean isNew(Scalar key, Map<String, Scalar> seen) {
        if (rules.mayRepeat().test(key.text())) {
            return true;
        }
        Scalar first = seen.putIfAbsent(key.text(), key);
        if (first == null) {
            return true;
        }
        problems.add(Problem.error(
                key.line(),
                key.column(),
                "`%s` stands already in line %d; a key may stand only once."
                        .formatted(shortened(key.text()), first.line()),
                "join the two or delete one"));
        return false;
    }

    private void deeper(Event event) {
        if (++depth > YamlTree.MAX_DEPTH) {
            String line = lines.line(lines.line(event));
            String sign = lines.column(event) <= line.length()
                    ? line.substring(lines.column(event) - 1, lines.column(event))
                    : "";
            throw new Stop(
                    event,
                    "This is nested too deeply: more than %d levels of %s.".formatted(YamlTree.MAX_DEPTH, sign),
                    "use fewer levels");
        }
    }

    static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    /** Reading on makes no sense. */
    private final class Stop extends RuntimeException {
        private final transient Problem problem;

        Stop(Event event, String says, String tryThis) {
            super(says, null, false, false);
            problem = Problem.error(lines.line(event), lines.column(event), says, tryThis);
        }
    }
}

package org.wheelhouse.text.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.yaml.YamlNode.Scalar;
import org.wheelhouse.text.yaml.YamlNode.Style;

/** What a document says with {@code &}, {@code *} and {@code !}: anchors, the aliases that mean them, and tags. */
final class Anchors {

    private static final String YAML = "tag:yaml.org,2002:";
    private static final Set<String> PLAIN_TAGS = Set.of(
            "!", YAML + "str", YAML + "int", YAML + "float", YAML + "bool", YAML + "null", YAML + "map", YAML + "seq");

    /** What an alias stands for, and how many nodes that is. */
    record Meant(YamlNode node, int size) {}

    private final Lines lines;
    private final YamlRules rules;
    private final List<Problem> problems;
    private final Map<String, Meant> known = new HashMap<>();

    Anchors(Lines lines, YamlRules rules, List<Problem> problems) {
        this.lines = lines;
        this.rules = rules;
        this.problems = problems;
    }

    /** A document does not know the anchors of the one before. */
    void clear() {
        known.clear();
    }

    void remember(String anchor, YamlNode node, int size) {
        known.put(anchor, new Meant(node, size));
    }

    /** No tag makes anything here but mappings, lists and words, so one that asks for more is named and passed over. */
    void checkTag(Event event) {
        Optional<String> tag =
                switch (event) {
                    case ScalarEvent scalar -> scalar.getTag();
                    case SequenceStartEvent start -> start.getTag();
                    case MappingStartEvent start -> start.getTag();
                    default -> Optional.empty();
                };
        tag.filter(name -> !PLAIN_TAGS.contains(name))
                .map(name -> name.startsWith(YAML)
                        ? Problem.warning(
                                lines.line(event),
                                lines.column(event),
                                "The tag %s means nothing here; what stands behind it is read as it is written."
                                        .formatted(name.replace(YAML, "!!")),
                                "leave the tag out")
                        : Problem.warning(
                                lines.line(event),
                                lines.column(event),
                                "YAML takes %s for a tag, and a tag means nothing here.".formatted(name),
                                "put the value in quotes if it begins with !"))
                .ifPresent(problems::add);
    }

    /** The name that a node gets for aliases below it. */
    Optional<String> named(NodeEvent event) {
        Optional<String> anchor = event.getAnchor().map(Object::toString);
        if (anchor.isPresent() && !rules.aliases()) {
            problems.add(Problem.error(
                    lines.line(event),
                    lines.column(event),
                    "%s does not know anchors, such as &%s.".formatted(rules.system(), anchor.get()),
                    "use a template or a parameter"));
        }
        return anchor;
    }

    /** What an alias stands for; where that is nothing, its own letters. */
    Meant meantBy(AliasEvent event) {
        String name = event.getAlias().toString();
        Meant meant = known.get(name);
        if (rules.aliases() && meant != null) {
            return meant;
        }
        problems.add(rules.aliases() ? noAnchor(event, name) : notKnown(event, name));
        return new Meant(new Scalar("*" + name, Style.PLAIN, true, lines.line(event), lines.column(event)), 0);
    }

    private Problem noAnchor(AliasEvent event, String name) {
        return Problem.error(
                lines.line(event),
                lines.column(event),
                "There is no anchor &%s above this alias.".formatted(name),
                "if *%s is meant as text, put it in quotes".formatted(name));
    }

    /** {@code *.dll} reads as an alias to an anchor that nobody set. */
    private Problem notKnown(AliasEvent event, String name) {
        boolean looksLikeGlob = !known.containsKey(name) && !lines.text.contains("&" + name);
        return Problem.error(
                lines.line(event),
                lines.column(event),
                looksLikeGlob
                        ? "A value that begins with * needs quotes; YAML takes *%s for an alias.".formatted(name)
                        : "%s does not know aliases, such as *%s.".formatted(rules.system(), name),
                looksLikeGlob ? "put the value in quotes" : "use a template or a parameter");
    }
}

package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.text.yaml.YamlNode;
import org.wheelhouse.text.yaml.YamlNode.Mapping;
import org.wheelhouse.text.yaml.YamlNode.Scalar;
import org.wheelhouse.text.yaml.YamlNode.Sequence;
import org.wheelhouse.text.yaml.YamlTree;

/** What a template asks for, for a form to fill in; what is wrong with it is told elsewhere. */
public final class TemplateForm {

    private TemplateForm() {}

    /**
     * @param byDefault empty if it must be given
     * @param values that are allowed; none for no limit
     */
    public record Blank(String name, String type, Optional<String> byDefault, List<String> values) {

        /** Whether it is one text, so that a field can hold it. */
        public boolean isText() {
            return List.of("string", "number", "boolean").contains(type);
        }
    }

    /** The parameters in their order; none if the text cannot be read. */
    public static List<Blank> of(String template) {
        YamlNode root = YamlTree.read(template, Templates.RULES).root().orElse(null);
        List<Blank> blanks = new ArrayList<>();
        if (root instanceof Mapping mapping && mapping.find("parameters").orElse(null) instanceof Sequence list) {
            for (YamlNode item : list.items()) {
                if (item instanceof Mapping one && one.find("name").isPresent()) {
                    blanks.add(new Blank(
                            text(one, "name").orElse(""),
                            text(one, "type").orElse("string"),
                            one.find("default").isPresent()
                                    ? Optional.of(text(one, "default").orElse(""))
                                    : Optional.empty(),
                            values(one)));
                }
            }
        }
        return List.copyOf(blanks);
    }

    private static Optional<String> text(Mapping mapping, String key) {
        return mapping.find(key).filter(Scalar.class::isInstance).map(value -> ((Scalar) value).text());
    }

    private static List<String> values(Mapping mapping) {
        return mapping.find("values").orElse(null) instanceof Sequence list
                ? list.items().stream()
                        .filter(Scalar.class::isInstance)
                        .map(item -> ((Scalar) item).text())
                        .toList()
                : List.of();
    }
}

package org.wheelhouse.text.yaml;

import java.util.function.Predicate;

/**
 * What a format allows of YAML.
 *
 * @param system the name of the system whose rules these are, for sentences
 * @param aliases whether anchors, aliases and merge keys are known
 * @param documents whether several documents may stand in one text
 * @param mayRepeat keys that may stand twice in one mapping
 */
public record YamlRules(String system, boolean aliases, boolean documents, Predicate<String> mayRepeat) {

    /** All of YAML that keeps its places: anchors, merge keys and several documents too. */
    public static final YamlRules PLAIN = new YamlRules("YAML", true, true, key -> false);
}

package org.wheelhouse.bench.load;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the driver reads of the server's answers. */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static String text(String json, String field) {
        return MAPPER.readTree(json).path(field).asString();
    }

    static long number(String json, String parent, String field) {
        return MAPPER.readTree(json).path(parent).path(field).asLong();
    }

    /** One field of each element of a list. */
    static List<String> all(String json, String list, String field) {
        List<String> all = new ArrayList<>();
        for (JsonNode element : MAPPER.readTree(json).path(list)) {
            all.add(element.path(field).asString());
        }
        return all;
    }
}

package org.wheelhouse.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What one node tells the others: topics to ring, or {@link #EVERYTHING}.
 *
 * @param node that rang, so that it can leave out its own
 */
record Notice(String node, List<String> topics) {

    /** In place of topics: more was rung than this node could tell. */
    static final String EVERYTHING = "*";

    /** PostgreSQL refuses a payload of 8,000 bytes; this leaves room for the node. */
    static final int MOST_BYTES = 7_000;

    private static final String PART = "\n";

    /** As many payloads as it takes. */
    static List<String> payloads(String node, Collection<String> topics) {
        List<String> payloads = new ArrayList<>();
        StringBuilder payload = new StringBuilder(node);
        int bytes = 0;
        for (String topic : topics) {
            int more = topic.getBytes(StandardCharsets.UTF_8).length + 1;
            if (more > MOST_BYTES || topic.contains(PART)) {
                throw new IllegalArgumentException("not a topic: " + topic);
            }
            if (bytes + more > MOST_BYTES) {
                payloads.add(payload.toString());
                payload = new StringBuilder(node);
                bytes = 0;
            }
            payload.append(PART).append(topic);
            bytes += more;
        }
        payloads.add(payload.toString());
        return List.copyOf(payloads);
    }

    static Notice read(String payload) {
        List<String> parts = List.of(payload.split(PART));
        return new Notice(parts.getFirst(), parts.subList(1, parts.size()));
    }

    boolean isEverything() {
        return topics.contains(EVERYTHING);
    }
}

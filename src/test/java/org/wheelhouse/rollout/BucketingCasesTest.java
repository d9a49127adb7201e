package org.wheelhouse.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wheelhouse.rollout.engine.bucket.Bucket;
import org.wheelhouse.rollout.engine.bucket.Fraction;
import org.wheelhouse.rollout.engine.bucket.Fraction.Variant;
import org.wheelhouse.rollout.engine.bucket.OtherBuckets;
import tools.jackson.databind.JsonNode;

class BucketingCasesTest {

    private static final List<Variant> ON_OFF = List.of(new Variant("on", 10), new Variant("off", 90));
    private static final List<Variant> ABC = List.of(new Variant("a", 1), new Variant("b", 1), new Variant("c", 1));

    @TestFactory
    Stream<DynamicTest> everyTableHolds() {
        return CaseFolder.tests("bucketing", (name, table) -> play(table));
    }

    private static void play(JsonNode table) {
        String method = table.path("method").asString();
        for (JsonNode vector : table.path("vectors")) {
            switch (method) {
                case "unleash" -> unleash(vector);
                case "flagd" -> flagd(vector);
                default -> others(vector);
            }
        }
        table.path("rows").forEach(row -> assertThat(
                        usersOn("new-checkout", row.path("percentage").asInt()))
                .as(row.toString())
                .isEqualTo(row.path("usersOn").asLong()));
        if (table.has("onInBothAt10")) {
            assertThat(onInBoth("new-checkout", "dark-mode"))
                    .isEqualTo(table.path("onInBothAt10")
                            .path("new-checkout and dark-mode")
                            .asLong());
        }
        if (table.has("sharedGroupAt10")) {
            JsonNode shared = table.path("sharedGroupAt10");
            String group = shared.path("group").asString();
            assertThat(usersOn(group, 10)).isEqualTo(shared.path("usersOn").asLong());
            assertThat(onInBoth(group, group))
                    .isEqualTo(shared.path("onInBothFlagsOfTheGroup").asLong());
        }
    }

    private static void unleash(JsonNode vector) {
        String flag = vector.path("flag").asString();
        String user = vector.path("user").asString();
        assertThat(Bucket.hash(flag, user))
                .as(vector.toString())
                .isEqualTo(vector.path("hash").asLong());
        assertThat(Bucket.of(flag, user)).isEqualTo(vector.path("bucket").asInt());
        for (String name : vector.propertyNames()) {
            if (name.matches("at\\d+")) {
                int percentage = Integer.parseInt(name.substring(2));
                assertThat(Bucket.isIn(flag, user, percentage))
                        .isEqualTo(vector.path(name).asBoolean());
            }
        }
    }

    private static void flagd(JsonNode vector) {
        String text = vector.has("bucketingText")
                ? vector.path("bucketingText").asString()
                : vector.path("flag").asString() + vector.path("targetingKey").asString();
        assertThat(Fraction.hash(text))
                .as(vector.toString())
                .isEqualTo(vector.path("hash").asLong());
        variants(vector.path("on10off90"), text, ON_OFF);
        variants(vector.path("abc"), text, ABC);
    }

    private static void variants(JsonNode expected, String text, List<Variant> variants) {
        if (!expected.isMissingNode()) {
            assertThat(Fraction.bucket(text, variants))
                    .isEqualTo(expected.path("bucket").asLong());
            assertThat(Fraction.variant(text, variants))
                    .isEqualTo(expected.path("variant").asString());
        }
    }

    private static void others(JsonNode vector) {
        String user = vector.path("user").asString();
        assertThat(OtherBuckets.growthBook("new-checkout", user))
                .isCloseTo(vector.path("growthbookV2").asDouble(), within(1e-9));
        assertThat(OtherBuckets.launchDarkly("new-checkout", "s4lt", user))
                .isCloseTo(vector.path("launchdarkly").asDouble(), within(1e-8));
    }

    private static long usersOn(String group, int percentage) {
        return IntStream.range(0, 10_000)
                .filter(i -> Bucket.isIn(group, "user-" + i, percentage))
                .count();
    }

    private static long onInBoth(String one, String two) {
        return IntStream.range(0, 10_000)
                .filter(i -> Bucket.isIn(one, "user-" + i, 10) && Bucket.isIn(two, "user-" + i, 10))
                .count();
    }
}

package org.wheelhouse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KEYS = List.of("minutes", "title", "week", "dependsOn", "id");

    @Test
    void findsWhatWasMeant() {
        assertThat(Nearest.of("minuts", KEYS)).contains("minutes");
        assertThat(Nearest.of("tilte", KEYS)).as("neighbours swapped").contains("title");
        assertThat(Nearest.of("dependson", KEYS)).as("case does not matter").contains("dependsOn");
    }

    @Test
    void proposesNothingThatIsFarAway() {
        assertThat(Nearest.of("agenda", KEYS)).isEmpty();
        assertThat(Nearest.of("is", KEYS)).as("two letters say too little").isEmpty();
        assertThat(Nearest.of("x".repeat(100_000), KEYS)).isEmpty();
    }

    @Test
    void asksInOneSentence() {
        assertThat(Nearest.didYouMean("wek", KEYS)).isEqualTo("did you mean `week`?");
        assertThat(Nearest.didYouMean("agenda", KEYS)).isEmpty();
    }
}

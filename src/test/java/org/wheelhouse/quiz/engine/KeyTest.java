package org.wheelhouse.quiz.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KeyTest {

    @Test
    void aRewordedOptionIsTheSame() {
        assertThat(key("-Lead tiem", "+Velocity").differsFrom(key("-Lead time", "+Velocity")))
                .isFalse();
    }

    @Test
    void anotherRightOptionIsAnotherKey() {
        assertThat(key("-a", "+b").differsFrom(key("+a", "-b"))).isTrue();
    }

    @Test
    void anAddedOptionIsAnotherKey() {
        assertThat(key("-a", "+b").differsFrom(key("-a", "+b", "-c"))).isTrue();
        assertThat(key("-a", "+b", "-c").differsFrom(key("-a", "+b"))).isTrue();
    }

    @Test
    void wrongOptionsThatChangedPlacesAreAnotherKey() {
        assertThat(key("-a", "+b", "-c").differsFrom(key("-c", "+b", "-a"))).isTrue();
    }

    @Test
    void aKeyComesBackFromWhatIsWritten() {
        Key key = key("-- a", "++b", "-");
        assertThat(Key.read(key.written())).isEqualTo(key);
    }

    private static Key key(String... lines) {
        return new Key(Arrays.stream(lines)
                .map(line -> new Key.Line(line.substring(1), line.startsWith("+")))
                .toList());
    }
}

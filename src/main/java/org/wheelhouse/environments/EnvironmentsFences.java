package org.wheelhouse.environments;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Reading;

/** Reads {@code widget environments} and {@code widget gates}, which have no settings. */
@Configuration
class EnvironmentsFences {

    @Bean
    FenceReader environmentsFence() {
        return new WithoutSettings("widget environments", new BoardWish());
    }

    @Bean
    FenceReader gatesFence() {
        return new WithoutSettings("widget gates", new GatesWish());
    }

    private record BoardWish() {}

    private record WithoutSettings(String kind, Object wish) implements FenceReader {

        @Override
        public Set<String> keys() {
            return Set.of();
        }

        @Override
        public Reading<?> read(Fence fence) {
            return Reading.of(wish);
        }
    }
}

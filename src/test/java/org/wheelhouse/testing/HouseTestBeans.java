package org.wheelhouse.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** What the house gets from its tests instead of from the machine. */
@TestConfiguration
class HouseTestBeans {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    static Statements statements() {
        return new Statements();
    }

    /** Not the packaged content, so that tests can save files. */
    @Bean
    static DynamicPropertyRegistrar testContent() {
        return properties ->
                properties.add("WHEELHOUSE_CONTENT", () -> TestContent.folder().toString());
    }
}

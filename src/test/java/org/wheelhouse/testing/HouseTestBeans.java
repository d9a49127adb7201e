package org.wheelhouse.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the house gets from its tests instead of from the machine. */
@TestConfiguration
class HouseTestBeans {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}

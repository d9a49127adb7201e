package org.wheelhouse.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** What the house gets from its tests instead of from the machine. */
@TestConfiguration
class HouseTestBeans {

    static {
        HouseJar.makeInTheBackground();
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    static Statements statements() {
        return new Statements();
    }

    /** What looks for barriers, as a file that browsers keep: said to each page by its driver, it cost as much as its work. */
    @Bean
    static RouterFunction<ServerResponse> axe() {
        return RouterFunctions.resource(RequestPredicates.GET("/frontend/axe.js"), new ClassPathResource("axe.min.js"));
    }

    /** Not the packaged content, so that tests can save files. */
    @Bean
    static DynamicPropertyRegistrar testContent() {
        return properties ->
                properties.add("WHEELHOUSE_CONTENT", () -> TestContent.folder().toString());
    }
}

package org.wheelhouse.environments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
@Tag("browser")
class EnvironmentsBrowserTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/labs/environments", "/labs/gates"})
    void theLabIsOpenToEverybody(String address) {
        String base = "http://localhost:" + port;
        Browser browser =
                Browser.fresh().signIn(base, Visitors.DANA, Visitors.PASSWORD).open(base + address);
        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            assertThat(new AxeBuilder()
                                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                                    .analyze(browser.driver)
                                    .getViolations()
                                    .stream()
                                    .map(Rule::toString))
                    .isEmpty();
        }
        assertThat(browser.scrollsSideways()).isFalse();
        assertThat(browser.size(390, 844).scrollsSideways()).isFalse();
    }
}

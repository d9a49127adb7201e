package org.wheelhouse.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What looks for barriers sees them: of words that look alike it looks at some only. */
@HouseTest
class CalmBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void wordsThatAreHardToReadAreFoundAmongManyThatAreNot() {
        Browser browser = Browser.fresh().open("http://localhost:" + port + "/privacy");
        Calm.check(browser, "before");

        for (String hard : new String[] {
            "color: #999; background: #fff",
            "color: #666; background: #555",
            "color: #000; background: #fff; opacity: .4"
        }) {
            browser.script("""
                    document.querySelector('#hard')?.remove();
                    const words = Array.from({length: 20}, (none, at) => at === 7
                        ? '<div style="' + arguments[0] + '"><p>hard to read</p></div>' : '<p>easy to read</p>');
                    document.querySelector('main').insertAdjacentHTML('beforeend',
                        '<section id="hard">' + words.join('') + '</section>');
                    """, hard);
            assertThatThrownBy(() -> Calm.check(browser, hard))
                    .as(hard)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("color-contrast at #hard > div > p");
        }
    }
}

package org.wheelhouse.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainedTest {

    @TempDir
    private Path folder;

    private Document slide(String text) {
        ContentFolder files = new ContentFolder(folder, ContentFolder.module("a: Alpha") + "\n" + text + "\n");
        files.write(
                "glossary.md",
                "## Test\n\nA check.\n\n## Unit test\n\nA small check.\n\n## AMA\n\nAsk me anything, with <i>care</i>.\n"
                        + "\n## Vulnerability\n\nA weakness.\n\n## Branch\n\nA line of changes.\n\n## Survey\n\nSome questions.\n");
        files.content.look();
        StringBuilder html = new StringBuilder();
        files.content
                .modules()
                .getFirst()
                .slides()
                .getFirst()
                .pieces()
                .forEach(piece -> html.append(((Slide.Piece.Html) piece).html()));
        return Jsoup.parseBodyFragment(html.toString());
    }

    @Test
    void theFirstPlaceOfATermIsExplained() {
        Document slide = slide("Each test and each test again.");
        assertThat(slide.select(".wh-term")).hasSize(1);
        assertThat(slide.select(".wh-term-says").text()).isEqualTo("A check.");
        assertThat(slide.text()).contains("and each test again.");
    }

    @Test
    void theLongerTermWins() {
        assertThat(slide("Unit tests first, then a test.")
                        .select(".wh-term > button")
                        .eachText())
                .containsExactly("Unit tests", "test");
    }

    @Test
    void pluralsAreTheSameTerm() {
        assertThat(slide("Vulnerabilities, surveys and branches of unit tests; no branchs, no surveies.")
                        .select(".wh-term > button")
                        .eachText())
                .containsExactly("Vulnerabilities", "surveys", "branches", "unit tests");
        assertThat(slide("A vulnerability, then vulnerabilities.").select(".wh-term-says"))
                .hasSize(1);
    }

    @Test
    void termsInsideWordsLinksAndCodeStay() {
        assertThat(slide("Latest `test` and [test](https://example.org).").select(".wh-term"))
                .isEmpty();
    }

    @Test
    void aTermInCapitalsIsNoOtherWord() {
        assertThat(slide("The ama of AMA.").select(".wh-term > button").eachText())
                .containsExactly("AMA");
    }

    @Test
    void aTermAtTheVeryEndIsExplained() {
        assertThat(slide("A unit test").select(".wh-term > button").text()).isEqualTo("unit test");
    }

    @Test
    void aSentenceIsShownAsText() {
        assertThat(slide("AMA").select(".wh-term-says").html()).contains("&lt;i&gt;care");
    }

    @Test
    void theButtonNamesItsSentence() {
        Document slide = slide("A test.");
        assertThat(slide.getElementById(slide.select(".wh-term > button").attr("aria-describedby")))
                .isNotNull();
    }
}

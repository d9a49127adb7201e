package org.wheelhouse.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {

    @TempDir
    private Path folder;

    private List<SearchHit> find(String typed) {
        String text = ContentFolder.module("a: Gates and checks", "b: Résumé of <b>tags</b>", "c: Gamma")
                + "- A gate keeps people investigating\n\n<!-- notes\nThe canary comes first.\n-->\n";
        return Search.find(typed, new ContentFolder(folder, text).content.modules());
    }

    @Test
    void titlesComeBeforeText() {
        assertThat(find("gate")).extracting(hit -> hit.slide().id().value()).containsExactly("a", "c");
    }

    @Test
    void wordsAreMarkedWhereTheyBegin() {
        assertThat(find("gate").getFirst().title()).isEqualTo("<mark>Gate</mark>s and checks");
        assertThat(find("gate").getLast().excerpt()).contains("A <mark>gate</mark> keeps people investigating");
    }

    @Test
    void everyWordMustBeThere() {
        assertThat(find("gate check")).hasSize(1);
        assertThat(find("gate canary")).extracting(SearchHit::inNotes).containsExactly(true);
    }

    @Test
    void notesAreSearchedLast() {
        assertThat(find("CANARY")).singleElement().satisfies(hit -> {
            assertThat(hit.inNotes()).isTrue();
            assertThat(hit.excerpt()).isEqualTo("The <mark>canary</mark> comes first.");
        });
    }

    @Test
    void accentsDoNotMatterAndHtmlIsShownAsText() {
        assertThat(find("resume")).singleElement().satisfies(hit -> assertThat(hit.title())
                .startsWith("<mark>R&eacute;sum&eacute;</mark>")
                .doesNotContain("<b>"));
    }

    @Test
    void nothingTypedFindsNothing() {
        assertThat(find("  ")).isEmpty();
        assertThat(find("*")).isEmpty();
    }
}

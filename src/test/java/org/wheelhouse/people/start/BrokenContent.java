package org.wheelhouse.people.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Web;

/** Broken files beside good ones: the house says which file and line, and everything else works. */
final class BrokenContent {

    /** A module without an end to its settings, files of every folder that are no YAML, and one that is no text at all. */
    private static final Map<String, String> BROKEN = Map.of(
            "modules/week-8/module.md", "---\nid: week-8\ntitle: Eight\nweek: 8\n\n# Never closed\n",
            "modules/week-7/module.md",
                    "---\nid: week-7\ntitle: Seven\nweek: 7\nminuts: 60\n---\n# One {#one}\n\n- a\n\n---\n\n## Two {#one}\n\n- b\n",
            "grids/broken.yml", "title: [never closed\nrows: &a *a\n",
            "retros/broken.yml", "title: x\ncolumns: 7\n",
            "pipelines/broken.yml", "stages:\n- stage: A\n  dependsOn: Nobody\n  jobs: [\n",
            "rollouts/broken.yml", "kind: Scenario\n\tspec: tab\n",
            "glossary.md", "## \n\u0000\u0001\n##Term without a blank\n",
            "program.yml", "one: two: three\n5: [\n");

    private BrokenContent() {}

    /** A copy of the content of the house, with broken files beside the good ones. */
    static Path in(Path folder) throws IOException {
        Path content = folder.resolve("content");
        FileSystemUtils.copyRecursively(Path.of("content"), content);
        for (var file : BROKEN.entrySet()) {
            Path broken = content.resolve(file.getKey());
            Files.createDirectories(broken.getParent());
            Files.writeString(broken, file.getValue());
        }
        Files.write(content.resolve("grids/binary.yml"), new byte[] {0, 1, 2, (byte) 0xFF, (byte) 0xFE});
        return content;
    }

    /** @param facilitator signed in at a house that was started with it */
    static void isNamedByFileAndLineAndTheRestWorks(Web facilitator) {
        assertThat(drawn(facilitator, "content"))
                .contains(
                        "modules/week-5/module.md",
                        "modules/week-8/module.md, line 1, column 1: error",
                        "opened here and never closed",
                        "modules/week-7/module.md, line 5, column 1: error",
                        "did you mean `minutes`?");
        assertThat(drawn(facilitator, "week/5/stages")).contains("Multi-stage pipelines");
        for (String view :
                List.of("", "maturity", "labs/pipeline/three-stages", "labs/rollout/canary-errors", "quiz/5")) {
            assertThat(drawn(facilitator, view)).as(view).doesNotContain("Something failed");
        }
    }

    private static String drawn(Web web, String view) {
        VaadinTab tab = VaadinTab.load(web, view);
        String drawn = tab.navigate(view).body();
        tab.close();
        return drawn;
    }
}

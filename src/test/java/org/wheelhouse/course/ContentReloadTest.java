package org.wheelhouse.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.course.ContentFolder.MODULE;
import static org.wheelhouse.course.ContentFolder.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.text.Problem;

class ContentReloadTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasSavedIsLiveAndRingsForItsReaders() throws InterruptedException {
        Doorbell doorbell = new Doorbell();
        ContentFolder files = new ContentFolder(folder, module("a: Alpha", "b: Beta"), doorbell);
        CountDownLatch rung = new CountDownLatch(2);
        doorbell.listen(Content.topic(MODULE), rung::countDown);
        doorbell.listen(Content.TOPIC, rung::countDown);
        files.save(module("a: Alpha", "b: Better"));
        assertThat(rung.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(live(files).slides()).extracting(Slide::title).containsExactly("Alpha", "Better");
    }

    @Test
    void aBrokenModuleKeepsItsLastGoodVersionAndTellsItsProblems() {
        ContentFolder files = new ContentFolder(folder, module("a: Alpha", "b: Beta"));
        files.save(module("a: Alpha", "a: Beta again"));
        assertThat(live(files).slides()).extracting(Slide::title).containsExactly("Alpha", "Beta");
        FileReport report = report(files);
        assertThat(report.isHeldBack()).isTrue();
        assertThat(report.problems()).anyMatch(Problem::isError);
        assertThat(report.latest().orElseThrow().slides())
                .extracting(Slide::title)
                .contains("Beta again");
        files.save(module("a: Alpha", "c: Beta again"));
        assertThat(report(files).isHeldBack()).isFalse();
        assertThat(live(files).slide(new SlideId("c"))).isPresent();
    }

    @Test
    void aModuleThatWasNeverGoodIsNotLiveAndStopsNothing() {
        ContentFolder files = new ContentFolder(folder, "no front matter at all");
        files.write(
                "modules/week-8/module.md",
                module("a: Alpha").replace("week-9", "week-8").replace("week: 9", "week: 8"));
        files.content.look();
        assertThat(files.content.ofWeek(9)).isEmpty();
        assertThat(files.content.ofWeek(8)).isPresent();
        assertThat(files.content.reports()).hasSize(2);
    }

    @Test
    void theEditedSlideIsTheOneInWhichTheFirstLineDiffers() {
        ContentFolder files = new ContentFolder(folder, module("a: Alpha", "b: Beta", "c: Gamma"));
        assertThat(report(files).edited()).isEmpty();
        files.save(module("a: Alpha", "b: Beta", "c: Gamma").replace("What Beta says", "What Beta means"));
        assertThat(report(files).edited()).isEqualTo(Optional.of(new SlideId("b")));
        files.save(module("a: Alpha", "new: New", "b: Beta", "c: Gamma").replace("What Beta says", "What Beta means"));
        assertThat(report(files).edited()).isEqualTo(Optional.of(new SlideId("new")));
    }

    @Test
    void twoModulesForOneWeekAreToldAndTheFirstStays() {
        ContentFolder files = new ContentFolder(folder, module("a: Alpha"));
        files.write("modules/week-9b/module.md", module("x: Other").replace("id: week-9", "id: week-9b"));
        files.content.look();
        assertThat(files.content.ofWeek(9).orElseThrow().id()).isEqualTo(MODULE);
        assertThat(files.content.reports().getLast().problems())
                .anySatisfy(problem -> assertThat(problem.says()).contains("week: 9"));
    }

    @Test
    void aSlideMayNotTakeTheAddressOfAnotherPage() {
        ContentFolder files = new ContentFolder(folder, module("a: Alpha", "end: The end"));
        assertThat(report(files).problems())
                .anySatisfy(problem -> assertThat(problem.says()).contains("`end`"));
    }

    @Test
    void aFileThatIsAwayForOneLookIsInTheMiddleOfASave() throws IOException {
        ContentFolder files = new ContentFolder(folder, module("a: Alpha"));
        Files.delete(folder.resolve("modules/week-9/module.md"));
        files.content.look();
        assertThat(files.content.module(MODULE)).isPresent();
        files.content.look();
        assertThat(files.content.module(MODULE)).isEmpty();
    }

    @Test
    void aWeekWithoutModuleStandsInTheProgramWithItsTitle() {
        ContentFolder files = new ContentFolder(folder, module("a: Alpha"));
        files.write("program.yml", "# weeks\n8: Eight\n9: Another title\nten: Ten\n");
        files.content.look();
        assertThat(files.content.program()).extracting(ProgramWeek::title).containsExactly("Eight", "Nine");
        assertThat(files.content.reports().getLast().problems())
                .extracting(Problem::line)
                .containsExactly(4);
    }

    @Test
    void aPathOutsideTheFolderIsNotThere() {
        ContentFolder files = new ContentFolder(folder, module("a: Alpha"));
        assertThat(files.content.files().has("../")).isFalse();
        assertThat(files.content.file("../../etc/hostname")).isEmpty();
        assertThat(files.content.files().in("modules")).isEqualTo(List.of("week-9"));
    }

    private static Module live(ContentFolder files) {
        return files.content.module(MODULE).orElseThrow();
    }

    private static FileReport report(ContentFolder files) {
        return files.content.reports().stream()
                .filter(FileReport::isModule)
                .findFirst()
                .orElseThrow();
    }
}

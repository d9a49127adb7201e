package org.wheelhouse.pipeline;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file in {@code good/} plays as its header says, every file in {@code broken/} gives the problems in its header; see the
 * README beside the cases. {@code -Dcases.dir=DIR} takes another folder of the same format.
 */
class PipelineCasesTest {

    private static final Path CASES = Path.of(System.getProperty("cases.dir", "src/test/resources/cases/pipeline"));

    @TestFactory
    Stream<DynamicTest> good() {
        return PipelineCase.in(CASES.resolve("good"))
                .map(path -> DynamicTest.dynamicTest(
                        path.getFileName().toString(), () -> new GoodCase(PipelineCase.read(path)).check()));
    }

    @TestFactory
    Stream<DynamicTest> broken() {
        return PipelineCase.in(CASES.resolve("broken"))
                .map(path -> DynamicTest.dynamicTest(
                        path.getFileName().toString(), () -> new BrokenCase(PipelineCase.read(path)).check()));
    }
}

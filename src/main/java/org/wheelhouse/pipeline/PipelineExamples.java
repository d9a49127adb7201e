package org.wheelhouse.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.wheelhouse.pipeline.yaml.ScenarioReader;
import org.wheelhouse.pipeline.yaml.Sources;

/** What lies in {@code content/pipelines}: a file is an example, a folder with an {@code azure-pipelines.yml} is one with templates. */
final class PipelineExamples {

    private static final String FOLDER = "content/pipelines/";
    private static final String ROOT = "azure-pipelines.yml";

    private PipelineExamples() {}

    static List<PipelineExample> all() {
        Map<String, Map<String, String>> byExample = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*.yml")) {
                String address = file.getURL().toString();
                String path = address.substring(address.lastIndexOf(FOLDER) + FOLDER.length());
                int slash = path.indexOf('/');
                String id = slash < 0 ? path.substring(0, path.length() - ".yml".length()) : path.substring(0, slash);
                byExample
                        .computeIfAbsent(id, key -> new TreeMap<>())
                        .put(
                                slash < 0 ? ROOT : path.substring(slash + 1),
                                file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<PipelineExample> examples = new ArrayList<>();
        byExample.forEach((id, texts) -> {
            if (texts.containsKey(ROOT)) {
                ScenarioReader.Outcome around = ScenarioReader.read(texts.get(ROOT));
                examples.add(
                        new PipelineExample(id, around.title(), around.about(), new Sources(ROOT, Map.copyOf(texts))));
            }
        });
        return List.copyOf(examples);
    }
}

package org.wheelhouse.pipeline.yaml;

import java.util.Map;

/**
 * The files of one pipeline.
 *
 * @param root path of the file that runs
 * @param texts by path with {@code /}, relative to the repository, the root among them
 */
public record Sources(String root, Map<String, String> texts) {

    public static Sources of(String text) {
        return new Sources("azure-pipelines.yml", Map.of("azure-pipelines.yml", text));
    }
}

package org.wheelhouse.pipeline;

import java.util.Optional;

/**
 * What a slide wants to show of a pipeline.
 *
 * @param scenario id of an example
 * @param agents empty for as many as the example says
 * @param question what people should find out; empty for none
 */
public record PipelineWish(String scenario, long seed, Optional<Integer> agents, Editable editable, String question) {

    /** What people may change on the slide. */
    public enum Editable {
        FAULTS,
        NOTHING
    }

    /** {@code pipelines/three-stages.yml} and {@code pipelines/14-release-train} to the id of the example. */
    static String idOf(String path) {
        String name = path.startsWith("pipelines/") ? path.substring("pipelines/".length()) : path;
        String file = name.replaceFirst("/azure-pipelines\\.yml$", "").replaceFirst("/$", "");
        return file.endsWith(".yml") ? file.substring(0, file.length() - ".yml".length()) : file;
    }
}

package org.wheelhouse.pipeline;

import java.util.List;
import java.util.Optional;
import org.wheelhouse.pipeline.engine.Picks;

/**
 * What a slide wants to show of a pipeline.
 *
 * @param scenario id of an example
 * @param agents empty for as many as the example says
 * @param picks what goes wrong from the start
 * @param question what people should find out; empty for none
 * @param choices answers to choose from; none if the question is only to be talked about
 */
public record PipelineWish(
        String scenario,
        long seed,
        Optional<Integer> agents,
        Editable editable,
        Picks picks,
        String question,
        List<Choice> choices) {

    public PipelineWish {
        choices = List.copyOf(choices);
    }

    /** What people may change on the slide. */
    public enum Editable {
        FAULTS,
        NOTHING
    }

    /** @param guidance why it is right or wrong */
    public record Choice(String text, boolean right, String guidance) {}

    /** {@code pipelines/three-stages.yml} and {@code pipelines/14-release-train} to the id of the example. */
    static String idOf(String path) {
        String name = path.startsWith("pipelines/") ? path.substring("pipelines/".length()) : path;
        String file = name.replaceFirst("/azure-pipelines\\.yml$", "").replaceFirst("/$", "");
        return file.endsWith(".yml") ? file.substring(0, file.length() - ".yml".length()) : file;
    }
}

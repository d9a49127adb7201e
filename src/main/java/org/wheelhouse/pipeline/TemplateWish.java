package org.wheelhouse.pipeline;

import java.util.List;

/**
 * What a slide wants to show of the template lab.
 *
 * @param teams 1 to 50
 * @param question empty for none
 * @param choices answers to choose from; none if the question is only to be talked about
 */
public record TemplateWish(int teams, long seed, String question, List<PipelineWish.Choice> choices) {}

package org.wheelhouse.pipeline;

import org.wheelhouse.pipeline.yaml.Sources;

/**
 * A pipeline that the product ships.
 *
 * @param id file or folder below {@code content/pipelines}, without {@code .yml}; part of its address
 * @param about one sentence
 */
public record PipelineExample(String id, String title, String about, Sources sources) {}

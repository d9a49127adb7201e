package org.wheelhouse.pipeline.engine;

import java.util.List;

/**
 * A pipeline after templates, loops and {@code ${{ }}} are gone: what will run.
 *
 * @param variables of the pipeline
 * @param extended files that the pipeline extends, for the check "required template"
 */
public record Plan(List<Stage> stages, Variables variables, List<String> extended) {}

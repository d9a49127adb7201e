package org.wheelhouse.pipeline.engine;

/** Where something stands in the files of a pipeline; line and column from 1. */
public record Place(String file, int line, int column) {}

package org.wheelhouse.pipeline.yaml;

import org.wheelhouse.text.Problem;

/** A problem and the file it lies in. */
public record FileProblem(String file, Problem problem) {}

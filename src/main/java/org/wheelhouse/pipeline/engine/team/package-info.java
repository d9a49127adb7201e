/** Made-up teams and the pipelines that they wrote, drawn from a seed: some use the central template, some copied it and drifted. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.pipeline.engine.team;

/**
 * A pipeline as it will run, and its simulation: discrete events on a simulated clock. Plain Java; time and luck are arguments,
 * so that the same plan, scenario and seed give the same run everywhere.
 *
 * <p>Here because Azure's rules on what runs, when and with which result are one subject. The documents leave some of them open;
 * where the simulation decides, the method says so.
 *
 * <p>Not here: YAML, templates and problems of a text; they are read in {@code pipeline.yaml}.
 */
@NullMarked
@NamedInterface("engine")
package org.wheelhouse.pipeline.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * The pipeline lab: editor, player, faults, results. Not here: rules and texts of problems, which come from the engine and the reader.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.pipeline.ui;

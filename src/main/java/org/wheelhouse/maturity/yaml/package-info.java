/** Reads grids from YAML: a grid or every problem at once. */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.maturity.yaml;

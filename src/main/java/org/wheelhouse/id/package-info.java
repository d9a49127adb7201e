/**
 * Typed keys that cross rooms. Here because two rooms must speak of the same person or slide without knowing each other. Not
 * here: behaviour.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.id;

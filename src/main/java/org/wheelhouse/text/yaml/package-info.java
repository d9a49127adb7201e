/**
 * YAML with places: every scalar stays the text it was, every node knows its line and column, every problem points at its
 * cause. Limits on size, depth, aliases and nodes make sure that no text can stall or crash its reader.
 *
 * <p>Here because several rooms read YAML that people wrote, and all of them need places and plain sentences. It works on the
 * events of snakeyaml-engine: its own node tree resolves types, which nobody here wants ({@code no} must stay {@code no}).
 *
 * <p>Not here: the meaning of any key; each format is read in the room that owns it.
 */
@org.springframework.modulith.NamedInterface("yaml")
@org.jspecify.annotations.NullMarked
package org.wheelhouse.text.yaml;

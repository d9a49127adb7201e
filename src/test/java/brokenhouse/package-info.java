/** A house that breaks every rule of {@code ArchitectureTest} once; nothing else uses it. */
package brokenhouse;

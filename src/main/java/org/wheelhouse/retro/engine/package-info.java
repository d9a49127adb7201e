/**
 * The rules of a retro: who may do what in which phase, topics out of cards and groups, budgets of votes, steps that can be taken
 * back.
 *
 * <p>Here because they must hold whatever a screen sends. Not here: time, luck, tables; who is who (a person is a mark here).
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.retro.engine;

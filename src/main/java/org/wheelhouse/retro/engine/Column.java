package org.wheelhouse.retro.engine;

/**
 * A column of a board.
 *
 * @param number from 1; the key of the column, which stays when its title is reworded
 * @param says what belongs here, in a sentence; may be empty
 */
public record Column(int number, String title, String says) {}

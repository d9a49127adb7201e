package org.wheelhouse.course;

import java.util.Optional;

/**
 * A week of the program.
 *
 * @param number from 1
 * @param title of its module, or of {@code program.yml} as long as there is none
 * @param module empty if it is not written yet
 */
public record ProgramWeek(int number, String title, Optional<Module> module) {}

package org.wheelhouse.maturity;

import java.time.LocalDate;
import java.util.UUID;
import org.wheelhouse.maturity.engine.Grid;

/**
 * A round of an assessment, without anybody's ratings.
 *
 * @param gridFile the file's name without its ending, such as {@code calms}
 * @param grid as it was when the round began
 * @param raters how many people the spread comes from; 0 until it is shown
 */
public record Round(
        UUID id, Scope scope, String gridFile, Grid grid, String name, LocalDate date, Phase phase, int raters) {

    public boolean isShown() {
        return phase != Phase.RATING;
    }
}

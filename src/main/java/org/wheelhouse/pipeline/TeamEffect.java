package org.wheelhouse.pipeline;

import java.util.List;
import org.wheelhouse.pipeline.engine.LineDiff;
import org.wheelhouse.pipeline.engine.team.Team;
import org.wheelhouse.pipeline.yaml.FileProblem;

/**
 * What a change of the template does to one team.
 *
 * @param file that the team wrote
 * @param diff of what will run, before and after
 * @param problems that keep it from running, if it breaks
 * @param drift lines in which a copy differs from what the template would give this team; 0 for a team that uses it
 */
public record TeamEffect(
        Team team, String file, Reach reach, List<LineDiff.Line> diff, List<FileProblem> problems, int drift) {

    /** How far the change reaches. */
    public enum Reach {
        CHANGED,
        SAME,
        BREAKS,
        /** The team has a copy, and a copy hears nothing of the template. */
        NOT_REACHED
    }

    public int edits() {
        return LineDiff.edits(diff);
    }
}

package org.wheelhouse.environments.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One environment.
 *
 * @param wanted what was deployed last, as it is written down
 * @param found what is really there; differs where somebody changed it by hand
 * @param previous what ran before; empty if nothing did
 * @param tested whether the tests of this environment passed on what is written down
 */
public record Environment(
        Stage stage, Release wanted, Release found, Optional<Release> previous, boolean tested, List<Secret> secrets) {

    /** What differs from what is written down, a sentence each; empty if nothing does. */
    public List<String> drift() {
        List<String> drift = new ArrayList<>();
        compare(drift, "The code", wanted.code(), found.code(), "it was deployed past the pipeline");
        compare(drift, "The schema", wanted.schema(), found.schema(), "somebody changed the database by hand");
        compare(
                drift,
                "The infrastructure",
                wanted.infrastructure(),
                found.infrastructure(),
                "somebody changed a machine or a network by hand");
        return List.copyOf(drift);
    }

    private void compare(List<String> drift, String what, int written, int there, String means) {
        if (written != there) {
            drift.add(what + " is version " + there + ", written down is " + written + ": " + means + " in "
                    + stage.word() + ".");
        }
    }

    Environment deployed(Release release) {
        return new Environment(stage, release, release, Optional.of(wanted), false, secrets);
    }

    Environment withTests(boolean passed) {
        return new Environment(stage, wanted, found, previous, passed, secrets);
    }

    Environment changedByHand(Release there) {
        return new Environment(stage, wanted, there, previous, tested, secrets);
    }

    Environment asWritten() {
        return new Environment(stage, wanted, wanted, previous, tested, secrets);
    }

    Environment rolledBack(Release to) {
        return new Environment(stage, to, to, Optional.empty(), true, secrets);
    }
}

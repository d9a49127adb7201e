package org.wheelhouse.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A stage of a shared run that waits for people.
 *
 * @param stage its name in the file; {@code title} as people call it
 * @param environment empty if it waits to be started by hand
 * @param waitsFor roles that may still answer
 * @param agreed roles that approved
 * @param needed how many must
 * @param requester the role that asked for the release, if it may not approve; empty if it may
 * @param since when it was asked; {@code until} when it is left out
 * @param known what those who are asked are told
 */
public record OpenRequest(
        String stage,
        String title,
        String environment,
        List<String> waitsFor,
        List<String> agreed,
        int needed,
        String requester,
        Instant since,
        Optional<Instant> until,
        String known) {

    /** Whether it goes on only if each of those who may still answer agrees. */
    public boolean needsAll() {
        return needed - agreed.size() == waitsFor.size();
    }

    public boolean isForHandStart() {
        return environment.isEmpty();
    }
}

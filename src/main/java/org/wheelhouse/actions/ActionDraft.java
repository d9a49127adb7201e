package org.wheelhouse.actions;

import java.util.Optional;
import org.wheelhouse.id.CohortId;

/**
 * An action that is to be made.
 *
 * @param origin the place it comes from; lists link back to it
 * @param cohort whose members shall see it; empty for what is private to its owner and maker
 */
public record ActionDraft(ActionText text, Origin origin, Optional<CohortId> cohort) {}

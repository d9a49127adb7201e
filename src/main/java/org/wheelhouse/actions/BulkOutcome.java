package org.wheelhouse.actions;

import java.util.List;

/**
 * What came of one change for many actions.
 *
 * @param changed how many were changed
 * @param problems one sentence for each that was not, with its title
 */
public record BulkOutcome(int changed, List<String> problems) {}

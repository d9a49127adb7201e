package org.wheelhouse.maturity.ui;

import java.util.UUID;
import org.wheelhouse.maturity.Scope;

/** Addresses of this room. */
final class Places {

    private Places() {}

    static String round(UUID round) {
        return "/maturity/round/" + round;
    }

    static String trend(Scope scope, String gridFile) {
        return "/maturity/over-time/" + key(scope) + "/" + gridFile;
    }

    /** Stands in the address in place of the scope. */
    static String key(Scope scope) {
        return scope.team().map(team -> "team-" + team).orElseGet(() -> "organisation-" + scope.cohort());
    }
}

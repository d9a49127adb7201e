package org.wheelhouse.actions;

import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;

/** Who may see and who may change an action; a guest neither. */
final class ActionRights {

    private ActionRights() {}

    /** Its cohort, its owner, the owner's team, its maker, and all who lead. */
    static boolean maySee(Person viewer, Action action) {
        return viewer.role() != Role.GUEST && (isConcerned(viewer, action) || isOfItsCohort(viewer, action));
    }

    /** Its owner, the owner's team, its maker, all who lead; and what nobody owns, everybody of its cohort. */
    static boolean mayChange(Person viewer, Action action) {
        boolean unowned = action.owner().equals(Owner.NOBODY) && isOfItsCohort(viewer, action);
        return viewer.role() != Role.GUEST && (isConcerned(viewer, action) || unowned);
    }

    private static boolean isConcerned(Person viewer, Action action) {
        boolean owns =
                switch (action.owner()) {
                    case Owner.OfPerson one -> one.person().equals(viewer.id());
                    case Owner.OfTeam one ->
                        viewer.team().filter(one.team()::equals).isPresent();
                    case Owner.Nobody none -> false;
                };
        return owns || viewer.leads() || action.madeBy().equals(viewer.id());
    }

    private static boolean isOfItsCohort(Person viewer, Action action) {
        return action.cohort().isPresent() && action.cohort().equals(viewer.cohort());
    }
}

package org.wheelhouse.people;

/** What a person may do; the names stand in {@code @RolesAllowed} too. */
public enum Role {
    /** Invites people, answers for their data, sees what a facilitator sees of content. */
    ADMIN,
    /** Leads workshops; sees notes, the problems of content and the statistics of a cohort. */
    FACILITATOR,
    /** Takes the program. */
    PARTICIPANT,
    /** Belongs to one workshop or board only, without an account. */
    GUEST
}

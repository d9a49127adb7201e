package org.wheelhouse.people.start;

import java.util.List;
import org.wheelhouse.people.Profile;
import org.wheelhouse.people.Role;

/** The people of the demo. The order is part of it: other rooms count on who is first. */
final class DemoPeople {

    static final String ORGANISATION = "Northwind Mutual";
    static final String COHORT = "Spring cohort";
    static final String ZONE = "Europe/London";
    static final List<String> TEAMS = List.of("Payments", "Claims", "Customer platform");

    private DemoPeople() {}

    /** @param team index into {@link #TEAMS}; -1 for none */
    record Invented(String name, String email, Role role, boolean executive, int team, Profile profile) {}

    static final List<Invented> TWELVE = List.of(
            executive("Dana Whitfield", "dana", 0, "Chief Operating Officer"),
            executive("Marcus Oyelaran", "marcus", 1, "Director of Claims"),
            executive("Ingrid Solberg", "ingrid", 2, "Chief Information Officer"),
            executive("Tomás Ferreira", "tomas", 0, "Finance Director"),
            executive("Priya Raman", "priya", 1, "Director of Risk and Compliance"),
            participant("Jonas Weber", "jonas", 0, "Team lead, Payments"),
            participant("Aisha Karimi", "aisha", 1, "Product owner, Claims"),
            participant("Li Chen", "li", 2, "Head of Customer Platform"),
            participant("Sofia Marchetti", "sofia", 0, "Test lead"),
            participant("Emeka Nwosu", "emeka", 1, "Security specialist"),
            participant("Hanna Kowalska", "hanna", 2, "Operations lead"),
            participant("Luca Bernardi", "luca", 2, "Software engineer"));

    static final Invented FACILITATOR = new Invented(
            "Robin Hale",
            "robin@example.org",
            Role.FACILITATOR,
            false,
            -1,
            new Profile(
                    "Facilitator, delivery coach",
                    "Ran release management at an insurer for nine years, then coached forty teams from quarterly to weekly"
                            + " releases. Believes in small steps and in looking at the numbers together."));

    static final Invented ADMIN = new Invented(
            "Kim Larsen",
            "kim@example.org",
            Role.ADMIN,
            false,
            -1,
            new Profile("Learning and development", "Invites people and answers for their data."));

    private static Invented executive(String name, String email, int team, String profession) {
        return new Invented(name, email + "@example.org", Role.PARTICIPANT, true, team, new Profile(profession, ""));
    }

    private static Invented participant(String name, String email, int team, String profession) {
        return new Invented(name, email + "@example.org", Role.PARTICIPANT, false, team, new Profile(profession, ""));
    }
}

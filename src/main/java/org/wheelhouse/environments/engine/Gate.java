package org.wheelhouse.environments.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A rule or a sign-off that changes must pass.
 *
 * @param name in the words of the field
 * @param waitHours hours that a change waits for it
 * @param byPerson whether people do it, and so tire of it
 * @param catches chance by kind of risk, 0 to 1, that it finds it; what is not named is not found
 */
public record Gate(String name, double waitHours, boolean byPerson, Map<Risk, Double> catches) {

    /** What can be wrong with a change. */
    public enum Risk {
        DEFECT("defect"),
        SECURITY("security hole"),
        OUTAGE("outage"),
        LAW("breach of a rule");

        private final String word;

        Risk(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Gate {
        catches = Map.copyOf(catches);
    }

    /** The chance to find a risk. */
    double chance(Risk risk) {
        return catches.getOrDefault(risk, 0.0);
    }

    /** The usual gates, from quick to slow. */
    public static List<Gate> usual() {
        return List.of(
                gate("Automated tests", 0.3, false, 0.70, 0.05, 0.30, 0.0),
                gate("Security scan", 0.2, false, 0.0, 0.60, 0.0, 0.10),
                gate("Policy check", 0.1, false, 0.05, 0.20, 0.10, 0.60),
                gate("Peer review", 4, true, 0.45, 0.30, 0.25, 0.15),
                gate("Canary with a judge", 1.5, false, 0.30, 0.05, 0.75, 0.0),
                gate("Sign-off by the product owner", 8, true, 0.15, 0.02, 0.05, 0.20),
                gate("Change board, weekly", 60, true, 0.10, 0.05, 0.15, 0.30));
    }

    private static Gate gate(
            String name, double hours, boolean person, double defect, double security, double outage, double law) {
        Map<Risk, Double> catches = new EnumMap<>(Risk.class);
        catches.put(Risk.DEFECT, defect);
        catches.put(Risk.SECURITY, security);
        catches.put(Risk.OUTAGE, outage);
        catches.put(Risk.LAW, law);
        return new Gate(name, hours, person, catches);
    }
}

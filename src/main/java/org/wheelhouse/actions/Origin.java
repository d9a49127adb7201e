package org.wheelhouse.actions;

/**
 * The place that an action came from.
 *
 * @param label as people call it, such as "Week 5: Approvals and checks"; empty if the action came from nowhere
 * @param path inside this house, with a slash in front, such as {@code /week/5/approvals}; empty if there is none
 */
public record Origin(String label, String path) {

    public static final Origin NONE = new Origin("", "");

    private static final int LONGEST_LABEL = 200;

    /** @throws IllegalArgumentException if the path leads out of this house */
    public Origin {
        boolean inside = path.isEmpty() || path.startsWith("/") && !path.startsWith("//") && path.length() <= 300;
        if (!inside || path.chars().anyMatch(sign -> sign <= ' ' || sign == '\\')) {
            throw new IllegalArgumentException("not a path of this house: " + path);
        }
        label = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
    }

    /** Whether it is a slide of this week of the program. */
    public boolean isOfWeek(int week) {
        String address = "/week/" + week;
        return path.equals(address) || path.startsWith(address + "/");
    }
}

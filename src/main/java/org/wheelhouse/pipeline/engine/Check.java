package org.wheelhouse.pipeline.engine;

import java.util.List;

/** What the owner of an environment demands before a stage may deploy to it. Times in minutes. */
public sealed interface Check {

    /** The service gives up after 30 days. */
    double LONGEST = 43_200;

    String environment();

    /** The word for it in a scenario, such as {@code branch}. */
    String kind();

    /** In the words of a trainer, for sentences. */
    String word();

    /**
     * @param minimum how many must agree; 0 for all of them
     * @param requesterMay whether who asked for the run may be one of them
     */
    record Approval(String environment, List<String> approvers, int minimum, boolean requesterMay, double timeout)
            implements Check {
        @Override
        public String kind() {
            return "approval";
        }

        @Override
        public String word() {
            return "approval";
        }
    }

    /** @param open minute of the day; {@code close}: after {@code open} */
    record Hours(String environment, int open, int close, double timeout) implements Check {
        @Override
        public String kind() {
            return "hours";
        }

        @Override
        public String word() {
            return "business hours";
        }

        boolean isOpen(long minuteOfDay) {
            return minuteOfDay >= open && minuteOfDay < close;
        }
    }

    /** @param allowed full names such as {@code refs/heads/main}; a star at the end stands for any rest */
    record Branches(String environment, List<String> allowed) implements Check {
        @Override
        public String kind() {
            return "branch";
        }

        @Override
        public String word() {
            return "branch control";
        }

        boolean allows(String branch) {
            return allowed.stream()
                    .anyMatch(name -> name.endsWith("*")
                            ? branch.startsWith(name.substring(0, name.length() - 1))
                            : name.equalsIgnoreCase(branch));
        }
    }

    record ExclusiveLock(String environment) implements Check {
        @Override
        public String kind() {
            return "lock";
        }

        @Override
        public String word() {
            return "exclusive lock";
        }
    }

    /** @param path of the template that the pipeline must extend */
    record RequiredTemplate(String environment, String path) implements Check {
        @Override
        public String kind() {
            return "template";
        }

        @Override
        public String word() {
            return "required template";
        }
    }

    /** @param quietFrom minute from which no alert is active */
    record Monitor(String environment, double quietFrom, double timeout) implements Check {
        @Override
        public String kind() {
            return "monitor";
        }

        @Override
        public String word() {
            return "monitor";
        }
    }

    /** A plain rule of the leaders, enforced by the run. */
    record Policy(String environment, Rule rule, int limit) implements Check {
        /** What is demanded; {@code limit} is its number. */
        public enum Rule {
            NO_MORE_HIGH_FINDINGS_THAN,
            COVERAGE_AT_LEAST,
            CHANGE_TICKET_PRESENT
        }

        @Override
        public String kind() {
            return "policy";
        }

        @Override
        public String word() {
            return switch (rule) {
                case NO_MORE_HIGH_FINDINGS_THAN ->
                    limit == 0 ? "no high-severity finding" : "at most %d high-severity findings".formatted(limit);
                case COVERAGE_AT_LEAST -> "coverage at least %d %%".formatted(limit);
                case CHANGE_TICKET_PRESENT -> "a change ticket";
            };
        }
    }
}

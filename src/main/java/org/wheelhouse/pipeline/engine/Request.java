package org.wheelhouse.pipeline.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is said when a run is started.
 *
 * @param parameters by name, for those who want another value than the default
 * @param predefined variables such as {@code Build.SourceBranch}
 * @param outputs what steps will say, {@code Stage.Job:step.variable}; known beforehand in a simulation
 */
public record Request(Map<String, String> parameters, Map<String, String> predefined, Map<String, String> outputs) {

    public static final String BRANCH = "Build.SourceBranch";
    public static final String REASON = "Build.Reason";

    public static final Request DEFAULT =
            new Request(Map.of(), predefined("refs/heads/main", "Manual", Map.of()), Map.of());

    /** The same for another branch. */
    public Request onBranch(String branch) {
        Map<String, String> others = new LinkedHashMap<>(predefined);
        others.remove(BRANCH);
        others.remove("Build.SourceBranchName");
        return new Request(parameters, predefined(branch, predefined.getOrDefault(REASON, "Manual"), others), outputs);
    }

    /** The variables that the service sets for every run. */
    public static Map<String, String> predefined(String branch, String reason, Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(BRANCH, branch);
        all.put("Build.SourceBranchName", branch.substring(branch.lastIndexOf('/') + 1));
        all.put(REASON, reason);
        all.put("Build.BuildId", "1");
        all.put("Build.BuildNumber", "1");
        all.putAll(others);
        return Map.copyOf(all);
    }
}

package org.wheelhouse.pipeline.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys of Azure Pipelines, by the thing that has them, and words that people bring from other systems. */
final class Keys {

    static final List<String> BODIES = List.of("stages", "jobs", "steps", "extends");

    static final List<String> ROOT = join(
            BODIES,
            "name",
            "trigger",
            "pr",
            "schedules",
            "parameters",
            "resources",
            "variables",
            "pool",
            "lockBehavior",
            "appendCommitMessageToRunName");

    /** At the root only beside {@code steps}. */
    static final List<String> ROOT_JOB = List.of(
            "strategy",
            "container",
            "services",
            "workspace",
            "continueOnError",
            "timeoutInMinutes",
            "cancelTimeoutInMinutes");

    static final List<String> STAGE = List.of(
            "stage",
            "group",
            "displayName",
            "pool",
            "dependsOn",
            "condition",
            "variables",
            "jobs",
            "lockBehavior",
            "trigger",
            "isSkippable",
            "templateContext");

    private static final List<String> ANY_JOB = List.of(
            "displayName",
            "dependsOn",
            "condition",
            "strategy",
            "continueOnError",
            "pool",
            "workspace",
            "container",
            "services",
            "timeoutInMinutes",
            "cancelTimeoutInMinutes",
            "variables",
            "uses",
            "templateContext");

    static final List<String> JOB = join(ANY_JOB, "job", "steps");

    static final List<String> DEPLOYMENT = join(ANY_JOB, "deployment", "environment");

    static final List<String> STEP_KINDS = List.of(
            "script",
            "bash",
            "pwsh",
            "powershell",
            "task",
            "checkout",
            "download",
            "downloadBuild",
            "getPackage",
            "publish",
            "upload",
            "reviewApp");

    private static final List<String> ANY_STEP = List.of(
            "condition",
            "continueOnError",
            "displayName",
            "enabled",
            "env",
            "name",
            "timeoutInMinutes",
            "retryCountOnTaskFailure",
            "target");

    private static final List<String> POWERSHELL = List.of(
            "workingDirectory",
            "failOnStderr",
            "errorActionPreference",
            "ignoreLASTEXITCODE",
            "warningPreference",
            "informationPreference",
            "verbosePreference",
            "debugPreference",
            "progressPreference",
            "showWarnings",
            "noProfile");

    private static final Map<String, List<String>> OF_STEP = Map.ofEntries(
            Map.entry("script", List.of("workingDirectory", "failOnStderr")),
            Map.entry("bash", List.of("workingDirectory", "failOnStderr", "noProfile", "noRc")),
            Map.entry("pwsh", POWERSHELL),
            Map.entry("powershell", POWERSHELL),
            Map.entry("task", List.of("inputs")),
            Map.entry(
                    "checkout",
                    List.of(
                            "clean",
                            "fetchDepth",
                            "fetchFilter",
                            "fetchTags",
                            "lfs",
                            "persistCredentials",
                            "submodules",
                            "path",
                            "workspaceRepo",
                            "sparseCheckoutDirectories",
                            "sparseCheckoutPatterns")),
            Map.entry(
                    "download",
                    List.of("artifact", "patterns", "path", "tags", "branch", "project", "pipeline", "definition")),
            Map.entry("downloadBuild", List.of("artifact", "path", "patterns", "inputs")),
            Map.entry("getPackage", List.of("path")),
            Map.entry("publish", List.of("artifact")),
            Map.entry("upload", List.of("artifact")),
            Map.entry("reviewApp", List.of()));

    private static final Map<String, List<String>> ALL_OF_STEP = allOfStep();

    static final List<String> HOOKS = List.of("preDeploy", "deploy", "routeTraffic", "postRouteTraffic");

    static final List<String> STRATEGIES = List.of("runOnce", "rolling", "canary");

    /** Words of GitHub Actions, GitLab and Jenkins, by the words that mean the same here. */
    private static final Map<String, String[]> FOREIGN = Map.ofEntries(
            foreign("runs-on", "pool", "GitHub Actions"),
            foreign("needs", "dependsOn", "GitHub Actions"),
            foreign("uses", "task", "GitHub Actions"),
            foreign("run", "script", "GitHub Actions"),
            foreign("with", "inputs", "GitHub Actions"),
            foreign("if", "condition", "GitHub Actions"),
            foreign("on", "trigger", "GitHub Actions"),
            foreign("timeout-minutes", "timeoutInMinutes", "GitHub Actions"),
            foreign("continue-on-error", "continueOnError", "GitHub Actions"),
            foreign("working-directory", "workingDirectory", "GitHub Actions"),
            foreign("fail-fast", "strategy", "GitHub Actions"),
            foreign("max-parallel", "maxParallel", "GitHub Actions"),
            foreign("concurrency", "lockBehavior", "GitHub Actions"),
            foreign("shell", "bash", "GitHub Actions"),
            foreign("id", "name", "GitHub Actions"),
            foreign("image", "container", "GitLab"),
            foreign("before_script", "steps", "GitLab"),
            foreign("after_script", "steps", "GitLab"),
            foreign("allow_failure", "continueOnError", "GitLab"),
            foreign("only", "condition", "GitLab"),
            foreign("except", "condition", "GitLab"),
            foreign("rules", "condition", "GitLab"),
            foreign("retry", "retryCountOnTaskFailure", "GitLab"),
            foreign("tags", "demands", "GitLab"),
            foreign("include", "template", "GitLab"),
            foreign("artifacts", "publish", "GitLab"),
            foreign("depends_on", "dependsOn", "other systems"),
            foreign("depends-on", "dependsOn", "other systems"),
            foreign("agent", "pool", "Jenkins"),
            foreign("when", "condition", "Jenkins"),
            foreign("post", "condition", "Jenkins"),
            foreign("sh", "script", "Jenkins"),
            foreign("timeout", "timeoutInMinutes", "other systems"));

    private Keys() {}

    static List<String> step(String kind) {
        return ALL_OF_STEP.get(kind);
    }

    private static Map<String, List<String>> allOfStep() {
        Map<String, List<String>> all = new HashMap<>();
        STEP_KINDS.forEach(kind -> all.put(
                kind,
                join(join(List.of(kind), OF_STEP.get(kind).toArray(String[]::new)), ANY_STEP.toArray(String[]::new))));
        return Map.copyOf(all);
    }

    /** The word that is known here, and the system it comes from; null if the word is nobody's. */
    static String @org.jspecify.annotations.Nullable [] foreign(String word) {
        return FOREIGN.get(word);
    }

    private static Map.Entry<String, String[]> foreign(String theirs, String ours, String system) {
        return Map.entry(theirs, new String[] {ours, system});
    }

    private static List<String> join(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}

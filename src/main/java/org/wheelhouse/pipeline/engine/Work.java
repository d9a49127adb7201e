package org.wheelhouse.pipeline.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a step is for, guessed from its words. It gives the estimated minutes and says which mistakes the step can see. The
 * minutes are estimates of this product for teaching, not measurements; every one of them can be changed.
 */
public enum Work {
    LOAD_TEST("load test", 10, "load test", "loadtest", "load-test", "k6", "jmeter", "gatling"),
    INTEGRATION_TEST(
            "integration test",
            8,
            "integration",
            "e2e",
            "end-to-end",
            "contract",
            "smoke",
            "playwright",
            "cypress",
            "selenium",
            "acceptance"),
    COVERAGE("coverage", 0.5, "coverage", "jacoco"),
    SECURITY_SCAN(
            "security scan",
            3,
            "scan",
            "trivy",
            "snyk",
            "credscan",
            "sonar",
            "audit",
            "codeql",
            "gitleaks",
            "licence",
            "license",
            "owasp",
            "checkov"),
    LINT("lint", 1, "lint", "checkstyle", "prettier", "spotless"),
    UNIT_TEST("unit test", 4, "test", "pytest", "jest", "junit"),
    DEPLOY(
            "deployment",
            3,
            "deploy",
            "release",
            "rollout",
            "helm",
            "kubectl",
            "terraform",
            "webapp",
            "push",
            "publish to"),
    PACKAGE("package", 1, "publish", "pack", "docker", "artifact", "upload", "archive", "sign"),
    BUILD(
            "build", 4, "build", "compile", "make", "mvn", "maven", "gradle", "npm", "msbuild", "dotnet", "install",
            "restore"),
    CHECKOUT("checkout", 0.3, "checkout", "download", "getpackage"),
    OTHER("work", 1);

    private final String word;
    private final double minutes;
    private final List<String> signs;

    Work(String word, double minutes, String... signs) {
        this.word = word;
        this.minutes = minutes;
        this.signs = List.of(signs);
    }

    /** In the words of a trainer. */
    public String word() {
        return word;
    }

    /** Estimate. */
    public double minutes() {
        return minutes;
    }

    /** Whether it runs tests of some kind and so has a test report. */
    public boolean isTest() {
        return this == UNIT_TEST || this == INTEGRATION_TEST || this == LOAD_TEST;
    }

    /** @param kind of the step, such as {@code script}; {@code words}: its value, inputs and display name */
    public static Work of(String kind, String words) {
        String low = (kind + " " + (words.length() > 2000 ? words.substring(0, 2000) : words)).toLowerCase(Locale.ROOT);
        if (kind.equals("checkout") || kind.startsWith("download")) {
            return CHECKOUT;
        }
        if (kind.equals("publish") || kind.equals("upload")) {
            return PACKAGE;
        }
        return Arrays.stream(values())
                .filter(work -> work.signs.stream().anyMatch(low::contains))
                .findFirst()
                .orElse(OTHER);
    }
}

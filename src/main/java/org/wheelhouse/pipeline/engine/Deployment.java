package org.wheelhouse.pipeline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What makes a job a deployment.
 *
 * @param environment without the resource
 * @param machines whether the environment is one of virtual machines, which {@code rolling} needs
 * @param hooks preDeploy, deploy, routeTraffic and postRouteTraffic, as far as written, in this order
 * @param increments of a canary, percent
 * @param maxParallel of a rolling deployment: a number or a share such as {@code 50%}; empty for all at once
 */
public record Deployment(
        String environment,
        String resource,
        boolean machines,
        Strategy strategy,
        List<Hook> hooks,
        Optional<Hook> onSuccess,
        Optional<Hook> onFailure,
        List<String> increments,
        String maxParallel) {

    public enum Strategy {
        RUN_ONCE("runOnce"),
        ROLLING("rolling"),
        CANARY("canary");

        private final String word;

        Strategy(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public record Hook(String name, List<Step> steps) {}

    public List<Hook> allHooks() {
        List<Hook> all = new ArrayList<>(hooks);
        onSuccess.ifPresent(all::add);
        onFailure.ifPresent(all::add);
        return all;
    }
}

/**
 * Real Azure Pipelines files: text in, a plan or a list of problems out. First templates and {@code ${{ }}} are expanded, then the
 * result is checked key by key, so that what a template brings is checked as the service would.
 *
 * <p>Here because the format is Azure's: learn.microsoft.com/azure/devops/pipelines/yaml-schema and .../process.
 *
 * <p>Not here: what runs when; that is the engine's. What the simulation does not play is kept and named in a warning.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.pipeline.yaml;

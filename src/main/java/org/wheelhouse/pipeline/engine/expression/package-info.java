/**
 * The expression language of Azure Pipelines: values, functions, conversions. Used while a file is expanded ({@code ${{ }}}) and
 * while it runs (conditions, {@code $[ ]}).
 *
 * <p>Here because reader and simulation must agree on every conversion. Source of the rules:
 * learn.microsoft.com/azure/devops/pipelines/process/expressions.
 *
 * <p>Not here: where a value comes from; whoever evaluates brings a {@link org.wheelhouse.pipeline.engine.expression.Scope}.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.pipeline.engine.expression;

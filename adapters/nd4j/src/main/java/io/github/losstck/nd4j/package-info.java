/**
 * The adapter for ND4J. {@link io.github.losstck.nd4j.Nd4jRoutes} maps the frameworks' functions to SameDiff's losses
 * ({@link io.github.losstck.nd4j.GraphLoss}) and to Deeplearning4j's loss functions
 * ({@link io.github.losstck.nd4j.ScoreLoss}). {@link io.github.losstck.nd4j.Nd4jDialect} is SameDiff's dialect of the recipes.
 */
package io.github.losstck.nd4j;

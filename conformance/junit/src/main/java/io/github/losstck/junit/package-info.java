/**
 * The conformance suite for JUnit: a test class that implements {@link io.github.losstck.junit.LossConformance} runs every
 * case of the corpus on the adapter that is on its class path, and fails where the gate does.
 */
package io.github.losstck.junit;

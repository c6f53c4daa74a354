/** Compares an outcome with an expectation: budgets, ULPs, verdicts. */
package io.github.losstck.core.judge;

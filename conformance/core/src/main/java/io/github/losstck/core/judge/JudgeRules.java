package io.github.losstck.core.judge;

/**
 * What counts as agreement.
 *
 * @param exactAccepted whether the exact value passes where the framework's is another; off under {@code strict=pytorch}
 * @param zeroSignCounts whether -0.0 for 0.0 fails; on for cases flagged {@code signed-zero}
 */
record JudgeRules(boolean exactAccepted, boolean zeroSignCounts) {}

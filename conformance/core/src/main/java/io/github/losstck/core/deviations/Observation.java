package io.github.losstck.core.deviations;

/**
 * What a run saw on one line, for rewriting the list.
 *
 * @param caseId the case
 * @param framework of the case's function
 * @param function the catalogue's name
 * @param route the route's id; empty where there is none
 * @param kind a failure kind, {@value Deviation#UNSUPPORTED}, or empty for a pass
 * @param worstUlps distance from the framework's value
 * @param cause in words
 * @param accepted whether it may be listed although it is new
 */
public record Observation(
        String caseId,
        String framework,
        String function,
        String route,
        String kind,
        double worstUlps,
        String cause,
        boolean accepted) {}

package io.github.losstck.mutants;

/** How mutants refuse arguments. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}

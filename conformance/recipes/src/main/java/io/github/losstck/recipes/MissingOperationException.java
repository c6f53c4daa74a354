package io.github.losstck.recipes;

/** A library has no such operation, or not for this dtype, so that a recipe cannot be written in it; says why. */
public final class MissingOperationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingOperationException(String message) {
        super(message);
    }
}

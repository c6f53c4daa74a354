package io.github.losstck.nativeloss;

/** The arguments of a loss are refused. The message names the argument, its range and its value. */
public final class LossArgumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public LossArgumentException(String message) {
        super(message);
    }
}

package io.github.losstck.recipes;

/** A call's tensors do not fit together, so that the recipe refuses it; says which. */
public final class RecipeMisfitException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public RecipeMisfitException(String message) {
        super(message);
    }
}

package io.github.losstck.spi;

/**
 * One way in which a library answers a call. Each route is judged on a line of its own.
 *
 * @param kind whether this is the library's own loss or one composed of its operations
 * @param name for a built-in the library's own call, short and stable, such as {@code l2Loss(weight=1)}; empty for a recipe
 * @param code one line (or a few) of the library's user-facing code that this route runs, for the report and the cookbook
 */
public record Route(Kind kind, String name, String code) {

    /** Who wrote the loss. */
    public enum Kind {
        /** The library's own loss, called as a user would. */
        BUILTIN,
        /** The same function written with the library's tensor operations and its autograd. */
        RECIPE
    }

    public static Route builtin(String name, String code) {
        return new Route(Kind.BUILTIN, name, code);
    }

    public static Route recipe(String code) {
        return new Route(Kind.RECIPE, "", code);
    }

    /** {@code builtin:<name>} or {@code recipe}; together with the case id the key of a line in the record. */
    public String id() {
        return kind == Kind.BUILTIN ? "builtin:" + name : "recipe";
    }
}

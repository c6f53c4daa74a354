package io.github.losstck.reports;

/** One case and route in both runs. */
record Pair(String id, String function, Side before, Side after) {

    /** The route; {@code old -> new} where the library calls it otherwise now. */
    String route() {
        String old = before.route();
        String now = after.route();
        if (old.isEmpty() || now.isEmpty() || old.equals(now)) {
            return now.isEmpty() ? old : now;
        }
        return old + " -> " + now;
    }

    Pair exchanged() {
        return new Pair(id, function, /* before= */ after, /* after= */ before);
    }

    boolean isBuiltin() {
        return (after.route() + before.route()).startsWith("builtin:");
    }

    boolean isRecipe() {
        return route().equals("recipe");
    }
}

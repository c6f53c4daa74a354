package io.github.losstck.recipes;

import io.github.losstck.recipes.Operation.Binary;

/** For dialects of libraries without some operation on logarithms. */
public final class Logarithms {

    private Logarithms() {}

    /**
     * ln(1 + x) as ln(u) x / (u - 1) with u = 1 + x as rounded, which has the digits that u lost; x itself where u is 1. For
     * constants: its derivative is not that of the logarithm.
     */
    public static Term log1p(Term x) {
        Term u = x.add(1);
        Term lost = u.log().mul(x).div(u.sub(1));
        return Term.where(u.is(Binary.EQ, 1), x, lost);
    }
}

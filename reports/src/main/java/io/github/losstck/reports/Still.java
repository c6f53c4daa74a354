package io.github.losstck.reports;

/** In which way a line stood still from one run to the next. */
enum Still {
    BIT_EXACT("bit-exact in both: the framework's own bits"),
    SAME_DISTANCE("as far from the oracles as before"),
    LAST_BITS("moved in the last bits alone, below the floor of drift"),
    REFUSED("refused in both, as the framework does"),
    FAILING("fails in both, in the same way"),
    NOT_OFFERED("not offered in either"),
    NOT_ASKED("not asked in either");

    private final String word;

    Still(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Still of(Pair pair) {
        Side before = pair.before();
        Side after = pair.after();
        return switch (after.state()) {
            case ABSENT, NOT_ASKED -> NOT_ASKED;
            case NOT_OFFERED -> NOT_OFFERED;
            case FAILS -> FAILING;
            case PASSES -> passing(before, after);
        };
    }

    private static Still passing(Side before, Side after) {
        boolean sameAgreement = before.agreement().equals(after.agreement());
        if (sameAgreement && after.agreement().equals("refused")) {
            return REFUSED;
        }
        if (sameAgreement && after.agreement().equals("bit-exact")) {
            return BIT_EXACT;
        }
        return Distances.same(before.drift(), after.drift()) ? SAME_DISTANCE : LAST_BITS;
    }
}

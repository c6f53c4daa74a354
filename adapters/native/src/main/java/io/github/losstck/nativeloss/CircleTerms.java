package io.github.losstck.nativeloss;

/** What a distance d adds to the circle loss, and its derivative by d; the constants are 1 + margin and 1 - margin rounded. */
record CircleTerms(double gamma, double margin, double outer, double inner) {

    /** -γ (m + d)(m - d), for a reference of the same label. */
    double same(double distance) {
        return -gamma * (margin + distance) * (margin - distance);
    }

    double bySame(double distance) {
        return 2 * gamma * distance;
    }

    /** γ max(1 + m - d, 0)(1 - m - d), for a reference of another label. */
    double other(double distance) {
        return gamma * Math.max(outer - distance, 0) * (inner - distance);
    }

    double byOther(double distance) {
        return outer >= distance ? gamma * (distance - inner + (distance - outer)) : 0;
    }
}

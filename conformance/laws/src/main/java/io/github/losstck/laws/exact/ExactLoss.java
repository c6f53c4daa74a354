package io.github.losstck.laws.exact;

import java.util.List;

/** A formula: the values of a call, one for each element of its result. */
interface ExactLoss {

    List<Real> values(ExactCall call);
}

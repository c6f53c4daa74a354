"""The losses, element by element: what is read, what is written, and how. One loop of Java is made of each.

Gradients are by the first input (and the second, where there are two) and multiplied by scale. The values at kinks and for
infinities and NaN are those of PyTorch 2.15.
"""

from functions import clamp, exp, exp_of_minus, exp_of_plain, log, log_of_complement, log_of_one_more, log_of_positive, tail
from tracing import fma, keep, select

KERNELS = []


def kernel(inputs, outputs, parameters="scale", summed=False):
    def note(formula):
        KERNELS.append((formula.__name__, inputs.split(), outputs.split(), parameters.split(), formula, summed))
        return formula

    return note


def loss(inputs, outputs, parameters="scale"):
    """A kernel whose first output is also added up."""
    return kernel(inputs, outputs, parameters, summed=True)


@loss("input target", "loss grad")
def l1(x, y, scale):
    """|x - y|."""
    d = x - y
    return abs(d), select(d > 0, scale, select(d < 0, -scale, 0))


@loss("input target", "loss grad")
def mse(x, y, scale):
    """(x - y)^2."""
    d = x - y
    return d * d, d * (scale + scale)


@loss("input target", "loss grad", "scale beta")
def smooth_l1(x, y, scale, beta):
    """d^2 / (2 beta) below beta, |d| - beta / 2 above: with c = d cut off at beta, c / beta (d - c / 2)."""
    d = x - y
    c = clamp(d, beta)
    slope = c / beta
    return slope * fma(c, -0.5, d), slope * scale


@loss("input target", "loss grad", "scale delta")
def huber(x, y, scale, delta):
    """d^2 / 2 below delta, delta (|d| - delta / 2) above: with c = d cut off at delta, c (d - c / 2)."""
    d = x - y
    c = clamp(d, delta)
    return c * fma(c, -0.5, d), c * scale


@loss("input target", "loss grad")
def bce_inside(p, y, scale):
    """-(y ln p + (1 - y) ln(1 - p)) where nothing is cut off: 1e-11 <= p < 1, and in float64 p <= 1 - 1e-11."""
    of_one = keep(loss=log_of_positive(p, below_normal=False))
    of_zero = keep(grad=log_of_complement(p, below_one=True))
    rest = 1.0 - y
    return -fma(y, of_one, rest * of_zero), (p - y) / ((1.0 - p) * p) * scale


@loss("input target", "loss grad")
def bce(p, y, scale):
    """-(y ln p + (1 - y) ln(1 - p)), logarithms cut off at -100, the slope's denominator at 1e-12."""
    of_one = keep(loss=log_of_positive(p, below_normal=p.trace.of(True, False)))
    of_zero = keep(grad=log_of_complement(p))
    of_one = select(of_one < -100, -100, of_one)
    of_zero = select(of_zero < -100, -100, of_zero)
    rest = 1.0 - y
    variance = (1.0 - p) * p
    least = 9.999999960041972e-13
    return -fma(y, of_one, rest * of_zero), (p - y) / select(variance < least, least, variance) * scale


def linear_part(x, y, positive):
    """(1 - y) max(x, 0) + p y max(-x, 0); at infinite logits what the framework's subtraction leaves of it."""
    rest = 1.0 - y
    plain = select(x > 0, x * rest, -(x * positive))
    return select(x.equals(-float("inf")), fma(x, rest, float("inf")), plain)


@loss("input target", "loss grad")
def bce_with_logits(x, y, scale):
    """(1 - y) softplus(x) + y softplus(-x)."""
    rest = 1.0 - y
    of_tail, small = tail(abs(x))
    slope = select(x >= 0, rest - small, small - y)
    return linear_part(x, y, y) + of_tail, slope * scale


@loss("input target", "loss grad", "scale pos_weight")
def bce_with_logits_weighted(x, y, scale, pos_weight):
    """(1 - y) softplus(x) + p y softplus(-x)."""
    rest = 1.0 - y
    positive = pos_weight * y
    both = rest + positive
    of_tail, small = tail(abs(x))
    slope = select(x >= 0, fma(-both, small, rest), fma(both, small, -positive))
    return fma(both, of_tail, linear_part(x, y, positive)), slope * scale


@loss("input target", "loss grad")
def kl_div(x, y, scale):
    """y ln y - y x."""
    of_target = select(y.equals(0.0), 0.0, y * log(y))
    return fma(-y, x, of_target), -y * scale


@loss("input target", "loss grad")
def kl_div_of_normal(x, y, scale):
    """y ln y - y x for y that are normal numbers above 0."""
    return fma(-y, x, y * log_of_positive(y, below_normal=False)), -y * scale


@loss("input target", "loss grad")
def kl_div_of_log(x, y, scale):
    """e^y (y - x)."""
    q = keep(loss=exp(y))
    return q * (y - x), -q * scale


@loss("input target", "loss grad")
def kl_div_of_plain_log(x, y, scale):
    """e^y (y - x) for y whose exponential is a normal number."""
    q = exp_of_plain(y)
    return q * (y - x), -q * scale


@loss("input target", "loss grad")
def poisson_nll_of_plain(x, y, scale):
    """e^x - y x for x whose exponential is a normal number."""
    rate = exp_of_plain(x)
    return fma(-y, x, rate), (rate - y) * scale


def stirling(y):
    """y ln y - y + ln(2 pi y) / 2 where y > 1."""
    of_y = keep(grad=log_of_positive(y))
    value = fma(of_y, y + 0.5, 0.9189385332046728 - y)
    return select(y > 1, value, select(y <= 1, 0.0, float("nan")))


@loss("input target", "loss grad")
def poisson_nll(x, y, scale):
    """e^x - y x."""
    rate = keep(loss=exp(x))
    return fma(-y, x, rate), (rate - y) * scale


@loss("input target", "loss grad")
def poisson_nll_full(x, y, scale):
    """e^x - y x + Stirling."""
    rate = keep(loss=exp(x))
    return fma(-y, x, rate) + stirling(y), (rate - y) * scale


def rate_slope(x, y, eps):
    """1 - y / (x + eps) as one quotient."""
    total = x + eps
    return select(x.equals(float("inf")), 1.0 - y / total, ((x - y) + eps) / total)


@loss("input target", "loss grad", "scale eps")
def poisson_nll_of_rate(x, y, scale, eps):
    """x - y ln(x + eps)."""
    return fma(-y, log(x + eps), x), rate_slope(x, y, eps) * scale


@loss("input target", "loss grad", "scale eps")
def poisson_nll_of_rate_full(x, y, scale, eps):
    """x - y ln(x + eps) + Stirling."""
    return fma(-y, log(x + eps), x) + stirling(y), rate_slope(x, y, eps) * scale


@loss("input target var", "loss grad_input grad_var", "scale eps constant")
def gaussian_nll(x, y, v, scale, eps, constant):
    """(ln v + (x - y)^2 / v) / 2 + constant for v = max(var, eps)."""
    v = select(v < eps, eps, v)
    d = x - y
    q = d / v
    loss = fma(q, d, log(v)) * 0.5 + constant
    return loss, q * scale, fma(-q, d, 1.0) / v * (scale * 0.5)


@loss("input target var", "loss grad_input grad_var", "scale constant")
def gaussian_nll_of_normal(x, y, v, scale, constant):
    """(ln var + (x - y)^2 / var) / 2 + constant for var that are normal numbers, eps at least."""
    d = x - y
    q = d / v
    loss = fma(q, d, log_of_positive(v, below_normal=False)) * 0.5 + constant
    return loss, q * scale, fma(-q, d, 1.0) / v * (scale * 0.5)


@loss("input target", "loss grad", "scale margin")
def hinge_embedding(x, y, scale, margin):
    """x where y = 1, max(0, margin - x) where y = -1, both for any other y."""
    lacking = margin - x
    hinge = select(lacking < 0, 0.0, lacking)
    slope = select(x < margin, -scale, 0.0)
    first = y.equals(1.0)
    second = y.equals(-1.0)
    return (
        select(first, 0.0, hinge) + select(second, 0.0, x),
        select(first, 0.0, slope) + select(second, 0.0, scale),
    )


@loss("input target", "loss grad")
def soft_margin(x, y, scale):
    """ln(1 + e^(-y x))."""
    z = -y * x
    of_tail, small = tail(abs(z))
    positive = z > 0
    return select(positive, z + of_tail, of_tail), -y * select(positive, 1.0 - small, small) * scale


@loss("input1 input2 target", "loss grad_input1 grad_input2", "scale margin")
def margin_ranking(a, b, y, scale, margin):
    """max(0, margin - y (a - b))."""
    lacking = fma(-y, a - b, margin)
    slope = select(lacking > 0, y * scale, 0.0)
    return select(lacking < 0, 0.0, lacking), -slope, slope


@loss("input target", "loss grad", "scale alpha rest_of_alpha")
def sigmoid_focal(x, y, scale, alpha, rest_of_alpha):
    """a (1 - p)^2 bce, with p the probability of the target and a its share."""
    rest = 1.0 - y
    of_tail, small = tail(abs(x))
    large = 1.0 - small
    up = x >= 0
    positive = select(up, large, small)
    negative = select(up, small, large)
    loss = linear_part(x, y, y) + of_tail
    miss = fma(y, negative, rest * positive)
    balance = fma(alpha, y, rest_of_alpha * rest)
    slope = select(up, rest - small, small - y)
    by_miss = loss * (positive * negative) * (1.0 - (y + y)) * 2.0
    return keep(
        loss=balance * (miss * miss) * loss,
        grad=balance * miss * fma(miss, slope, by_miss) * scale,
    )


# What losses along rows are made of.


@kernel("input", "result", "top", summed=True)
def exp_below(x, top):
    """e^(x - top) for x <= top; the results are added up."""
    e = exp_of_minus(top - x)
    # Where they are added up in the same loop, there is too much of it for one.
    return (e if x.trace.of(True, False) else keep(result=e),)


@kernel("input top", "result", "")
def exp_below_each(x, top):
    """e^(x - top) for x <= top, each its own."""
    return (exp_of_minus(top - x),)


@kernel("input", "result", "")
def log1p(x):
    """ln(1 + x) for x >= 0."""
    return (log_of_one_more(x),)


@kernel("input", "result")
def scaled(x, scale):
    """x scale."""
    return (x * scale,)


@kernel("input factor", "result")
def multiplied(x, y, scale):
    """x y scale."""
    return (x * y * scale,)


@kernel("exponential mass", "grad", "scale factor")
def softmax_minus_masses(e, q, scale, factor):
    """(e factor - q) scale."""
    return (fma(e, factor, -q) * scale,)


@kernel("input", "loss grad", "scale lead")
def hinges(x, scale, lead):
    """max(0, lead + x)."""
    lacking = x + lead
    above = lacking > 0
    return select(above, lacking, 0.0), select(above, scale, 0.0)


@kernel("input", "loss grad", "scale lead")
def squared_hinges(x, scale, lead):
    """max(0, lead + x)^2."""
    lacking = x + lead
    lacking = select(lacking > 0, lacking, 0.0)
    return lacking * lacking, lacking * (scale + scale)


@kernel("input lead scale", "loss grad", "")
def hinges_each(x, lead, scale):
    """max(0, lead + x), each its own."""
    lacking = x + lead
    above = lacking > 0
    return select(above, lacking, 0.0), select(above, scale, 0.0)


@kernel("input lead scale", "loss grad", "")
def squared_hinges_each(x, lead, scale):
    """max(0, lead + x)^2, each its own."""
    lacking = x + lead
    lacking = select(lacking > 0, lacking, 0.0)
    return lacking * lacking, lacking * (scale + scale)


@kernel("input counted slopes", "loss grad hit", "scale lead")
def chosen_hinges(x, counted, slopes, scale, lead):
    """max(0, lead + x) where counted is 1, and nothing where it is 0; slopes are added up, hit is 1 where there was one."""
    lacking = x + lead
    hit = select(lacking > 0, counted, 0.0)
    return select(hit > 0, lacking, 0.0), fma(hit, scale, slopes), hit


@kernel("input1 input2", "result", "eps")
def shifted_difference(a, b, eps):
    """a - b + eps."""
    return ((a - b) + eps,)


@kernel("anchor positive negative", "near far", "eps")
def differences(a, p, n, eps):
    """a - p + eps, and a - n + eps."""
    return (a - p) + eps, (a - n) + eps


@kernel("near far", "grad_anchor grad_positive grad_negative", "near_factor far_factor")
def triplet_slopes(d, e, near_factor, far_factor):
    """d near_factor - e far_factor, -d near_factor, and e far_factor."""
    of_far = e * far_factor
    return fma(d, near_factor, -of_far), -(d * near_factor), of_far


@kernel("input1 input2", "grad_input1 grad_input2", "cross own1 own2")
def combined(a, b, cross, own1, own2):
    """b cross + a own1, and a cross + b own2."""
    return fma(b, cross, a * own1), fma(a, cross, b * own2)


@kernel("near far", "result", "near_factor far_factor")
def weighted_sum(a, b, near_factor, far_factor):
    """a near_factor + b far_factor."""
    return (fma(a, near_factor, b * far_factor),)


@kernel("input1 input2 cross own1 own2", "grad_input1 grad_input2", "")
def combined_each(a, b, cross, own1, own2):
    """b cross + a own1, and a cross + b own2, each its own."""
    return fma(b, cross, a * own1), fma(a, cross, b * own2)


@kernel("near far near_factor far_factor", "result", "")
def weighted_sum_each(a, b, near_factor, far_factor):
    """a near_factor + b far_factor, each its own."""
    return (fma(a, near_factor, b * far_factor),)


# Their ranges are rows, seldom of so many elements as fill vectors.
ROWS = (exp_below, scaled, softmax_minus_masses, hinges, squared_hinges)

"""exp, log and log1p, lane by lane. The coefficients are those that minimax.py prints."""

import struct

from tracing import fma, keep, select

LOG2E = 1.4426950408889634
EXP = (
    (0.5, 0.166666641831398, 0.041666459292173386, 0.008333895355463028, 0.0013935419265180826, 0.00019570263975765556),
    (
        0.5, 0.16666666666666685, 0.041666666666666526, 0.00833333333331599, 0.001388888888896799,
        0.00019841269898534215, 2.4801587155319772e-05, 2.7557233013854625e-06, 2.755741760381457e-07,
        2.5112604342442408e-08, 2.0871106489995073e-09,
    ),
)
ATANH = (
    (0.6666666269302368, 0.4000091254711151, 0.2850509285926819, 0.2412363439798355),
    (
        0.666666666666666, 0.4000000000005667, 0.2857142855582956, 0.22222224296516227, 0.18181665859844565,
        0.15391112895803089, 0.1317357638500592, 0.138432390054763,
    ),
)


class Format:
    """What the functions need to know of a dtype."""

    def __init__(self, trace):
        of = trace.of
        self.mantissa = of(23, 52)
        self.bias = of(127, 1023)
        self.width = of(32, 64)
        self.sign = of(-(2**31), -(2**63))
        # Added to a number, it leaves that number rounded to an integer in the low bits.
        self.magic = of(1.5 * 2.0**23, 1.5 * 2.0**52)
        # ln 2 in two parts; a multiple of the first by an exponent is exact.
        self.ln2_high = of(float.fromhex("0x1.62e4p-1"), float.fromhex("0x1.62e42fefa38p-1"))
        self.ln2_low = of(float.fromhex("0x1.7f7d1cf79abcap-20"), float.fromhex("0x1.ef35793c7673p-45"))
        self.exp = of(*EXP)
        self.atanh = of(*ATANH)
        # e to the power of minus this, and of anything above, rounds to 0.
        self.vanishing = of(105.0, 746.0)
        self.overflowing = of(89.0, 710.0)

    def bits_of(self, number):
        if self.mantissa == 23:
            return struct.unpack("i", struct.pack("f", number))[0]
        return struct.unpack("q", struct.pack("d", number))[0]


def horner(x, coefficients):
    result = x.trace.constant(coefficients[-1])
    for c in reversed(coefficients[:-1]):
        result = fma(result, x, c)
    return result


def _exp_reduced(x, k, f):
    """e^(x - k ln 2) for a k that leaves at most half of ln 2."""
    r = fma(-k, f.ln2_low, fma(-k, f.ln2_high, x))
    return fma(horner(r, f.exp), r * r, r) + 1.0


def nan_where(a, f):
    """All bits set where a >= 0 is a NaN, and none elsewhere: what a limit on the bits has hidden comes back with it."""
    return (a.trace.whole(f.bits_of(float("inf"))) - a.bits()) >> (f.width - 1)


def exp_of_minus(a):
    """e^-a for a >= 0; NaN stays. The factor 2^k is made 2^64 times as large, so that a subnormal result is rounded once."""
    t = a.trace
    f = Format(t)
    raised = t.of(64, 128)
    # Without a sign, numbers are in the order of their bits.
    x = -a.bits().least(f.bits_of(f.vanishing)).number_of_bits()
    shifted = fma(x, LOG2E, f.magic + f.bias + raised)
    k = shifted - (f.magic + f.bias + raised)
    factor = (shifted.bits() << f.mantissa).number_of_bits()
    result = _exp_reduced(x, k, f) * factor * 2.0**-raised
    return (result.bits() | nan_where(a, f)).number_of_bits()


def clamp(x, limit):
    """x, cut off at limit and -limit, for a limit above 0; NaN stays."""
    f = Format(x.trace)
    size = abs(x)
    least = size.bits().least(limit.bits()) | nan_where(size, f)
    return (least | (x.bits() & f.sign)).number_of_bits()


def exp_of_plain(x):
    """e^x where neither x nor the result is special: for |x| <= 87 (float) or 708 (double)."""
    f = Format(x.trace)
    shifted = fma(x, LOG2E, f.magic + f.bias)
    k = shifted - (f.magic + f.bias)
    return _exp_reduced(x, k, f) * (shifted.bits() << f.mantissa).number_of_bits()


def exp(x):
    """e^x; 0 at -infinity, infinity at infinity, NaN stays."""
    f = Format(x.trace)
    x = select(x < -f.vanishing, -f.vanishing, x)
    x = select(x > f.overflowing, f.overflowing, x)
    shifted = fma(x, LOG2E, f.magic)
    k = shifted - f.magic
    whole = shifted.bits() - f.bits_of(f.magic)
    half = whole >> 1
    first = ((half + f.bias) << f.mantissa).number_of_bits()
    second = ((whole - half + f.bias) << f.mantissa).number_of_bits()
    return _exp_reduced(x, k, f) * first * second


def _log1p_reduced(f, s, format):
    """ln(1 + f) for s = f / (2 + f) of at most 0.2, as (high, low) whose difference it is: f and what is taken from it."""
    z = s * s
    half_square = f * f * 0.5
    return f, half_square - s * fma(z, horner(z, format.atanh), half_square)


def log_of_positive(x, below_normal=True):
    """ln x for 0 < x < infinity; at 0 some number below -87 (float) or -708 (double), without below_normal also nearby."""
    t = x.trace
    f = Format(t)
    adjusted = 0.0
    if below_normal:
        small = x < 2.0 ** t.of(-100, -1000)
        x = select(small, x * 2.0**60, x)
        adjusted = select(small, 60.0, 0.0)
    root = f.bits_of(0.70710678118654757)
    exponent = (x.bits() - root) >> f.mantissa
    m = (x.bits() - (exponent << f.mantissa)).number_of_bits()
    k = (exponent + f.bits_of(f.magic)).number_of_bits() - f.magic
    if below_normal:
        k = k - adjusted
    r = m - 1.0
    high, taken = _log1p_reduced(r, r / (r + 2.0), f)
    return fma(k, f.ln2_high, high - fma(-k, f.ln2_low, taken))


def log(x):
    """ln x; -infinity at 0, NaN below 0, infinity at infinity. Kept in the output loss on its way."""
    infinity = float("inf")
    result = select(x > 0.0, keep(loss=log_of_positive(x)), select(x.equals(0.0), -infinity, float("nan")))
    return select(x.equals(infinity), infinity, result)


def log_of_complement(p, below_one=False):
    """ln(1 - p) for 0 <= p <= 1; -infinity at 1, which is not looked for below one."""
    u = 1.0 - p
    # What the subtraction rounded away matters where p is small, and 1 / u is near 2 - u there.
    lost = (1.0 - u) - p
    result = fma(lost, 2.0 - u, log_of_positive(u, below_normal=False))
    return result if below_one else select(u > 0.0, result, -float("inf"))


def log_of_one_more(x):
    """ln(1 + x) for x >= 0; infinity and NaN stay."""
    u = x + 1.0
    # What the addition rounded away matters where x is small.
    lost = x - (u - 1.0)
    result = log_of_positive(u, below_normal=False) + lost / u
    return select(x < float("inf"), result, x)


def tail(a):
    """For a >= 0 (or NaN): ln(1 + e^-a) and the logistic function of -a; one division serves both."""
    e = keep(loss=exp_of_minus(a))
    large = e > 0.5
    r = select(large, (e - 1.0) * 0.5, e)
    one_more = e + 1.0
    two_more = r + 2.0
    shared = 1.0 / (one_more * two_more)
    f = Format(a.trace)
    high, taken = _log1p_reduced(r, r * one_more * shared, f)
    taken = taken - select(large, f.ln2_low, 0.0)
    return keep(loss=(high - taken) + select(large, f.ln2_high, 0.0), grad=e * (two_more * shared))

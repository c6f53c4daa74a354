"""Where the coefficients in formulas.py come from: near-minimax fits, the lowest coefficient rounded first.

Run it to print them; it needs mpmath. No build reads its output.
"""

import struct

from mpmath import cos, exp, fabs, log, lu_solve, matrix, mp, mpf, pi, sqrt

mp.prec = 240


def as_float(value):
    return mpf(struct.unpack("f", struct.pack("f", float(value)))[0])


def as_double(value):
    return mpf(float(value))


def polynomial(coefficients, x):
    result = mpf(0)
    for c in reversed(coefficients):
        result = result * x + c
    return result


def fit(f, weight, low, high, fixed, degree, nodes=80):
    """Least squares on Chebyshev nodes for the coefficients above the fixed ones: near minimax in the weighted error."""
    first = len(fixed)
    count = degree + 1 - first
    normal = matrix(count, count)
    right = matrix(count, 1)
    for i in range(nodes):
        x = (low + high) / 2 + (high - low) / 2 * cos(pi * (2 * i + 1) / (2 * nodes))
        w = weight(x)
        basis = [w * x ** (first + k) for k in range(count)]
        y = w * (f(x) - polynomial(fixed, x))
        for row in range(count):
            right[row] += basis[row] * y
            for column in range(count):
                normal[row, column] += basis[row] * basis[column]
    solved = lu_solve(normal, right)
    return [solved[k] for k in range(count)]


def rounded_fit(f, weight, low, high, degree, rounding):
    fixed = []
    for _ in range(degree + 1):
        fixed.append(rounding(fit(f, weight, low, high, fixed, degree)[0]))
    grid = (low + (high - low) * mpf(i) / 4000 for i in range(4001))
    return fixed, max(fabs(weight(x) * (f(x) - polynomial(fixed, x))) for x in grid)


def exp_rest(r):
    """(e^r - 1 - r) / r^2."""
    return (exp(r) - 1 - r) / r**2 if fabs(r) > mpf(2) ** -60 else mpf(1) / 2 + r / 6


def atanh_rest(z):
    """(2 atanh(s) / s - 2) / z for z = s^2."""
    if z < mpf(2) ** -60:
        return mpf(2) / 3 + 2 * z / 5
    s = sqrt(z)
    return (log((1 + s) / (1 - s)) / s - 2) / z


def show(name, found):
    coefficients, error = found
    print(name, "relative error 2^%.2f" % float(log(error, 2)))
    print("   ", ", ".join(repr(float(c)) for c in coefficients))


def main():
    edge = log(2) / 2 * (1 + mpf(2) ** -12)
    for degree in (4, 5):
        show("exp float %d" % degree, rounded_fit(exp_rest, lambda r: r**2 / exp(r), -edge, edge, degree, as_float))
    for degree in (9, 10):
        show("exp double %d" % degree, rounded_fit(exp_rest, lambda r: r**2 / exp(r), -edge, edge, degree, as_double))
    top = mpf("0.0401")
    for degree in (2, 3):
        show("log float %d" % degree, rounded_fit(atanh_rest, lambda z: z / 2, mpf(0), top, degree, as_float))
    for degree in (6, 7):
        show("log double %d" % degree, rounded_fit(atanh_rest, lambda z: z / 2, mpf(0), top, degree, as_double))


if __name__ == "__main__":
    main()

"""Values that note how they were computed: a formula called with them leaves a list of operations, one a line of Java."""

import math
import struct

FLOAT = "float"
DOUBLE = "double"


def rounded(dtype, number):
    """A Python number as the dtype holds it."""
    return float(number) if dtype == DOUBLE else struct.unpack("f", struct.pack("f", number))[0]


def shortest(dtype, number):
    """The shortest decimal that is read as the number."""
    if dtype == DOUBLE or not math.isfinite(number):
        return repr(number)
    texts = (repr(float("%.*g" % (digits, number))) for digits in range(1, 18))
    return next(text for text in texts if rounded(dtype, float(text)) == number)


class Trace:
    """The operations of one formula in one dtype; an operation that was there before is taken from there."""

    def __init__(self, dtype):
        self.dtype = dtype
        self.nodes = {}

    def node(self, kind, op, *arguments):
        key = (kind, op, arguments)
        if key not in self.nodes:
            self.nodes[key] = Value(self, kind, op, arguments, len(self.nodes))
        return self.nodes[key]

    def constant(self, number):
        number = rounded(self.dtype, number)
        return self.node("v", "const", math.copysign(1, number) > 0, shortest(self.dtype, number))

    def whole(self, number):
        return self.node("i", "const", number)

    def value(self, x):
        return x if isinstance(x, Value) else self.constant(x)

    def of(self, float_number, double_number):
        """The number of this trace's dtype."""
        return float_number if self.dtype == FLOAT else double_number


class Value:
    """Lanes of numbers (kind v), of conditions (m) or of bits (i)."""

    def __init__(self, trace, kind, op, arguments, number):
        self.trace = trace
        self.kind = kind
        self.op = op
        self.arguments = arguments
        self.number = number

    def _with(self, op, other):
        if self.kind == "i":
            return self.trace.node("i", "i" + op, self, other if isinstance(other, Value) else self.trace.whole(other))
        return self.trace.node("v", op, self, self.trace.value(other))

    def _compared(self, op, other):
        return self.trace.node("m", op, self, self.trace.value(other))

    def __add__(self, other):
        return self._with("add", other)

    def __radd__(self, other):
        return self.trace.value(other) + self

    def __sub__(self, other):
        return self._with("sub", other)

    def __rsub__(self, other):
        return self.trace.value(other) - self

    def __mul__(self, other):
        return self._with("mul", other)

    def __rmul__(self, other):
        return self.trace.value(other) * self

    def __truediv__(self, other):
        return self._with("div", other)

    def __rtruediv__(self, other):
        return self.trace.value(other) / self

    def __neg__(self):
        return self.trace.node("v", "neg", self)

    def __abs__(self):
        return self.trace.node("v", "abs", self)

    def __lt__(self, other):
        return self._compared("LT", other)

    def __le__(self, other):
        return self._compared("LE", other)

    def __gt__(self, other):
        return self._compared("GT", other)

    def __ge__(self, other):
        return self._compared("GE", other)

    def equals(self, other):
        return self._compared("EQ", other)

    def bits(self):
        return self.trace.node("i", "bits", self)

    def number_of_bits(self):
        return self.trace.node("v", "unbits", self)

    def __and__(self, other):
        return self._with("and", other)

    def __or__(self, other):
        return self._with("or", other)

    def least(self, other):
        """The lesser of bits, as integers."""
        return self._with("min", other)

    def __lshift__(self, places):
        return self.trace.node("i", "shl", self, places)

    def __rshift__(self, places):
        return self.trace.node("i", "ashr", self, places)


def fma(a, b, c):
    """a b + c, rounded once."""
    trace = next(x.trace for x in (a, b, c) if isinstance(x, Value))
    return trace.node("v", "fma", trace.value(a), trace.value(b), trace.value(c))


def select(condition, yes, no):
    """The one or the other, lane by lane."""
    trace = condition.trace
    return trace.node("v", "select", condition, trace.value(yes), trace.value(no))


def keep(**values):
    """The same values, but with vectors computed in a loop of their own, which leaves them in the named outputs until the next.

    A virtual machine compiles some forty operations of vectors well, and no more.
    """
    trace = next(iter(values.values())).trace
    trace.stages = getattr(trace, "stages", 0) + 1
    kept = [trace.node("v", "keep", value, out, trace.stages) for out, value in values.items()]
    return kept if len(kept) > 1 else kept[0]


def needed(results, stage=None):
    """The operations on which the results depend, in their order; what an earlier stage has left counts as an input."""
    found = {}
    waiting = list(results)
    while waiting:
        value = waiting.pop()
        if value.number not in found:
            found[value.number] = value
            if not (stage is not None and value.op == "keep" and value.arguments[2] < stage):
                waiting += [x for x in value.arguments if isinstance(x, Value)]
    return [found[number] for number in sorted(found)]

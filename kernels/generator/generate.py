"""Writes the loops of src/main/java from formulas.py: an interface, its scalar and its vector implementation, in float and double.

    python3 kernels/generator/generate.py            writes the files
    python3 kernels/generator/generate.py --check    fails if a file is not what would be written
"""

import pathlib
import re
import sys

import formulas
from tracing import DOUBLE, FLOAT, Trace, Value, needed

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "src/main/java/io/github/losstck/kernels"
TEST_FOLDER = pathlib.Path(__file__).resolve().parents[1] / "src/test/java/io/github/losstck/kernels"
PACKAGE = "package io.github.losstck.kernels;\n\n"
NOTE = "Made by generator/generate.py; change the formula there."


class Kind:
    """Names of a dtype in Java."""

    def __init__(self, dtype):
        self.dtype = dtype
        self.name = dtype.capitalize()
        self.box = self.name
        self.bits = "int" if dtype == FLOAT else "long"
        self.bits_name = self.bits.capitalize()
        self.bits_box = "Integer" if dtype == FLOAT else "Long"
        self.to_bits = self.name + (".floatToRawIntBits" if dtype == FLOAT else ".doubleToRawLongBits")
        self.of_bits = self.name + (".intBitsToFloat" if dtype == FLOAT else ".longBitsToDouble")
        self.suffix = "f" if dtype == FLOAT else ""
        self.bits_suffix = "" if dtype == FLOAT else "L"

    def literal(self, sign, text):
        if text in ("inf", "-inf", "nan"):
            return self.name + {"inf": ".POSITIVE_INFINITY", "-inf": ".NEGATIVE_INFINITY", "nan": ".NaN"}[text]
        return text + self.suffix


def camel(name):
    return re.sub(r"_(\w)", lambda m: m.group(1).upper(), name)


def signature(kind, name, inputs, outputs, parameters, summed=False):
    arrays = ["%s[] %s, int %sAt" % (kind.dtype, camel(a), camel(a)) for a in inputs + outputs]
    numbers = ["%s %s" % (kind.dtype, camel(p)) for p in parameters]
    lanes = ["double[] lanes"] if summed else []
    return "void %s(%s)" % (camel(name), ", ".join(arrays + ["int n"] + numbers + lanes))


def sentence(formula):
    text = formula.__doc__.strip()
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def traced(kind, inputs, parameters, formula):
    """What a formula gives, and in how many stages."""
    trace = Trace(kind.dtype)
    read = [trace.node("v", "input", camel(a)) for a in inputs]
    given = [trace.node("v", "parameter", camel(p)) for p in parameters]
    return formula(*read, *given), getattr(trace, "stages", 0) + 1, trace


SCALAR = {
    "add": "{0} + {1}", "sub": "{0} - {1}", "mul": "{0} * {1}", "div": "{0} / {1}", "neg": "-{0}",
    "abs": "Math.abs({0})", "fma": "Math.fma({0}, {1}, {2})", "select": "{0} ? {1} : {2}",
    "LT": "{0} < {1}", "LE": "{0} <= {1}", "GT": "{0} > {1}", "GE": "{0} >= {1}", "EQ": "{0} == {1}",
    "iadd": "{0} + {1}", "isub": "{0} - {1}", "iand": "{0} & {1}", "ior": "{0} | {1}", "imin": "Math.min({0}, {1})",
    "shl": "{0} << {1}", "ashr": "{0} >> {1}",
}
VECTOR = {
    "add": "{0}.add({1})", "sub": "{0}.sub({1})", "mul": "{0}.mul({1})", "div": "{0}.div({1})", "neg": "{0}.neg()",
    "abs": "{0}.abs()", "fma": "{0}.fma({1}, {2})", "select": "{2}.blend({1}, {0})",
    "iadd": "{0}.add({1})", "isub": "{0}.sub({1})", "iand": "{0}.and({1})", "ior": "{0}.or({1})", "imin": "{0}.min({1})",
    "shl": "{0}.lanewise(VectorOperators.LSHL, {1})", "ashr": "{0}.lanewise(VectorOperators.ASHR, {1})",
}


def arguments(value):
    return ["v%d" % a.number if isinstance(a, Value) else str(a) for a in value.arguments]


def scalar_line(kind, value):
    types = {"v": kind.dtype, "m": "boolean", "i": kind.bits}
    if value.op == "const":
        text = kind.literal(*value.arguments) if value.kind == "v" else str(value.arguments[0]) + kind.bits_suffix
    elif value.op == "input":
        text = "{0}[{0}At + i]".format(*value.arguments)
    elif value.op == "parameter":
        text = value.arguments[0]
    elif value.op == "keep":
        text = "v%d" % value.arguments[0].number
    elif value.op == "bits":
        text = "%s(%s)" % (kind.to_bits, *arguments(value))
    elif value.op == "unbits":
        text = "%s(%s)" % (kind.of_bits, *arguments(value))
    else:
        text = SCALAR[value.op].format(*arguments(value))
    return "%s v%d = %s;" % (types[value.kind], value.number, text)


def vector_line(kind, value):
    vector = kind.name + "Vector"
    types = {"v": vector, "m": "VectorMask<%s>" % kind.box, "i": kind.bits_name + "Vector"}
    if value.op == "const" and value.kind == "v":
        text = "%s.broadcast(S, %s)" % (vector, kind.literal(*value.arguments))
    elif value.op == "const":
        text = "%sVector.broadcast(B, %s%s)" % (kind.bits_name, value.arguments[0], kind.bits_suffix)
    elif value.op == "input":
        text = "{1}.fromArray(S, {0}, {0}At + i)".format(value.arguments[0], vector)
    elif value.op == "parameter":
        text = "%s.broadcast(S, %s)" % (vector, value.arguments[0])
    elif value.op == "keep":
        text = "{1}.fromArray(S, {0}, {0}At + i)".format(camel(value.arguments[1]), vector)
    elif value.op == "bits":
        text = "%s.reinterpretAs%ss()" % (*arguments(value), kind.bits_name)
    elif value.op == "unbits":
        text = "%s.reinterpretAs%ss()" % (*arguments(value), kind.name)
    elif value.op in ("LT", "LE", "GT", "GE", "EQ"):
        text = "{0}.compare(VectorOperators.{2}, {1})".format(*arguments(value), value.op)
    else:
        text = VECTOR[value.op].format(*arguments(value))
    return "%s v%d = %s;" % (types[value.kind], value.number, text)


def split(kind, line, nodes):
    outside = [v for v in nodes if v.op in ("const", "parameter")]
    return ["    " + line(kind, v) for v in outside], ["        " + line(kind, v) for v in nodes if v not in outside]


def scalar_method(kind, entry):
    name, inputs, outputs, parameters, formula, summed = entry
    results, _, _ = traced(kind, inputs, parameters, formula)
    before, inside = split(kind, scalar_line, needed(results))
    lines = ["@Override", "public %s {" % signature(kind, *entry[:4], summed)] + before
    lines += ["    for (int i = 0; i < n; i++) {"] + inside
    lines += ["        {0}[{0}At + i] = v{1};".format(camel(out), r.number) for out, r in zip(outputs, results)]
    lines += ["        lanes[i %% COUNT] += v%d;" % results[0].number] if summed else []
    return lines + ["    }", "}"]


def vector_loop(kind, nodes, writes, bound):
    before, inside = split(kind, vector_line, nodes)
    lines = before + ["    for (int i = 0; i < %s; i += LANES) {" % bound] + inside
    lines += ["        v{1}.intoArray({0}, {0}At + i);".format(camel(out), v.number) for out, v in writes]
    return lines + ["    }"]


def summing_loop(kind, nodes, writes):
    """Lane by lane: a pass over the elements takes as many lanes of the sum as a vector has."""
    before, inside = split(kind, vector_line, nodes)
    lines = before + ["    for (int g = 0; g < COUNT; g += LANES) {"]
    lines += ["        DoubleVector s = DoubleVector.fromArray(S, lanes, g);"]
    lines += ["        for (int i = g; i < full; i += COUNT) {"] + ["    " + line for line in inside]
    lines += ["            v{1}.intoArray({0}, {0}At + i);".format(camel(out), v.number) for out, v in writes]
    lines += ["            s = s.add(v%d);" % writes[0][1].number, "        }", "        s.intoArray(lanes, g);"]
    return lines + ["    }"]


def summed_loop(kind, nodes, writes):
    """The losses are added up in a loop of their own: JDK 17 takes many instructions to convert the upper half of a vector."""
    return vector_loop(kind, nodes, writes, "full") + [added("full", writes)]


def added(n, writes):
    return "    addToLanes({0}, {0}At, {1}, lanes);".format(camel(writes[0][0]), n)


def row_loop(kind, nodes, writes):
    """Rows are short and seldom fill vectors: the last vector ends with the row, and takes some elements a second time.

    It is computed before the loop, which may write where it reads.
    """
    before, inside = split(kind, vector_line, nodes)
    outside = {v.number for v in nodes if v.op in ("const", "parameter")}

    def of_last(number):
        return ("v%d" if number in outside else "t%d") % number

    last = [re.sub(r"\bv(\d+)\b", lambda m: of_last(int(m[1])), line[4:]).replace("At + i)", "At + n - LANES)") for line in inside]
    loop = vector_loop(kind, nodes, writes, "n - LANES")[len(before):]
    ends = ["    {1}.intoArray({0}, {0}At + n - LANES);".format(camel(out), of_last(v.number)) for out, v in writes]
    return before + last + loop + ends


ADD_TO_LANES = """
/** Add elements to the lanes. Vectors of floats are read whole, though half of one is used: so there is one width of them. */
private static void addToLanes(float[] a, int at, int n, double[] lanes) {
    int full = n - n % COUNT;
    full = full == 0 || at + full + L <= a.length ? full : full - COUNT;
    for (int g = 0; g < COUNT; g += 2 * L) {
        DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
        DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + L);
        for (int i = at + g; i < at + full; i += COUNT) {
            FloatVector x0 = FloatVector.fromArray(S, a, i);
            FloatVector x1 = FloatVector.fromArray(S, a, i + L);
            s0 = s0.add(x0.convertShape(VectorOperators.F2D, WIDE, 0));
            s1 = s1.add(x1.convertShape(VectorOperators.F2D, WIDE, 0));
        }
        s0.intoArray(lanes, g);
        s1.intoArray(lanes, g + L);
    }
    for (int i = full; i < n; i++) {
        lanes[i % COUNT] += a[at + i];
    }
}
"""


def vector_method(kind, entry):
    """One loop, or one for each stage; then the scalar loop for what is left."""
    name, inputs, outputs, parameters, formula, summed = entry
    results, stages, trace = traced(kind, inputs, parameters, formula)
    if kind.dtype == FLOAT and stages == 1 and formula in formulas.ROWS:
        return row_method(kind, entry, results)
    arguments = ["%s, %sAt" % (camel(a), camel(a)) for a in inputs + outputs]
    rest = ["%s, %sAt + full" % (camel(a), camel(a)) for a in inputs + outputs]
    numbers = [camel(p) for p in parameters]
    lanes = ["lanes"] if summed else []
    end = "    REST.%s(%s);" % (camel(name), ", ".join(rest + ["n - full"] + numbers + lanes))
    before = []
    lines = ["@Override", "public %s {" % signature(kind, *entry[:4], summed)]
    lines += ["    int full = %s;" % ("n - n % COUNT" if summed else "S.loopBound(n)")]
    for stage in range(1, stages):
        kept = [v for v in trace.nodes.values() if v.op == "keep" and v.arguments[2] == stage]
        called = "%sStage%d" % (camel(name), stage)
        before += ["", "private static " + signature(kind, called, inputs, outputs, parameters) + " {"]
        nodes = needed([v.arguments[0] for v in kept], stage)
        before += vector_loop(kind, nodes, [(v.arguments[1], v.arguments[0]) for v in kept], "n") + ["}"]
        lines += ["    %s(%s);" % (called, ", ".join(arguments + ["full"] + numbers))]
    nodes, writes = needed(results, stages), list(zip(outputs, results))
    if summed:
        lines += summed_loop(kind, nodes, writes) if kind.dtype == FLOAT else summing_loop(kind, nodes, writes)
    else:
        lines += vector_loop(kind, nodes, writes, "full")
    return lines + [end, "}"] + before


def row_method(kind, entry, results):
    name, inputs, outputs, parameters, _, summed = entry
    nodes, writes = needed(results), list(zip(outputs, results))
    given = ["%s, %sAt" % (camel(a), camel(a)) for a in inputs + outputs] + ["n"] + [camel(p) for p in parameters]
    lines = ["@Override", "public %s {" % signature(kind, *entry[:4], summed), "    if (n < LANES) {"]
    lines += ["        REST.%s(%s);" % (camel(name), ", ".join(given + ["lanes"] * summed)), "        return;", "    }"]
    return lines + row_loop(kind, nodes, writes) + ([added("n", writes)] if summed else []) + ["}"]


def interface(kind):
    text = PACKAGE + "/**\n * One loop for each formula, over n elements of %s. %s\n *\n" % (kind.dtype, NOTE)
    text += " * <p>Every array has its own first position; an output may be the very range of an input where the\n"
    text += " * formula keeps nothing on its way.\n"
    text += " * With lanes, the losses are added to them in double precision.\n */\n"
    text += "interface %sLoops {\n" % kind.name
    text += "\n    /** Lanes in which losses are added up: element i to lane i mod this. */\n"
    text += "    int COUNT = %d;\n" % (16 if kind.dtype == FLOAT else 8)
    text += "\n    /** From this on, 1 more does not take digits from a sum that is rounded to %s. */\n" % kind.dtype
    text += "    double MUCH = %s;\n" % ("1e-4" if kind.dtype == FLOAT else "0.5")
    for name, inputs, outputs, parameters, formula, summed in formulas.KERNELS:
        text += "\n    /** %s */\n" % sentence(formula)
        text += "    %s;\n" % signature(kind, name, inputs, outputs, parameters, summed)
    return text + "}\n"


def implementation(kind, vector):
    body = []
    for entry in formulas.KERNELS:
        body += [""] + (vector_method(kind, entry) if vector else scalar_method(kind, entry))
    if vector and kind.dtype == FLOAT:
        body += ADD_TO_LANES.rstrip().split("\n")
    text = PACKAGE
    if vector:
        bits = kind.bits_name
        text += "import java.lang.invoke.MethodHandles;\n"
        for name in sorted({"Double", kind.name, bits}):
            text += "import jdk.incubator.vector.%sVector;\n" % name
        text += "import jdk.incubator.vector.VectorMask;\nimport jdk.incubator.vector.VectorOperators;\n"
        text += "import jdk.incubator.vector.VectorSpecies;\n\n"
        text += "/** The loops with vectors; what does not fill one is left to the scalar loops. %s */\n" % NOTE
        text += "final class Vector%sLoops implements %sLoops {\n\n" % (kind.name, kind.name)
        text += "    private static final VectorSpecies<%s> S = Species.of(MethodHandles.lookup(), %s.class);\n" % (kind.box, kind.dtype)
        text += "    private static final VectorSpecies<%s> B = Species.of(MethodHandles.lookup(), %s.class);\n" % (kind.bits_box, kind.bits)
        text += "    private static final int LANES = S.length();\n"
        if kind.dtype == FLOAT:
            text += "    private static final VectorSpecies<Double> WIDE = Species.of(MethodHandles.lookup(), double.class);\n"
            text += "    private static final int L = WIDE.length();\n"
        text += "    private static final Scalar%sLoops REST = new Scalar%sLoops();\n" % (kind.name, kind.name)
    else:
        text += "/** The loops in plain Java: the specification. %s */\n" % NOTE
        text += "final class Scalar%sLoops implements %sLoops {\n" % (kind.name, kind.name)
    return text + "\n".join("    " + line if line else "" for line in body) + "\n}\n"


# Written by hand for float; the twins for double are made of them.
TWINS = (
    "FloatCalls", "FloatClassRows", "FloatCosines", "FloatElements", "FloatFocal", "FloatFormula", "FloatIndexRows", "FloatLosses",
    "FloatMassRow", "FloatScratch", "FloatSearches", "FloatShortMargins", "FloatShortRows", "FloatShortSoftmax", "FloatShortVectors",
    "FloatSoftmax", "FloatTriplets", "FloatVectorRows", "ScalarFloatSearches", "VectorFloatSearches",
)


def twin(text):
    text = text.replace("float32", "float 64").replace("float", "double").replace("Float", "Double")
    text = text.replace("double 64", "float64").replace("(double) ", "").replace("doubleToIntBits", "doubleToLongBits")
    text = text.replace("nextDouble()", "nextFloat()")
    text = re.sub(r"(?<=[0-9])f\b", "", text)
    return text.replace(PACKAGE, PACKAGE + "// Made of its twin for float by generator/generate.py.\n\n", 1)


TESTS = ("FloatPlainTest", "FloatSumsTest", "FloatSamples", "FloatSameBitsTest")


def files():
    for name in TESTS:
        yield TEST_FOLDER / (name.replace("Float", "Double") + ".java"), twin((TEST_FOLDER / (name + ".java")).read_text())
    for name in TWINS:
        yield FOLDER / (name.replace("Float", "Double") + ".java"), twin((FOLDER / (name + ".java")).read_text())
    for dtype in (FLOAT, DOUBLE):
        kind = Kind(dtype)
        yield FOLDER / ("%sLoops.java" % kind.name), interface(kind)
        yield FOLDER / ("Scalar%sLoops.java" % kind.name), implementation(kind, vector=False)
        yield FOLDER / ("Vector%sLoops.java" % kind.name), implementation(kind, vector=True)


def main(check):
    stale = []
    for path, text in files():
        if check:
            if not path.exists() or path.read_text() != text:
                stale.append(path.name)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
    if stale:
        sys.exit("not what the formulas give, run kernels/generator/generate.py: " + ", ".join(stale))


if __name__ == "__main__":
    main("--check" in sys.argv[1:])

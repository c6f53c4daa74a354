"""
Writes the page of the benchmarks from what benchmarks/kernels.py measured.

    python3 benchmarks/table.py RESULTS... > docs/benchmarks.md

Several files are one measurement in parts: where two have the same case, the later counts; where one has it twice, the faster.
"""

import json
import statistics
import sys
from dataclasses import dataclass, field
from pathlib import Path

NATIVE = "native-vector"
RIVALS = ["libtorch", "djl", "nd4j", "tensorflow"]
COLUMNS = [NATIVE, "native-scalar", *RIVALS, "pytorch", "torch.compile"]
NAMES = {
    NATIVE: "kernels",
    "native-scalar": "plain Java",
    "djl": "DJL",
    "nd4j": "ND4J",
    "tensorflow": "TensorFlow Java",
    "pytorch": "PyTorch",
}
# Arrays that are read and written once for each element: inputs and targets, and gradients.
STREAMED = {
    "l1_loss": 3,
    "mse_loss": 3,
    "smooth_l1_loss": 3,
    "huber_loss": 3,
    "binary_cross_entropy": 3,
    "binary_cross_entropy_with_logits": 3,
    "kl_div": 3,
    "poisson_nll_loss": 3,
    "gaussian_nll_loss": 5,
    "hinge_embedding_loss": 3,
    "margin_ranking_loss": 5,
    "soft_margin_loss": 3,
    "sigmoid_focal_loss": 3,
}
BYTES = {"float32": 4, "float64": 8}
LARGE = 10_000_000

# What is aimed at.
AGAINST_LIBRARIES, AGAINST_COMPILED, SHARE, TWO_THREADS = 2.0, 1.5, 0.9, 1.7


@dataclass(frozen=True, order=True)
class Case:
    threads: int
    dtype: str
    elements: int
    function: str


@dataclass
class Measured:
    """The seconds of a step for each contender of each case, how each is called, and the bandwidth of memory."""

    parts: list[dict]
    seconds: dict[Case, dict[str, float]] = field(default_factory=dict)
    calls: dict[tuple[str, str], str] = field(default_factory=dict)
    bandwidth: dict[tuple[int, int], float] = field(default_factory=dict)

    @staticmethod
    def of(parts: list[dict]) -> "Measured":
        measured = Measured(parts)
        for part in parts:
            for (case, contender), medians in rounds(part["results"]).items():
                measured.seconds.setdefault(case, {})[contender] = min(medians)
            for line in part["results"]:
                measured.calls[line["contender"], line["function"]] = line["call"]
            for line in part["bandwidth"]:
                key = (line["threads"], line["elements"])
                measured.bandwidth[key] = max(line["gigabytes_a_second"], measured.bandwidth.get(key, 0))
        return measured

    def fastest(self, case: Case) -> str | None:
        """Of the libraries of Java."""
        seconds = self.seconds[case]
        return min((name for name in RIVALS if name in seconds), key=seconds.__getitem__, default=None)

    def ratio(self, case: Case, other: str | None) -> float | None:
        """How many times as fast as another the kernels are."""
        seconds = self.seconds[case]
        return seconds[other] / seconds[NATIVE] if other in seconds and NATIVE in seconds else None

    def gigabytes(self, case: Case) -> float | None:
        """A second, of what a loss reads and writes."""
        if case.function not in STREAMED or NATIVE not in self.seconds[case]:
            return None
        moved = STREAMED[case.function] * BYTES[case.dtype] * case.elements
        return moved / self.seconds[case][NATIVE] / 1e9

    def share(self, case: Case) -> float | None:
        """Of the bandwidth that was measured with as many threads; for arrays that no cache holds."""
        sizes = [size for threads, size in self.bandwidth if threads == case.threads]
        got = self.gigabytes(case)
        if got is None or not sizes or case.elements < LARGE:
            return None
        nearest = min(sizes, key=lambda size: abs(size - case.elements))
        return got / self.bandwidth[case.threads, nearest]

    def speedup(self, case: Case) -> float | None:
        """Two threads against one."""
        single = self.seconds.get(Case(1, case.dtype, case.elements, case.function), {})
        if case.threads != 2 or NATIVE not in single or NATIVE not in self.seconds[case]:
            return None
        return single[NATIVE] / self.seconds[case][NATIVE]


def rounds(results: list[dict]) -> dict[tuple[Case, str], list[float]]:
    """The median seconds of a case for a contender in each round."""
    medians: dict[tuple[Case, str], list[float]] = {}
    for line in results:
        case = Case(line["threads"], line["dtype"], line["elements"], line["function"])
        medians.setdefault((case, line["contender"]), []).append(statistics.median(line["seconds"]))
    return medians


def shortfalls(measured: Measured) -> list[str]:
    lines = []
    for case in sorted(measured.seconds):
        where = f"{case.function}, {case.dtype}, {count(case.elements)}"
        if case.threads == 1 and case.elements >= 10_000:
            rival = measured.fastest(case)
            against = measured.ratio(case, rival)
            if against is not None and against < AGAINST_LIBRARIES:
                lines.append(f"{where}: {against:.2f} times as fast as {NAMES.get(rival, rival)}, not {AGAINST_LIBRARIES:g}")
            compiled = measured.ratio(case, "torch.compile")
            if compiled is not None and compiled < AGAINST_COMPILED:
                lines.append(f"{where}: {compiled:.2f} times as fast as torch.compile, not {AGAINST_COMPILED:g}")
            share = measured.share(case)
            if share is not None and share < SHARE:
                lines.append(f"{where}: {share:.0%} of the bandwidth, not {SHARE:.0%}")
        speedup = measured.speedup(case)
        if speedup is not None and speedup < min(TWO_THREADS, memory_allows(measured, case)):
            lines.append(f"{where}: {speedup:.2f} times as fast with two threads, not {TWO_THREADS:g}")
    return lines


def memory_allows(measured: Measured, case: Case) -> float:
    """How much faster two threads get at memory; arrays that a cache holds know no limit."""
    one, two = (measured.bandwidth.get((threads, LARGE)) for threads in (1, 2))
    if case.elements < LARGE or case.function not in STREAMED or not one or not two:
        return TWO_THREADS
    return SHARE * two / one


def require_one_answer(parts: list[dict]) -> None:
    """The losses of a case are those of one set of numbers, in Java and in Python: anything else was not compared."""
    losses: dict[tuple, dict[str, float]] = {}
    for part in parts:
        for line in part["results"]:
            losses.setdefault((line["function"], line["dtype"], line["elements"]), {})[line["contender"]] = line["loss"]
    for case, found in losses.items():
        if max(found.values()) - min(found.values()) > 1e-3 * abs(max(found.values(), key=abs)):
            sys.exit(f"{', '.join(map(str, case))}: the losses differ, so there is nothing to compare: {found}")


def count(elements: int) -> str:
    return f"{elements:,}"


def microseconds(seconds: float | None) -> str:
    """With three figures."""
    if seconds is None:
        return ""
    micros = seconds * 1e6
    return f"{micros:,.0f}" if micros >= 100 else f"{micros:.3g}"


def times(ratio: float | None, aim: float) -> str:
    if ratio is None:
        return ""
    return f"{ratio:.1f}" if ratio >= aim else f"**{ratio:.2f}**"


def table(measured: Measured, threads: int, dtype: str, elements: int) -> list[str]:
    cases = sorted(case for case in measured.seconds if (case.threads, case.dtype, case.elements) == (threads, dtype, elements))
    columns = [name for name in COLUMNS if any(name in measured.seconds[case] for case in cases)]
    heads = ["loss", *(NAMES.get(name, name) for name in columns), "÷ fastest library", "÷ torch.compile"]
    shares = any(measured.share(case) is not None for case in cases)
    faster = any(measured.speedup(case) is not None for case in cases)
    heads += ["of bandwidth"] * shares + ["÷ one thread"] * faster
    lines = [f"## {dtype}, {count(elements)} elements, {threads} {'thread' if threads == 1 else 'threads'}", ""]
    lines += [row(heads), row(["---"] + ["---:"] * (len(heads) - 1))]
    for case in cases:
        cells = [case.function, *(cell(measured, name, case) for name in columns)]
        cells.append(times(measured.ratio(case, measured.fastest(case)), AGAINST_LIBRARIES if threads == 1 else 0))
        cells.append(times(measured.ratio(case, "torch.compile"), AGAINST_COMPILED if threads == 1 else 0))
        if shares:
            share = measured.share(case)
            cells.append("" if share is None else f"{share:.0%}" if share >= SHARE else f"**{share:.0%}**")
        if faster:
            cells.append(times(measured.speedup(case), TWO_THREADS))
        lines.append(row(cells))
    return [*lines, ""]


def cell(measured: Measured, name: str, case: Case) -> str:
    mark = "°" if measured.calls.get((name, case.function)) == "operations" else ""
    seconds = measured.seconds[case].get(name)
    return microseconds(seconds) + (mark if seconds is not None else "")


def row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def head(measured: Measured) -> list[str]:
    last = measured.parts[-1]
    machine, settings = last["machine"], last["settings"]
    libraries = {name: text for part in measured.parts for name, text in part["libraries"].items()}
    caches = ", ".join(f"{name} {size}" for name, size in machine["caches"].items())
    load = ", ".join(f"{part['machine']['load_at_start']:.1f}" for part in measured.parts)
    return [
        "# What a loss and its gradient cost",
        "",
        "Microseconds of a step: the mean loss and its gradients, in memory, on the same numbers; each library's inputs are made",
        "before. `benchmarks/table.py` writes this page; `benchmarks/README.md` tells what is measured, and how.",
        "",
        f"- {last['date']}; {machine['processor']}, {machine['cores']} cores, {', '.join(machine['vectors'])}; {caches};"
        f" {machine['system']}; load at the start {load}",
        *(f"- {NAMES.get(name, name)}: {libraries[name]}" for name in COLUMNS if name in libraries),
        f"- the median of {settings['iterations']} iterations of {settings['millis']} ms, once a step gets no faster; of several rounds the"
        " fastest",
        "- ° the library has no such function: the loss is written in its operations",
        f"- bold: short of what is aimed at ({AGAINST_LIBRARIES:g} times as fast as the fastest of libtorch, DJL, ND4J and TensorFlow"
        f" Java, {AGAINST_COMPILED:g} times as fast as torch.compile, {SHARE:.0%} of the bandwidth, {TWO_THREADS:g} times as fast with"
        " two threads)",
        "",
    ]


def bandwidth(measured: Measured) -> list[str]:
    if not measured.bandwidth:
        return []
    lines = ["## Memory", "", "STREAM's triad over float32, GB/s of what it reads and writes; the better of two loops.", ""]
    lines += [row(["elements", "threads", "GB/s"]), row(["---:"] * 3)]
    for (threads, elements), got in sorted(measured.bandwidth.items()):
        lines.append(row([count(elements), str(threads), f"{got:.1f}"]))
    return [*lines, ""]


def left_out(measured: Measured) -> list[str]:
    """Cases that a library cannot do, or got wrong."""
    reasons: dict[str, str] = {}
    for part in measured.parts:
        for line in [*part["unsupported"], *part["refused"]]:
            case = f"{NAMES.get(line['contender'], line['contender'])}, {line['function']}, {line['dtype']}, {count(line['elements'])}"
            reasons[case] = (line.get("unsupported") or line["refused"]).rsplit(": ", 1)[-1]
    return ["## Not timed", "", *(f"- {case}: {why}" for case, why in sorted(reasons.items())), ""] if reasons else []


def page(parts: list[dict]) -> str:
    require_one_answer(parts)
    measured = Measured.of(parts)
    short = shortfalls(measured)
    lines = head(measured) + ["## What falls short", ""]
    lines += [f"- {line}" for line in short] or ["Nothing."]
    lines += ["", *bandwidth(measured)]
    for threads, dtype, elements in sorted({(case.threads, case.dtype, case.elements) for case in measured.seconds}):
        lines += table(measured, threads, dtype, elements)
    return "\n".join([*lines, *left_out(measured)]).rstrip() + "\n"


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.stdout.write(page([json.loads(Path(name).read_text(encoding="utf-8")) for name in sys.argv[1:]]))


if __name__ == "__main__":
    main()

"""
Times the native gate in process and in a virtual machine of its own, in turn, on this machine.

    python3 benchmarks/protocol.py [rounds]

The difference is what the protocol costs: one start of a process, and for each call its JSON there and back, twice
(offer, run). Compares the seconds that Surefire reports, as `gate.py` does.
"""

import statistics
import sys

from gate import RUNS, run

COMMAND, REPORT = RUNS["gate"]
WAYS = {"in process": COMMAND, "isolated": [*COMMAND, "-Dlosstck.isolate=true"]}
ONE = ["-Dlosstck.case=torch/l1_loss/mean/f64/matrix"]


def main(rounds: int) -> None:
    whole: dict[str, list[float]] = {way: [] for way in WAYS}
    one: dict[str, list[float]] = {way: [] for way in WAYS}
    calls = 0
    for number in range(rounds + 1):
        for way, command in WAYS.items():
            _, seconds, calls = run(command, REPORT)
            _, start, _ = run([*command, *ONE], REPORT)
            # The first round warms caches and compiles.
            if number:
                whole[way].append(seconds)
                one[way].append(start)
            print(f"{'warm-up' if not number else f'round {number}'} {way}: {calls} tests in {seconds:.2f} s, one case in {start:.2f} s")
    inside, outside = (statistics.median(whole[way]) for way in WAYS)
    first = statistics.median(one["isolated"]) - statistics.median(one["in process"])
    print(f"median: in process {inside:.2f} s, isolated {outside:.2f} s, ratio {outside / inside:.2f}")
    print(f"a run costs {first:.2f} s more, a case {1000 * (outside - inside - first) / calls:.2f} ms more")


if __name__ == "__main__":
    asked = sys.argv[1:] or ["3"]
    if len(asked) > 1 or not asked[0].isdecimal() or int(asked[0]) == 0:
        sys.exit(f"rounds is a whole number from 1, got {' '.join(asked)!r}: python3 benchmarks/protocol.py 3")
    main(int(asked[0]))

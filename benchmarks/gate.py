"""
Times the native gate beside as many empty parameterized tests, in turn, on this machine.

    python3 benchmarks/gate.py [rounds]

Compares the seconds that Surefire reports for the two test classes: what a test run costs once its JVM is up, reading the
corpus, judging, record and report included. Everything else (JVM start, Maven, compiling) is the same for both and printed
beside it as the whole commands' seconds.
"""

import json
import statistics
import subprocess
import sys
import time
import xml.etree.ElementTree as xml
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MAVEN = ["mvn", "-B", "-q"]
REPORTS = "target/surefire-reports/TEST-io.github.losstck"
GATE = (
    [*MAVEN, "verify", "-pl", "adapters/native", "-am", "-Dtest=NativeConformanceTest", "-Dsurefire.failIfNoSpecifiedTests=false"],
    f"adapters/native/{REPORTS}.nativeloss.NativeConformanceTest.xml",
)


def empty(tests: int) -> tuple[list[str], str]:
    """The command of that many empty tests, and its report."""
    return (
        [*MAVEN, "-f", "benchmarks/empty-tests/pom.xml", "verify", f"-Dempty.tests={tests}"],
        f"benchmarks/empty-tests/{REPORTS}.benchmarks.EmptyParameterizedTest.xml",
    )


def run(command: list[str], report: str) -> tuple[float, float, int]:
    """Seconds of the command and of the test class, and its number of tests."""
    started = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout[-4000:]}")
    whole = time.monotonic() - started
    suite = xml.parse(ROOT / report).getroot()
    return whole, float(suite.get("time").replace(",", "")), int(suite.get("tests"))


def figures() -> str:
    """What the record of the last gate says of its cost."""
    footer = json.loads((ROOT / "adapters/native/target/losstck/record.jsonl").read_text().splitlines()[-1])["figures"]
    return f"{footer['calls']} calls in {footer['callSeconds']} s, peak memory {footer['peakMemoryMib']} MiB"


def main(rounds: int) -> None:
    seconds: dict[str, list[float]] = {"gate": [], "empty": []}
    tests = 0
    for number in range(rounds + 1):
        for name in seconds:
            whole, taken, tests = run(*(GATE if name == "gate" else empty(tests)))
            # The first round warms caches and compiles.
            if number:
                seconds[name].append(taken)
            print(f"{'warm-up' if not number else f'round {number}'} {name}: {tests} tests in {taken:.2f} s, command {whole:.1f} s", flush=True)
    gate, none = (statistics.median(seconds[name]) for name in ("gate", "empty"))
    print(f"median: {tests} empty tests {none:.2f} s, the gate {gate:.2f} s, ratio {gate / none:.2f}; {figures()}")


if __name__ == "__main__":
    asked = sys.argv[1:] or ["3"]
    if len(asked) > 1 or not asked[0].isdecimal() or int(asked[0]) == 0:
        sys.exit(f"rounds is a whole number from 1, got {' '.join(asked)!r}: python3 benchmarks/gate.py 3")
    main(int(asked[0]))

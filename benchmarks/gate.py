"""
Times the native gate beside 20,000 empty parameterized tests, in turn, on this machine.

    python3 benchmarks/gate.py [rounds]

Compares the seconds that Surefire reports for the two test classes: what a test run costs once its JVM is up. Everything
else (JVM start, Maven, compiling) is the same for both and printed beside it as the whole commands' seconds.
"""

import statistics
import subprocess
import sys
import time
import xml.etree.ElementTree as xml
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MAVEN = ["mvn", "-B", "-q"]
RUNS = {
    "empty": (
        [*MAVEN, "-f", "benchmarks/empty-tests/pom.xml", "verify"],
        "benchmarks/empty-tests/target/surefire-reports/TEST-io.github.losstck.benchmarks.EmptyParameterizedTest.xml",
    ),
    "gate": (
        [*MAVEN, "verify", "-pl", "adapters/native", "-am", "-Dtest=NativeConformanceTest", "-Dsurefire.failIfNoSpecifiedTests=false"],
        "adapters/native/target/surefire-reports/TEST-io.github.losstck.nativeloss.NativeConformanceTest.xml",
    ),
}


def run(command: list[str], report: str) -> tuple[float, float, int]:
    """Seconds of the command and of the test class, and its number of tests."""
    started = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout[-4000:]}")
    whole = time.monotonic() - started
    suite = xml.parse(ROOT / report).getroot()
    return whole, float(suite.get("time").replace(",", "")), int(suite.get("tests"))


def main(rounds: int) -> None:
    seconds: dict[str, list[float]] = {name: [] for name in RUNS}
    for number in range(rounds + 1):
        for name, (command, report) in RUNS.items():
            whole, tests, count = run(command, report)
            # The first round warms caches and compiles.
            if number:
                seconds[name].append(tests)
            print(f"{'warm-up' if not number else f'round {number}'} {name}: {count} tests in {tests:.2f} s, command {whole:.1f} s")
    empty, gate = (statistics.median(seconds[name]) for name in ("empty", "gate"))
    print(f"median: 20,000 empty tests {empty:.2f} s, the gate {gate:.2f} s, ratio {gate / empty:.2f}")


if __name__ == "__main__":
    asked = sys.argv[1:] or ["3"]
    if len(asked) > 1 or not asked[0].isdecimal() or int(asked[0]) == 0:
        sys.exit(f"rounds is a whole number from 1, got {' '.join(asked)!r}: python3 benchmarks/gate.py 3")
    main(int(asked[0]))

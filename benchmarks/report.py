"""
Makes one report over seven runs of 10,000 cases and opens it in Chromium, an empty page beside it.

    python3 benchmarks/report.py RECORD...

The runs are the given records in turn, their lines repeated under new ids until there are 10,000. Prints the seconds of
the command in a heap of 1 GB, the size of the file, and what the page takes (`ReportBenchmark`; it needs chromium).
Build first: mvn -q verify -Pbrowser -pl conformance/cli,reports -am
"""

import itertools
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MAVEN = ["mvn", "-B", "-q"]
RUNS = 7
CASES = 10_000


def grown(record: Path, number: int, folder: Path) -> Path:
    """The record with its lines repeated: header, lines, footer that counts them."""
    header, *lines, footer = [json.loads(line) for line in record.read_text(encoding="utf-8").splitlines()]
    if footer["type"] != "footer" or not lines:
        sys.exit(f"{record} is not the record of a finished run")
    repeated = []
    for again in itertools.count():
        for line in lines[: CASES - len(repeated)]:
            repeated.append(line if again == 0 else {**line, "case": f"{line['case']}-again-{again}"})
        if len(repeated) == CASES:
            break
    footer["lines"] = CASES
    file = folder / f"{number}-{record.parent.name}.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in [header, *repeated, footer]), encoding="utf-8")
    return file


def cpu() -> float:
    """Seconds that the commands so far kept processors busy: what a crowded machine does not stretch."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def class_path() -> str:
    """The command's modules and what they need."""
    with tempfile.NamedTemporaryFile() as file:
        goal = ["test-compile", "dependency:build-classpath", f"-Dmdep.outputFile={file.name}"]
        subprocess.run([*MAVEN, "-pl", "conformance/cli", "-am", *goal], cwd=ROOT, check=True)
        return f"{ROOT}/conformance/cli/target/classes:{Path(file.name).read_text()}"


def main(records: list[Path]) -> None:
    command = ["-Xmx1g", "-classpath", class_path(), "io.github.losstck.cli.Losstck", "report"]
    # A command of seconds ends before the second compiler's work pays.
    ways = {"plain": ["java", *command], "one compiler": ["java", "-XX:TieredStopAtLevel=1", *command]}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        runs = [grown(record, number, folder) for number, record in zip(range(RUNS), itertools.cycle(records))]
        report = folder / "index.html"
        for number, (way, java) in itertools.product(range(3), ways.items()):
            started, before = time.monotonic(), cpu()
            subprocess.run([*java, f"--output={report}", *runs], check=True)
            seconds, busy = time.monotonic() - started, cpu() - before
            print(f"{'round ' + str(number) if number else 'warm-up'}, {way}: made in {seconds:.1f} s, of processors {busy:.1f} s")
        read = sum(run.stat().st_size for run in runs)
        print(f"{report.stat().st_size / 1e6:.2f} MB over {RUNS} runs of {CASES} cases, of records of {read / 1e6:.0f} MB")
        browser = ["verify", "-Pbrowser", "-pl", "reports", "-am", "-Dtest=ReportBenchmark", "-Dsurefire.failIfNoSpecifiedTests=false"]
        subprocess.run([*MAVEN, *browser, f"-Dlosstck.report={report}"], cwd=ROOT, check=True)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("name at least one record: python3 benchmarks/report.py adapters/*/target/losstck/record.jsonl")
    main([Path(record) for record in sys.argv[1:]])

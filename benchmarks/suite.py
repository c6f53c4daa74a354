"""
Prints how many lines a second the suite judges over the native adapter, round after round in one virtual machine.

    mvn package -DskipTests -Pbenchmarks
    python3 benchmarks/suite.py [rounds]
"""

import argparse
import subprocess
import sys

from kernels import ROOT, class_path

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Prints how many lines a second the suite judges, round after round.")
    parser.add_argument("rounds", nargs="?", type=int, default=10, help="in one virtual machine (default: 10)")
    rounds = parser.parse_args().rounds
    if rounds < 1:
        parser.error(f"{rounds} rounds measure nothing; ask for 1 or more")
    main = "io.github.losstck.benchmarks.suite.CasesPerSecond"
    command = ["java", "-cp", class_path("suite"), main, str(rounds)]
    sys.exit(subprocess.run(command, cwd=ROOT, check=False).returncode)

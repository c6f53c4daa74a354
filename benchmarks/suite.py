"""
Prints how many lines a second the suite judges over the native adapter, round after round in one virtual machine.

    mvn package -DskipTests -Pbenchmarks
    python3 benchmarks/suite.py [rounds]
"""

import subprocess
import sys

from kernels import ROOT, class_path

if __name__ == "__main__":
    main = "io.github.losstck.benchmarks.suite.CasesPerSecond"
    sys.exit(subprocess.run(["java", "-cp", class_path("suite"), main, *sys.argv[1:]], cwd=ROOT, check=False).returncode)

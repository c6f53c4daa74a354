"""
Runs the commands of the documents: every line in a block of shell is run here as it stands, or stands in ELSEWHERE with
where CI runs it. A command that is neither, or that fails, or an entry that no document has, ends with status 1.

    python3 .ci/docs.py [--list]

It runs in a folder of its own that has the repository's, so that what commands write is gone afterwards. Build first:
mvn verify -Pbrowser,strangers,adapter=all
"""

import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHELL = re.compile(r"^\s*```(sh|bash|console)\b")
GENERATED = {"docs/cookbook.md", "fixtures/v1/atlas.md"}
LONGEST = 300  # seconds for a block
# The adapter whose classes `target/classes` is: a build of a stranger.
TOY = ROOT / "examples/target/builds/toy/target"

BUILD = ".ci/run builds every module, profile and adapter at once: mvn verify -fae -Pbrowser,strangers,benchmarks,adapter=all"
STRANGERS = "examples/java builds the same library by the same commands (-Pstrangers)"
PROCESS = "the adapters' gates and examples/ are run over the protocol by tests; this one needs PyTorch, TensorFlow or npm (some GB)"
FRAMEWORKS = "needs every release of the frameworks (some 60 GB); what it made is held by the generator's tests"
PEOPLE = "for a person at a screen"
LAWS = "native's laws run in the build below, and PlantedLawsTest replays what wrong libraries are found with"
QUIET = "figures need a quiet machine; benchmarks/tests and the contenders' tests hold what makes them"
SETTING = "junit's and core's tests set it"

# The beginning of a command, and why it is not run here.
ELSEWHERE = {
    "git clone <this repository>": "CI has cloned it",
    "mvn verify -Padapter=process": PROCESS,
    "mvn verify -Dlosstck.mode=write": STRANGERS,
    "mvn verify -Padapter=djl -Dlosstck.laws": LAWS,
    "mvn verify -Pgates,adapter=djl -Dtest=Djl": LAWS,
    "mvn verify -Dtest=ToyLawsTest": STRANGERS,
    "mvn verify -Dtest=ToyConformanceTest": STRANGERS,
    "mvn verify -Pgates": "the gates are among what the build below runs",
    "mvn verify -Dlosstck.pytorch": SETTING,
    "mvn verify -Padapter=djl -D": SETTING,
    "mvn verify": BUILD,
    "mvn install -DskipTests": STRANGERS,
    "mvn -q package -DskipTests -pl conformance/cli -am": BUILD,
    "mvn dependency:copy-dependencies": STRANGERS,
    "mvn test -pl conformance/mutants": "the build runs it, comparing",
    "mvn package -DskipTests -Pbenchmarks": "the build below has the profile",
    "python3 benchmarks/kernels.py": QUIET,
    "python3 benchmarks/table.py": "benchmarks/tests hold the page to its records",
    "python3 benchmarks/suite.py": QUIET,
    "mvn package -DskipTests -Prelease": ".ci/reproduce does it twice",
    ".ci/reproduce": "a step of .ci/run",
    "open ": PEOPLE,
    ".ci/run": "it runs this",
    "python3 -m venv /tmp/losstck-venv": ".ci/run makes one",
    "/tmp/losstck-venv/bin/pip install": ".ci/run installs both the lint's and the documents' needs",
    "cd fixtures/generator && /tmp/losstck-venv/bin/python -m losstck_fixtures lint": ".ci/run lints",
    "cd fixtures/generator": FRAMEWORKS,
    "python -m losstck_fixtures": FRAMEWORKS,
    "JAZZER_FUZZ=1 mvn test": "a search of minutes; every build reads the inputs that it has found",
    "npm install": PROCESS,
    "pip install torch": PROCESS,
    "losstck run --command": PROCESS,
    "losstck serve": "it does not end by itself; CommandProcessTest serves, asks and ends it",
}


@dataclass
class Block:
    document: str
    line: int
    commands: list[str]


def blocks(document: Path) -> list[Block]:
    found, current = [], None
    for number, text in enumerate(document.read_text(encoding="utf-8").splitlines(), 1):
        if current is None:
            if SHELL.match(text):
                current = Block(str(document.relative_to(ROOT)), number + 1, [])
        elif text.strip().startswith("```"):
            found.append(current)
            current = None
        elif current.commands and current.commands[-1].endswith("\\"):
            current.commands[-1] = current.commands[-1][:-1] + " " + text.strip()
        elif text.strip() and not text.strip().startswith("#"):
            current.commands.append(text.strip())
    return found


def documents() -> list[Path]:
    tracked = subprocess.run(["git", "ls-files", "*.md"], cwd=ROOT, check=True, capture_output=True, text=True)
    return [ROOT / name for name in tracked.stdout.split() if name not in GENERATED]


def reason(command: str) -> str | None:
    """Why a command is not run here; the longest beginning that fits says it."""
    fitting = [beginning for beginning in ELSEWHERE if command.startswith(beginning)]
    return max(fitting, key=len) if fitting else None


def workplace(folder: Path) -> None:
    for entry in ROOT.iterdir():
        if entry.name not in {".git", "target"}:
            (folder / entry.name).symlink_to(entry)
    classes = folder / "target" / "classes"
    (folder / "target" / "lib").mkdir(parents=True)
    for made in ("classes", "test-classes"):
        subprocess.run(["cp", "-r", f"{TOY / made}/.", classes], check=True)


def run(block: Block, commands: list[str], folder: Path) -> bool:
    alias = "alias losstck='java -XX:TieredStopAtLevel=1 -jar conformance/cli/target/losstck.jar'"
    script = "\n".join(["set -e -o pipefail", "shopt -s expand_aliases", alias, *commands, ""])
    done = subprocess.run(
        ["bash"],
        input=script,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )
    print(f"{'ok  ' if done.returncode == 0 else 'FAIL'} {block.document}:{block.line}: {'; '.join(commands)}", flush=True)
    if done.returncode != 0:
        print(f"status {done.returncode}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
    return done.returncode == 0


def main() -> int:
    used, good, count = set(), True, 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if "--list" not in sys.argv:
            workplace(folder)
        for block in [block for document in documents() for block in blocks(document)]:
            commands = []
            for command in block.commands:
                elsewhere = reason(command)
                if elsewhere is None:
                    commands.append(command)
                else:
                    used.add(elsewhere)
                    print(f"else {block.document}:{block.line}: {command}: {ELSEWHERE[elsewhere]}")
            if commands and "--list" not in sys.argv:
                count += len(commands)
                good &= run(block, commands, folder)
    for beginning in sorted(set(ELSEWHERE) - used):
        good = False
        print(f"FAIL .ci/docs.py: no document has a command that begins with '{beginning}'. Take it off ELSEWHERE.")
    print(f"{count} commands of the documents ran")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())

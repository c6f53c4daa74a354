"""
Times the kernels beside the libraries: a virtual machine for each library and loss, and one Python for PyTorch.

    mvn package -DskipTests -Pbenchmarks
    python3 benchmarks/kernels.py [--python PYTHON] [--threads 1] [--elements 10000,1000000,10000000] [--out FILE]

Everything runs in turn, on the same numbers; the results are one file of JSON, which benchmarks/table.py reads.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "benchmarks"
# The module that has a contender.
MODULES = {
    "native-vector": "kernels",
    "native-scalar": "kernels",
    "libtorch": "libtorch",
    "djl": "djl",
    "nd4j": "nd4j",
    "tensorflow": "tensorflow",
}
PYTHON = ["pytorch", "torch.compile"]
FUNCTIONS = [
    "l1_loss",
    "mse_loss",
    "smooth_l1_loss",
    "huber_loss",
    "binary_cross_entropy",
    "binary_cross_entropy_with_logits",
    "cross_entropy",
    "cross_entropy_probabilities",
    "nll_loss",
    "kl_div",
    "poisson_nll_loss",
    "gaussian_nll_loss",
    "hinge_embedding_loss",
    "margin_ranking_loss",
    "multi_margin_loss",
    "multilabel_margin_loss",
    "multilabel_soft_margin_loss",
    "soft_margin_loss",
    "sigmoid_focal_loss",
    "cosine_embedding_loss",
    "triplet_margin_loss",
]
LONGEST = 600  # seconds for one process


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    known = [*MODULES, *PYTHON, "triad"]
    parser.add_argument("--contenders", default=",".join(known), help="of " + ", ".join(known))
    parser.add_argument("--functions", default=",".join(FUNCTIONS))
    parser.add_argument("--dtypes", default="float32,float64")
    parser.add_argument("--elements", default="10000,1000000,10000000")
    parser.add_argument("--threads", default="1", help="1,2 for both, one after the other")
    parser.add_argument("--millis", type=int, default=100, help="of an iteration; there are five")
    parser.add_argument("--rounds", type=int, default=1, help="how often everything is measured; the least counts")
    parser.add_argument("--forks", type=int, default=0, help="1: a virtual machine for each case, not for each loss")
    parser.add_argument("--heap", default="6g")
    parser.add_argument("--java", default="java")
    parser.add_argument("--python", default=sys.executable, help="one that has torch")
    parser.add_argument("--out", type=Path, default=HERE / "target" / "kernels.json")
    options = parser.parse_args()
    for name in ("contenders", "functions", "dtypes", "elements", "threads"):
        setattr(options, name, getattr(options, name).split(","))
    for contender in options.contenders:
        if contender not in known:
            parser.error(f"no contender {contender}; there are {', '.join(known)}")
    for function in options.functions:
        if function not in FUNCTIONS:
            parser.error(f"no function {function}; there are {', '.join(FUNCTIONS)}")
    return options


def class_path(module: str) -> str:
    target = HERE / module / "target"
    jars = sorted(target.glob("losstck-benchmarks-*.jar"))
    if not jars or not (target / "classpath.txt").exists():
        sys.exit(f"benchmarks/{module} is not built: mvn package -DskipTests -Pbenchmarks")
    return f"{jars[0]}:{(target / 'classpath.txt').read_text().strip()}"


def finished(command: list, **how: object) -> subprocess.CompletedProcess:
    """A process that takes too long is ended, and what it has measured until then counts."""
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, check=False, **how)
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 124, "", f"ended after {LONGEST} s")


def jmh(options: argparse.Namespace, module: str, benchmark: str, parameters: dict, folder: Path) -> list[dict]:
    """JMH's results, which are none where every case was refused."""
    results = folder / "jmh.json"
    results.unlink(missing_ok=True)
    command = [
        options.java,
        "--add-modules=jdk.incubator.vector",
        f"-Xmx{options.heap}",
        # Compiled before it goes on, so that nothing uncompiled is timed.
        "-Xbatch",
        f"-Dlosstck.benchmarks.notes={folder / 'notes.jsonl'}",
        "-DOPT_OUT_TRACKING=true",
        "-Dai.djl.offline=true",
        "-cp",
        class_path(module),
        "org.openjdk.jmh.Main",
        benchmark,
        *("-f", str(options.forks), "-rf", "json", "-rff", str(results)),
    ]
    for name, values in parameters.items():
        command += ["-p", f"{name}={','.join(values)}"]
    if benchmark.startswith("Loss"):
        command += ["-w", f"{options.millis}ms", "-r", f"{options.millis}ms"]
    threads = max(parameters["threads"], key=int)
    environment = {
        **os.environ,
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "OMP_NUM_THREADS": threads,
    }
    done = finished(command, env=environment, cwd=folder)
    (folder / "output.txt").write_text(done.stdout + done.stderr)
    text = results.read_text() if results.exists() else ""
    if done.returncode != 0:
        print(f"  status {done.returncode}: {(done.stdout + done.stderr)[-1500:]}", flush=True)
    return json.loads(text) if text else []


def losses(options: argparse.Namespace, contender: str, function: str, threads: str, folder: Path) -> dict:
    notes = folder / "notes.jsonl"
    notes.unlink(missing_ok=True)
    parameters = {
        "contender": [contender],
        "function": [function],
        "dtype": options.dtypes,
        "elements": options.elements,
        "threads": [threads],
    }
    measured = {}
    for result in jmh(options, MODULES[contender], "LossBenchmark", parameters, folder):
        given = result["params"]
        iterations = [nanos for fork in result["primaryMetric"]["rawData"] for nanos in fork]
        measured[given["dtype"], int(given["elements"])] = [round(nanos / 1e9, 10) for nanos in iterations]
    return joined(notes, measured)


def joined(notes: Path, measured: dict) -> dict:
    """What was timed, and what was not, with the reason."""
    found: dict = {"results": [], "unsupported": [], "refused": [], "libraries": {}}
    lines = notes.read_text().splitlines() if notes.exists() else []
    for note in map(json.loads, lines):
        case = (note["dtype"], note["elements"])
        if "library" in note:
            found["libraries"][note["contender"]] = note.pop("library")
        kind = next((kind for kind in ("unsupported", "refused") if kind in note), None)
        if kind is None and case in measured:
            found["results"].append({**note, "seconds": measured[case]})
        elif kind is None:
            found["refused"].append({**note, "refused": "JMH gave no result"})
        else:
            found[kind].append(note)
    return found


def python(options: argparse.Namespace, contender: str, function: str, threads: str, folder: Path) -> dict:
    notes = folder / "notes.jsonl"
    notes.unlink(missing_ok=True)
    command = [options.python, HERE / "pytorch.py", contender, notes, "--threads", threads]
    command += ["--functions", function, "--dtypes", ",".join(options.dtypes)]
    command += ["--elements", ",".join(options.elements), "--millis", str(options.millis)]
    done = finished(command)
    if done.returncode != 0:
        print(f"  status {done.returncode}: {done.stderr[-1500:]}", flush=True)
    lines = [json.loads(line) for line in notes.read_text().splitlines()] if notes.exists() else []
    measured = {(line["dtype"], line["elements"]): line.pop("seconds") for line in lines if "seconds" in line}
    notes.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return joined(notes, measured)


def triad(options: argparse.Namespace, folder: Path) -> list[dict]:
    bandwidths = []
    sizes = [size for size in ("10000000", "100000000") if int(size) <= max(10_000_000, *map(int, options.elements))]
    parameters = {"elements": sizes, "threads": ["1", "2"]}
    for result in jmh(options, "kernels", "TriadBenchmark", parameters, folder):
        elements = int(result["params"]["elements"])
        nanos = sorted(nanos for fork in result["primaryMetric"]["rawData"] for nanos in fork)
        bandwidths.append({
            "loop": result["benchmark"].rsplit(".", 1)[1],
            "elements": elements,
            "threads": int(result["params"]["threads"]),
            "gigabytes_a_second": round(12 * elements / nanos[len(nanos) // 2], 2),
        })
    return bandwidths


def machine() -> dict:
    cpu = subprocess.run(["lscpu", "-J"], capture_output=True, text=True, check=False).stdout
    fields = {entry["field"].rstrip(":"): entry["data"] for entry in json.loads(cpu or '{"lscpu": []}')["lscpu"]}
    features = [flag for flag in fields.get("Flags", "").split() if flag in ("avx2", "avx512f")]
    return {
        "processor": fields.get("Model name", platform.processor()),
        "cores": os.cpu_count(),
        "caches": {name: fields[name] for name in ("L1d cache", "L2 cache", "L3 cache") if name in fields},
        "vectors": features,
        "system": platform.platform(),
        "load_at_start": os.getloadavg()[0],
    }


def main() -> None:
    options = arguments()
    whole: dict = {
        "machine": machine(),
        "date": time.strftime("%Y-%m-%d"),
        "settings": {"iterations": 5, "millis": options.millis, "forks": options.forks, "rounds": options.rounds},
        "libraries": {},
        "bandwidth": [],
        "results": [],
        "unsupported": [],
        "refused": [],
    }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for _ in range(options.rounds):
            if "triad" in options.contenders:
                whole["bandwidth"] += triad(options, folder)
                print(*whole["bandwidth"], sep="\n", flush=True)
            for threads in options.threads:
                for function in options.functions:
                    measure(options, function, threads, folder, whole, begun)
    print(options.out)


def measure(options: argparse.Namespace, function: str, threads: str, folder: Path, whole: dict, begun: float) -> None:
    """All contenders side by side, so that what disturbs the machine disturbs all."""
    for contender in options.contenders:
        if contender != "triad":
            run = losses if contender in MODULES else python
            found = run(options, contender, function, threads, folder)
            for key, value in found.items():
                whole[key].update(value) if key == "libraries" else whole[key].extend(value)
            show(contender, function, threads, found, time.monotonic() - begun)
            write(options.out, whole)


def show(contender: str, function: str, threads: str, found: dict, seconds: float) -> None:
    figures = [
        f"{line['dtype'][-2:]}/{line['elements']:.0e} {sorted(line['seconds'])[2] * 1e6:.1f}" for line in found["results"]
    ]
    print(f"{seconds:5.0f} s  {contender} x{threads} {function}, µs: {', '.join(figures)}", flush=True)
    for line in [*found["unsupported"], *found["refused"]]:
        print(f"         {line['dtype']} {line['elements']}: {line.get('unsupported') or line['refused']}", flush=True)


def write(out: Path, whole: dict) -> None:
    """A line for each result, so that a record can be read and compared."""
    parts = []
    for key, value in whole.items():
        if isinstance(value, list):
            lines = ",\n".join("  " + json.dumps(entry, ensure_ascii=False) for entry in value)
            parts.append(f'"{key}": [\n{lines}\n]' if value else f'"{key}": []')
        else:
            parts.append(f'"{key}": {json.dumps(value, ensure_ascii=False)}')
    out.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""The page of the benchmarks, made of a small measurement."""

import copy
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(BENCHMARKS))

import kernels  # noqa: E402
import table  # noqa: E402

MACHINE = {
    "processor": "Some CPU",
    "cores": 2,
    "caches": {"L2 cache": "1 MiB"},
    "vectors": ["avx2"],
    "system": "Linux",
    "load_at_start": 0.25,
}


def line(contender: str, micros: float, **other: object) -> dict:
    case = {"function": "mse_loss", "dtype": "float32", "elements": 10_000, "threads": 1, "call": "f", "loss": 2.5}
    iterations = [micros * 1e-6 * factor for factor in (1.1, 1.0, 3.0, 0.9, 1.0)]
    return {"contender": contender, **case, **other, "seconds": iterations}


def part(*results: dict, **other: object) -> dict:
    whole = {
        "machine": MACHINE,
        "date": "2026-01-31",
        "settings": {"iterations": 5, "millis": 100, "forks": 0},
        "libraries": {"native-vector": "losstck-kernels, 512 bits", "djl": "DJL 1"},
        "bandwidth": [],
        "results": list(results),
        "unsupported": [],
        "refused": [],
    }
    return {**whole, **other}


def test_the_median_and_the_ratios_stand_in_the_row() -> None:
    page = table.page([
        part(line("native-vector", 10), line("libtorch", 50), line("djl", 35, call="operations"), line("torch.compile", 20))
    ])
    assert "| mse_loss | 10 | 50 | 35° | 20 | 3.5 | 2.0 |" in page
    assert "## float32, 10,000 elements, 1 thread\n" in page
    assert "Nothing." in page
    assert "- 2026-01-31; Some CPU, 2 cores, avx2; L2 cache 1 MiB; Linux; load at the start 0.2\n" in page
    assert "- DJL: DJL 1\n" in page


def test_of_rounds_the_fastest_counts_and_of_files_the_later() -> None:
    slow, fast = line("native-vector", 20), line("native-vector", 10)
    assert "| mse_loss | 10 | 50 |" in table.page([part(slow, fast, slow, line("libtorch", 50))])
    assert "| mse_loss | 20 | 50 |" in table.page([part(fast, line("libtorch", 50)), part(slow)])


def test_what_falls_short_is_listed_and_bold() -> None:
    page = table.page([part(line("native-vector", 10), line("tensorflow", 19), line("torch.compile", 14))])
    assert "- mse_loss, float32, 10,000: 1.90 times as fast as TensorFlow Java, not 2\n" in page
    assert "- mse_loss, float32, 10,000: 1.40 times as fast as torch.compile, not 1.5\n" in page
    assert "| **1.90** | **1.40** |" in page


def test_pytorch_in_python_is_no_library_of_java() -> None:
    page = table.page([part(line("native-vector", 10), line("pytorch", 1))])
    assert "Nothing." in page


def test_small_arrays_are_not_aimed_at() -> None:
    page = table.page([part(line("native-vector", 10, elements=1000), line("djl", 5, elements=1000))])
    assert "Nothing." in page


def test_a_share_of_bandwidth_counts_every_array_once() -> None:
    memory = [{"loop": loop, "elements": 10_000_000, "threads": 1, "gigabytes_a_second": got} for loop, got in [("plain", 8), ("vector", 10)]]
    # 120 MB in 15 ms are 8 GB/s.
    page = table.page([part(line("native-vector", 15_000, elements=10_000_000), bandwidth=memory)])
    assert "- mse_loss, float32, 10,000,000: 80% of the bandwidth, not 90%\n" in page
    assert "| **80%** |" in page
    assert "| 10,000,000 | 1 | 10.0 |" in page


@pytest.mark.parametrize(("micros", "short"), [(20.0, True), (17.0, False)])
def test_two_threads_are_held_to_what_memory_allows(micros: float, *, short: bool) -> None:
    memory = [{"loop": "plain", "elements": 10_000_000, "threads": n, "gigabytes_a_second": 10.0 * n**0.5} for n in (1, 2)]
    both = [line("native-vector", micros * 1000 if n == 2 else 22_000, elements=10_000_000, threads=n) for n in (1, 2)]
    page = table.page([part(*both, bandwidth=memory)])
    assert ("times as fast with two threads" in page.split("## Memory")[0].split("What falls short")[1]) is short


def test_later_parts_count() -> None:
    page = table.page([part(line("native-vector", 10), line("djl", 50)), part(line("native-vector", 20))])
    assert "| mse_loss | 20 | 50 |" in page


def test_losses_that_differ_are_refused() -> None:
    with pytest.raises(SystemExit, match="mse_loss, float32, 10000: the losses differ"):
        table.page([part(line("native-vector", 10), line("pytorch", 50, loss=2.6))])


def test_what_was_not_timed_is_said_with_its_reason() -> None:
    refused = [{**line("nd4j", 1), "refused": "nd4j, mse_loss float32 10000: loss is 2.4, expected 2.5"}]
    unsupported = [{**line("djl", 1, function="nll_loss"), "unsupported": "no function"}]
    page = table.page([part(line("native-vector", 10), refused=refused, unsupported=unsupported)])
    assert "- ND4J, mse_loss, float32, 10,000: loss is 2.4, expected 2.5\n" in page
    assert "- DJL, nll_loss, float32, 10,000: no function\n" in page


def test_results_are_joined_with_what_jmh_does_not_tell(tmp_path: Path) -> None:
    notes = tmp_path / "notes.jsonl"
    common = '"contender": "djl", "function": "mse_loss", "dtype": "float32", "threads": 1'
    notes.write_text(
        f'{{{common}, "elements": 10, "library": "DJL 1", "call": "Loss.l2Loss", "loss": 2.5}}\n'
        f'{{{common}, "elements": 20, "library": "DJL 1", "call": "Loss.l2Loss", "loss": 2.5}}\n'
        f'{{{common}, "elements": 30, "refused": "loss is 1, expected 2"}}\n'
    )
    found = kernels.joined(notes, {("float32", 10): [1e-6]})
    assert [(one["elements"], one["seconds"]) for one in found["results"]] == [(10, [1e-6])]
    assert [(one["elements"], one["refused"]) for one in found["refused"]] == [
        (20, "JMH gave no result"),
        (30, "loss is 1, expected 2"),
    ]
    assert found["libraries"] == {"djl": "DJL 1"}


def test_a_file_of_results_is_what_was_measured(tmp_path: Path) -> None:
    whole = part(line("native-vector", 10), line("djl", 50))
    out = tmp_path / "kernels.json"
    kernels.write(out, copy.deepcopy(whole))
    assert kernels.json.loads(out.read_text()) == whole
    assert len(out.read_text().splitlines()) < 20


def test_the_page_is_that_of_its_records() -> None:
    docs = BENCHMARKS.parent / "docs"
    records = sorted((docs / "records/benchmarks").glob("*.json"))
    page = table.page([kernels.json.loads(record.read_text()) for record in records])
    assert (docs / "benchmarks.md").read_text() == page, "python3 benchmarks/table.py docs/records/benchmarks/*.json > docs/benchmarks.md"


def properties(pom: Path) -> dict[str, str]:
    space = "{http://maven.apache.org/POM/4.0.0}"
    found = xml.parse(pom).getroot().find(f"{space}properties")
    return {entry.tag.removeprefix(space): entry.text for entry in found} if found is not None else {}


@pytest.mark.parametrize("library", ["libtorch", "djl", "nd4j", "tensorflow"])
def test_the_libraries_are_those_that_the_adapters_bring(library: str) -> None:
    here = properties(BENCHMARKS / library / "pom.xml")
    adapter = properties(BENCHMARKS.parent / "adapters" / library / "pom.xml")
    assert f"{library}.version" in here
    assert {name: adapter.get(name) for name in here} == here


def test_the_functions_are_those_of_java() -> None:
    source = BENCHMARKS / "kernels/src/main/java/io/github/losstck/benchmarks/LossFunction.java"
    names = source.read_text().split("enum LossFunction {")[1].split(";")[0].replace(",", " ").split()
    assert [name.lower() for name in names] == kernels.FUNCTIONS

"""The talk of docs/protocol.md, for a library of Python: a question a line, an answer a line."""

import json
import math
import os
import sys
import traceback
from collections.abc import Callable

FLOATING = ("float64", "float32", "float16", "bfloat16")
WORDS = ("NaN", "Infinity", "-Infinity")
EXACT_INTEGERS = 2**53


class Unsupported(Exception):
    """The library cannot be asked this: it has no such function, argument or dtype."""


class Rejected(Exception):
    """The library refused the arguments, in these words."""


def serve(start: Callable[[dict], dict], run: Callable[[dict], dict]) -> None:
    """Answer until the suite stops. `start` tells who is there; `run` answers a call with its output and gradients."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what the library prints is no answer
    for line in open(0, encoding="utf-8"):
        question = json.loads(line)
        if question["type"] == "stop":
            break
        answer = _started(question, start) if question["type"] == "start" else _answered(question, run)
        print(json.dumps(answer, allow_nan=False), file=answers, flush=True)


def _started(question: dict, start: Callable[[dict], dict]) -> dict:
    try:
        return {"type": "started", "protocol": 1, **start(question)}
    except Exception as error:
        return {"type": "failed", "message": _told(error)}


def _answered(question: dict, run: Callable[[dict], dict]) -> dict:
    answer = {"type": "answer", "id": question["id"]}
    call = question["call"]
    call["options"] = {name: float(v) if v in WORDS else v for name, v in call["options"].items()}
    try:
        return {**answer, **run(call)}
    except Unsupported as error:
        return {**answer, "unsupported": str(error)}
    except Rejected as error:
        return {**answer, "rejected": str(error)}
    except Exception as error:
        traceback.print_exc(file=sys.stderr)
        return {**answer, "broken": _told(error)}


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def numbers(tensor: dict) -> list:
    """The numbers of a tensor as it comes: floats, booleans or integers."""
    kind = float if tensor["dtype"] in FLOATING else int
    read = [kind(number) for number in tensor["data"]]
    return [number != 0 for number in read] if tensor["dtype"] == "bool" else read


def tensor(dtype: str, shape, values: list) -> dict:
    """A tensor as it goes, of flat values."""
    return {"dtype": dtype, "shape": list(shape), "data": [_number(value) for value in values]}


def _number(value: float | int | bool) -> float | int | str:
    if isinstance(value, float):
        return value if math.isfinite(value) else "NaN" if math.isnan(value) else WORDS[1 if value > 0 else 2]
    return int(value) if abs(value) <= EXACT_INTEGERS else str(value)

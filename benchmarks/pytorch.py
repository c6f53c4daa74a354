"""
Times the losses of PyTorch, eager or compiled, for benchmarks/kernels.py, which starts it; a line of JSON for each case.

    python benchmarks/pytorch.py pytorch|torch.compile FILE [--functions ...] [--dtypes ...] [--elements ...] [--threads 1]

The numbers are those of io.github.losstck.benchmarks.Arguments.
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

CLASSES, WORDS, VECTOR = 1000, 32_000, 128
OF_CLASSES = {
    "cross_entropy",
    "cross_entropy_probabilities",
    "nll_loss",
    "multi_margin_loss",
    "multilabel_margin_loss",
    "multilabel_soft_margin_loss",
}
OF_VECTORS = {"cosine_embedding_loss", "triplet_margin_loss"}


def unit(stream: int, count: int) -> np.ndarray:
    """The hash of each position, in (0, 1): Draw.java has the same."""
    with np.errstate(over="ignore"):
        z = (np.arange(1, count + 1, dtype=np.uint64) + (np.uint64(stream) << np.uint64(40))) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z ^= z >> np.uint64(31)
    return ((z >> np.uint64(41)).astype(np.float64) + 0.5) * 2.0**-23


class Case:
    """The arguments of a loss."""

    def __init__(self, function: str, dtype: torch.dtype, elements: int) -> None:
        self.function, self.dtype = function, dtype
        self.columns = 1
        if function in OF_CLASSES:
            self.columns = CLASSES // 10 if elements < 10 * CLASSES else CLASSES if elements < 512 * WORDS else WORDS
        elif function in OF_VECTORS:
            self.columns = VECTOR
        self.rows = elements // self.columns
        self.shape = (self.rows,) if self.columns == 1 else (self.rows, self.columns)

    def tensor(self, numbers: np.ndarray, *, differentiated: bool = False) -> torch.Tensor:
        return torch.from_numpy(numbers).to(self.dtype).requires_grad_(differentiated)

    def drawn(self, stream: int) -> np.ndarray:
        return unit(stream, self.rows * self.columns).reshape(self.shape)

    def by(self, stream: int, of: Callable) -> torch.Tensor:
        return self.tensor(of(self.drawn(stream)), differentiated=True)

    def given(self, stream: int, of: Callable) -> torch.Tensor:
        return self.tensor(of(self.drawn(stream)))

    def signs(self) -> torch.Tensor:
        return self.tensor(sign(unit(2, self.rows)))

    def classes(self) -> torch.Tensor:
        return torch.from_numpy((unit(1, self.rows) * self.columns).astype(np.int64))

    def distributions(self) -> torch.Tensor:
        u = self.drawn(1)
        return self.tensor(u / u.sum(axis=1, keepdims=True))

    def labels(self) -> torch.Tensor:
        labels = np.full(self.shape, -1, dtype=np.int64)
        first = (unit(1, self.rows) * self.columns).astype(np.int64)
        for place in range(3):
            labels[:, place] = (first + place * 7) % self.columns
        return torch.from_numpy(labels)

    def arguments(self) -> list[torch.Tensor]:
        match self.function:
            case "l1_loss" | "mse_loss" | "smooth_l1_loss" | "huber_loss":
                return [self.by(0, score), self.given(1, score)]
            case "binary_cross_entropy":
                return [self.by(0, lambda u: 0.98 * u + 0.01), self.given(1, label)]
            case "binary_cross_entropy_with_logits" | "multilabel_soft_margin_loss" | "sigmoid_focal_loss":
                return [self.by(0, score), self.given(1, label)]
            case "kl_div":
                return [self.by(0, logarithm), self.given(1, lambda u: u)]
            case "poisson_nll_loss":
                return [self.by(0, score), self.given(1, lambda u: np.floor(10 * u))]
            case "hinge_embedding_loss" | "soft_margin_loss":
                return [self.by(0, score), self.given(1, sign)]
            case "cross_entropy" | "multi_margin_loss":
                return [self.by(0, score), self.classes()]
            case "nll_loss":
                return [self.by(0, logarithm), self.classes()]
            case "multilabel_margin_loss":
                return [self.by(0, score), self.labels()]
            case "cross_entropy_probabilities":
                return [self.by(0, score), self.distributions()]
            case "gaussian_nll_loss":
                return [self.by(0, score), self.given(1, score), self.by(2, lambda u: 2 * u + 0.5)]
            case "margin_ranking_loss" | "cosine_embedding_loss":
                return [self.by(0, score), self.by(1, score), self.signs()]
            case "triplet_margin_loss":
                return [self.by(0, score), self.by(1, score), self.by(2, score)]
        raise ValueError(f"no function {self.function}")


def score(u: np.ndarray) -> np.ndarray:
    return 8 * u - 4


def logarithm(u: np.ndarray) -> np.ndarray:
    return -8 * u


def label(u: np.ndarray) -> np.ndarray:
    return np.where(u < 0.5, 0.0, 1.0)


def sign(u: np.ndarray) -> np.ndarray:
    return np.where(u < 0.5, -1.0, 1.0)


def kl_div(x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return F.kl_div(x, y, reduction="mean")


def sigmoid_focal_loss(x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """As torchvision has it."""
    p = torch.sigmoid(x)
    entropy = F.binary_cross_entropy_with_logits(x, y, reduction="none")
    right = p * y + (1 - p) * (1 - y)
    return ((0.25 * y + 0.75 * (1 - y)) * (entropy * (1 - right) ** 2)).mean()


def loss_of(function: str) -> tuple[str, Callable]:
    if function == "sigmoid_focal_loss":
        return "operations", sigmoid_focal_loss
    if function == "kl_div":
        return "torch.nn.functional.kl_div", kl_div
    name = function.removesuffix("_probabilities")
    return f"torch.nn.functional.{name}", getattr(F, name)


class Step:
    """Forward, backward, gradients of before dropped."""

    def __init__(self, loss: Callable, arguments: list[torch.Tensor]) -> None:
        self.loss, self.arguments = loss, arguments
        self.differentiated = [argument for argument in arguments if argument.requires_grad]

    def __call__(self) -> torch.Tensor:
        for argument in self.differentiated:
            argument.grad = None
        loss = self.loss(*self.arguments)
        loss.backward()
        return loss


def seconds(step: Step, millis: int) -> float:
    """Of a step, over an iteration."""
    begun = time.perf_counter()
    steps, passed = 0, 0.0
    while passed < millis / 1e3:
        step()
        steps += 1
        passed = time.perf_counter() - begun
    return passed / steps


def case_of(options: argparse.Namespace, function: str, dtype: str, elements: int) -> dict:
    call, loss = loss_of(function)
    note = {"contender": options.contender, "function": function, "dtype": dtype, "elements": elements}
    note["threads"] = options.threads
    arguments = Case(function, getattr(torch, dtype), elements).arguments()
    expected = float(Step(loss, arguments)().detach())
    slopes = [float(a.grad.abs().double().sum()) for a in arguments if a.requires_grad]
    if options.contender == "torch.compile":
        # Shapes that are known, for each size anew: what is fastest.
        torch._dynamo.reset()
        loss = torch.compile(loss, dynamic=False)
    step = Step(loss, arguments)
    got = float(step().detach())
    compiled = [float(a.grad.abs().double().sum()) for a in step.differentiated]
    if not np.allclose([got, *compiled], [expected, *slopes], rtol=1e-3):
        return {**note, "refused": f"loss and gradients are {got} {compiled}, in eager mode {expected} {slopes}"}
    for _ in range(3):
        seconds(step, options.millis)
    measured = [round(seconds(step, options.millis), 10) for _ in range(5)]
    return {**note, "library": f"PyTorch {torch.__version__}, {torch.backends.cpu.get_cpu_capability()}", "call": call, "loss": got, "seconds": measured}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("contender", choices=["pytorch", "torch.compile"])
    parser.add_argument("file", type=Path)
    parser.add_argument("--functions", default="mse_loss")
    parser.add_argument("--dtypes", default="float32,float64")
    parser.add_argument("--elements", default="10000")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--millis", type=int, default=100)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    for function in options.functions.split(","):
        for dtype in options.dtypes.split(","):
            for elements in map(int, options.elements.split(",")):
                line = case_of(options, function, dtype, elements)
                with options.file.open("a", encoding="utf-8") as out:
                    out.write(json.dumps(line) + "\n")
                if "seconds" in line:
                    print(function, dtype, elements, f"{statistics.median(line['seconds']) * 1e6:.1f} µs", flush=True)


if __name__ == "__main__":
    main()

"""PyTorch itself, any release since 1.13, on the CPU or a GPU, as Loss TCK asks it over docs/protocol.md."""

import inspect
import subprocess
import warnings
from collections.abc import Callable
from functools import partial

import torch
import torch.nn.functional as functional
from peer import Rejected, Unsupported, numbers, serve, tensor

FUNCTIONAL = "torch.nn.functional."
LOSSES = ("_loss", "cross_entropy", "_with_logits", "kl_div")
REFUSALS = (RuntimeError, ValueError, IndexError, TypeError)
DISTANCES = {
    "pairwise_l2": functional.pairwise_distance,
    "l1": lambda a, b: (a - b).abs().sum(-1),
    "cosine": lambda a, b: 1 - functional.cosine_similarity(a, b, dim=-1),
}


def ctc_loss_of_logits(logits, **arguments):
    """The gradient of ctc_loss alone takes a log_softmax in front of it for granted."""
    return functional.ctc_loss(functional.log_softmax(logits, -1), **arguments)


def sigmoid_focal_loss(inputs, targets, alpha=0.25, gamma=2.0, reduction="none"):
    """As torchvision composes it, for those who have PyTorch alone."""
    if reduction not in ("none", "mean", "sum"):
        raise ValueError(f"Invalid Value for arg 'reduction': '{reduction}'")
    p = torch.sigmoid(inputs)
    loss = functional.binary_cross_entropy_with_logits(inputs, targets, reduction="none")
    loss = loss * (1 - (p * targets + (1 - p) * (1 - targets))) ** gamma
    if alpha >= 0:
        loss = (alpha * targets + (1 - alpha) * (1 - targets)) * loss
    return loss if reduction == "none" else getattr(loss, reduction)()


def adaptive_log_softmax_with_loss(input, target, n_classes, cutoffs, div_value, head_bias, returns, **state):
    """The module, whose parameters are inputs of the call by their names in its state."""
    bias = head_bias or "head.bias" in state
    module = torch.nn.AdaptiveLogSoftmaxWithLoss(
        input.shape[-1], n_classes, cutoffs, div_value, bias, device=input.device, dtype=input.dtype
    )
    return getattr(module_call(module, state, (input, target)), returns)


def triplet_margin_with_distance_loss(anchor, positive, negative, distance_function=None, **options):
    distance = DISTANCES.get(distance_function)
    return functional.triplet_margin_with_distance_loss(anchor, positive, negative, distance_function=distance, **options)


if hasattr(torch, "func"):
    module_call = partial(torch.func.functional_call, strict=True)
else:  # before 2.0
    from torch.nn.utils.stateless import functional_call as module_call

try:
    from torchvision.ops import sigmoid_focal_loss  # noqa: F811
except ImportError:
    pass

FUNCTIONS = {FUNCTIONAL + name: getattr(functional, name) for name in dir(functional) if name.endswith(LOSSES)}
FUNCTIONS |= {
    "torch.ctc_loss_of_logits": ctc_loss_of_logits,
    "torch.nn.AdaptiveLogSoftmaxWithLoss": adaptive_log_softmax_with_loss,
    FUNCTIONAL + "triplet_margin_with_distance_loss": triplet_margin_with_distance_loss,
    "torchvision.ops.sigmoid_focal_loss": sigmoid_focal_loss,
}


class Torch:
    device = "cpu"

    def start(self, asked: dict) -> dict:
        torch.set_num_threads(asked["threads"])
        warnings.simplefilter("ignore")  # size_average and reduce are deprecated
        here = "cuda" if torch.cuda.is_available() else "cpu"
        self.device = here if asked["device"] == "auto" else asked["device"]
        torch.zeros(1, device=self.device)  # refuses a device that is not there
        version = torch.__version__.split("+")[0]
        mirrors = {"pytorch": ".".join(version.split(".")[:2])}
        about = {"id": "torch", "library": "PyTorch", "version": version, "mirrors": mirrors, "device": self.device}
        if self.device.startswith("cuda"):
            about |= gpu(self.device)
        return {"adapter": about, "functions": sorted(FUNCTIONS)}

    def run(self, call: dict) -> dict:
        try:
            return self.answer(call)
        except REFUSALS as error:
            if "CUDA error" in str(error):  # wherever a kernel's assertion comes to light
                raise SystemExit(str(error)) from error  # the device is lost to this process: the suite starts another
            raise

    def answer(self, call: dict) -> dict:
        function = FUNCTIONS[call["function"]]
        inputs = {name: self.read(given) for name, given in call["inputs"].items()}
        for name in call["differentiate"]:
            inputs[name].requires_grad_()
        missing = lacking(function, [*inputs, *call["options"]])
        if missing:
            raise Unsupported(f"{call['function']} of PyTorch {torch.__version__} has no {', '.join(missing)}")
        try:
            output = function(**inputs, **call["options"])
            wanted = [inputs[name] for name in call["differentiate"]]
            gradients = torch.autograd.grad(output, wanted, self.read(call["cotangent"])) if wanted else []
        except REFUSALS as error:
            if "CUDA error" in str(error):
                raise
            raise Rejected(f"{type(error).__name__}: {error}") from error
        return {"output": written(output), "gradients": dict(zip(call["differentiate"], map(written, gradients), strict=True))}

    def read(self, given: dict) -> torch.Tensor:
        dtype = getattr(torch, given["dtype"])
        return torch.tensor(numbers(given), dtype=dtype, device=self.device).reshape(given["shape"])


def gpu(device: str) -> dict:
    """What explains a number of a GPU. TensorFloat-32 keeps 10 bits of a product's significand, so it is turned off."""
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = False
    query = ["nvidia-smi", "--query-gpu=driver_version", "--format=csv,noheader"]
    try:
        driver = subprocess.run(query, capture_output=True, text=True, check=True).stdout.split()[0]
    except (OSError, subprocess.SubprocessError, IndexError):
        driver = "unknown: nvidia-smi does not answer"
    details = {"driver": driver, "CUDA": torch.version.cuda, "cuDNN": str(torch.backends.cudnn.version()), "TF32": "off"}
    return {"device": f"{device} ({torch.cuda.get_device_name(device)})", "details": details}


def lacking(function: Callable, names: list) -> list:
    """The arguments that a release has not."""
    known = inspect.signature(function).parameters
    takes_all = any(parameter.kind == parameter.VAR_KEYWORD for parameter in known.values())
    return [] if takes_all else [name for name in names if name not in known]


def written(answer: torch.Tensor) -> dict:
    return tensor(str(answer.dtype).split(".")[1], answer.shape, answer.detach().flatten().tolist())


if __name__ == "__main__":
    torch_itself = Torch()
    serve(torch_itself.start, torch_itself.run)

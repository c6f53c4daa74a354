"""TensorFlow and Keras 3 upon it, on the CPU or a GPU, as Loss TCK asks them over docs/protocol.md."""

import inspect
import os
from collections.abc import Callable

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
os.environ.setdefault("KERAS_BACKEND", "tensorflow")

import keras  # noqa: E402
import tensorflow as tf  # noqa: E402
from peer import Rejected, Unsupported, numbers, serve, tensor  # noqa: E402

LOSSES = ("_loss", "_with_logits")
NO_LOSSES = ("Loss", "deserialize", "get", "serialize")
ANYWAY = [("axis", -1)]  # SparseCategoricalCrossentropy takes an axis since Keras 3.10
REFUSALS = (ValueError, TypeError, IndexError, tf.errors.InvalidArgumentError)


def functions() -> dict[str, Callable]:
    """The losses of both, by name; those of keras.losses are functions and classes."""
    found = {f"tf.nn.{name}": getattr(tf.nn, name) for name in dir(tf.nn) if name.endswith(LOSSES)}
    if int(keras.__version__.split(".")[0]) >= 3:
        named = {name: getattr(keras.losses, name) for name in dir(keras.losses) if name not in NO_LOSSES}
        found |= {f"keras.losses.{name}": loss for name, loss in named.items() if callable(loss)}
    return found


class TensorFlow:
    device = "CPU:0"

    def __init__(self) -> None:
        self.functions = functions()

    def start(self, asked: dict) -> dict:
        tf.config.threading.set_intra_op_parallelism_threads(asked["threads"])
        tf.config.threading.set_inter_op_parallelism_threads(1)
        cards = len(tf.config.list_physical_devices("GPU"))
        device = asked["device"] if asked["device"] != "auto" else "cuda" if cards else "cpu"
        kind, _, number = device.partition(":")
        if kind == "cuda":
            if int(number or 0) >= cards:
                raise ValueError(f"there is no {device}: TensorFlow sees {cards} GPUs")
            self.device = f"GPU:{number or 0}"
        mirrors = {"tensorflow": _minor(tf.__version__)}
        if any(name.startswith("keras.") for name in self.functions):
            mirrors["keras"] = _minor(keras.__version__)
        about = {"id": "tensorflow", "library": "TensorFlow", "version": tf.__version__, "mirrors": mirrors, "device": device}
        return {"adapter": {**about, "details": {"keras": keras.__version__}}, "functions": sorted(self.functions)}

    def run(self, call: dict) -> dict:
        function, options = self.functions[call["function"]], call["options"]
        with tf.device(self.device), tf.GradientTape(watch_accessed_variables=False) as tape:
            inputs = {name: read(given) for name, given in call["inputs"].items()}
            wanted = [inputs[name] for name in call["differentiate"]]
            tape.watch(wanted)
            try:
                if isinstance(function, type):
                    output = made(function, options)(**inputs)
                else:
                    output = function(**known(function, {**inputs, **options}))
                upstream = read(call["cotangent"]) if wanted else None
                with tape.stop_recording():
                    gradients = tape.gradient(output, wanted, upstream) if wanted else []
            except REFUSALS as error:
                raise Rejected(f"{type(error).__name__}: {error}") from error
        answered = {name: written(given) for name, given in zip(call["differentiate"], gradients, strict=True) if given is not None}
        return {"output": written(output), "gradients": answered}


def made(loss: type, options: dict) -> Callable:
    """A loss of a class; no reduction means None, which is not what a class takes by default."""
    return loss(**known(loss, {"reduction": None, **options}))


def known(function: Callable, arguments: dict) -> dict:
    """The arguments that a release has; what it lacks may only be asked for what the release does anyway."""
    parameters = inspect.signature(function).parameters
    if any(parameter.kind == parameter.VAR_KEYWORD for parameter in parameters.values()):
        return arguments
    missing = [name for name, value in arguments.items() if name not in parameters and (name, value) not in ANYWAY]
    if missing:
        raise Unsupported(f"{function.__name__} of this release has no {', '.join(missing)}")
    return {name: value for name, value in arguments.items() if name in parameters}


def read(given: dict) -> tf.Tensor:
    return tf.constant(numbers(given), dtype=tf.as_dtype(given["dtype"]), shape=given["shape"])


def written(answer: tf.Tensor) -> dict:
    answer = tf.convert_to_tensor(answer)
    flat = tf.reshape(answer, [-1]).numpy().astype("float64" if answer.dtype.is_floating else "int64")
    return tensor(answer.dtype.name, answer.shape, flat.tolist())


def _minor(version: str) -> str:
    return ".".join(version.split(".")[:2])


if __name__ == "__main__":
    both = TensorFlow()
    serve(both.start, both.run)

// TensorFlow.js on its pure JavaScript backend, as Loss TCK asks it over docs/protocol.md. It offers a route call by call.

import { createInterface } from 'node:readline';
import * as tf from '@tensorflow/tfjs';

console.log = console.error; // what a library prints is no answer
await tf.setBackend('cpu');

const { NONE, MEAN, SUM } = tf.Reduction;
const REDUCTIONS = { none: NONE, mean: MEAN, sum: SUM };
const HERE = ['float32', 'int32', 'bool'];
const LABELS = ['target', 'labels', 'y_true'];
const INTEGERS = ['int64', 'uint8'];

/** The loss that a model gets by this name; there are more of them than tf.metrics shows. */
function compiled(loss) {
  const inputs = tf.input({ shape: [1] });
  const model = tf.model({ inputs, outputs: tf.layers.dense({ units: 1 }).apply(inputs) });
  model.compile({ optimizer: 'sgd', loss });
  return model.lossFunctions[0];
}

/** A loss of tf.layers; it takes `options` as more arguments, and any other option has a `fixed` value. */
function layers(loss, options = [], fixed = {}) {
  const answer = compiled(loss);
  const labels = (tensor) => (loss.startsWith('sparse') ? tensor.toFloat() : tensor); // it refuses integers
  const run = ({ y_true, y_pred }, given) => answer(labels(y_true), y_pred, ...options.map((name) => given[name]));
  return { run, options, fixed, code: `model.compile({loss: '${loss}'})` };
}

/** A loss of tf.losses under its own reductions; `between` are its arguments from the weights to the reduction. */
function reduced(loss, options = [], between = () => []) {
  const run = ({ input, target, weight }, given) =>
    tf.losses[loss](target, input, weight, ...between(given), REDUCTIONS[given.reduction] ?? given.reduction);
  return { run, options: ['reduction', ...options], fixed: {}, code: `tf.losses.${loss}` };
}

/** A loss of tf.losses by element or row. */
function unreduced(loss) {
  const run = ({ labels, logits }) => tf.losses[loss](labels, logits, undefined, 0, NONE);
  return { run, options: [], fixed: { axis: -1 }, code: `tf.losses.${loss}(labels, logits, undefined, 0, tf.Reduction.NONE)` };
}

const ENTROPY = { label_smoothing: 0, axis: -1 };
const LOSSES = {
  'torch.nn.functional.l1_loss': reduced('absoluteDifference'),
  'torch.nn.functional.mse_loss': reduced('meanSquaredError'),
  'torch.nn.functional.huber_loss': reduced('huberLoss', ['delta'], ({ delta }) => [delta]),
  'torch.nn.functional.binary_cross_entropy': reduced('logLoss', [], () => [undefined]),
  'torch.nn.functional.binary_cross_entropy_with_logits': reduced('sigmoidCrossEntropy', [], () => [0]),
  'tf.nn.sigmoid_cross_entropy_with_logits': unreduced('sigmoidCrossEntropy'),
  'tf.nn.softmax_cross_entropy_with_logits': unreduced('softmaxCrossEntropy'),
  'keras.losses.mean_squared_error': layers('meanSquaredError'),
  'keras.losses.mean_absolute_error': layers('meanAbsoluteError'),
  'keras.losses.mean_absolute_percentage_error': layers('meanAbsolutePercentageError'),
  'keras.losses.mean_squared_logarithmic_error': layers('meanSquaredLogarithmicError'),
  'keras.losses.hinge': layers('hinge'),
  'keras.losses.squared_hinge': layers('squaredHinge'),
  'keras.losses.categorical_hinge': layers('categoricalHinge'),
  'keras.losses.log_cosh': layers('logcosh'),
  'keras.losses.kl_divergence': layers('kullbackLeiblerDivergence'),
  'keras.losses.poisson': layers('poisson'),
  'keras.losses.cosine_similarity': layers('cosineProximity', [], { axis: -1 }),
  'keras.losses.binary_crossentropy': layers('binaryCrossentropy', [], { ...ENTROPY, from_logits: false }),
  'keras.losses.categorical_crossentropy': layers('categoricalCrossentropy', ['from_logits'], ENTROPY),
  'keras.losses.sparse_categorical_crossentropy': layers('sparseCategoricalCrossentropy', ['from_logits'], { axis: -1 }),
};
const MEANS_OF_WEIGHTS = ['torch.nn.functional.l1_loss', 'torch.nn.functional.mse_loss'];

/** Why a call cannot be asked; empty if it can. */
function lacking({ function: name, inputs, options }) {
  const loss = LOSSES[name];
  if (!loss) {
    return `there is no ${name}`;
  }
  if (Object.entries(inputs).some(([input, { dtype }]) => !HERE.includes(dtypeHere(input, dtype)))) {
    return 'all floating numbers are float32, all integers int32';
  }
  if (inputs.pos_weight) {
    return 'there is no pos_weight';
  }
  if (inputs.weight && options.reduction === 'mean' && !MEANS_OF_WEIGHTS.includes(name)) {
    return 'Reduction.MEAN divides by the sum of the weights';
  }
  const other = Object.keys(options).find((option) => !loss.options.includes(option) && loss.fixed[option] !== options[option]);
  return !other ? '' : other in loss.fixed ? `${other} is always ${loss.fixed[other]}` : `there is no ${other}`;
}

/** Labels alone are cast, to the integers that are here. */
function dtypeHere(input, dtype) {
  return LABELS.includes(input) && INTEGERS.includes(dtype) ? 'int32' : dtype;
}

const read = (input, { dtype, shape, data }) => tf.tensor(data.map(Number), shape, dtypeHere(input, dtype));
const written = (tensor) => ({ dtype: tensor.dtype, shape: tensor.shape, data: [...tensor.dataSync()] });

function computed({ function: name, inputs, options, differentiate, cotangent }) {
  const tensors = Object.fromEntries(Object.entries(inputs).map(([input, tensor]) => [input, read(input, tensor)]));
  const wanted = differentiate.map((input) => tensors[input]);
  const forward = (...values) =>
    LOSSES[name].run({ ...tensors, ...Object.fromEntries(differentiate.map((input, i) => [input, values[i]])) }, options);
  const output = forward(...wanted);
  const fits = wanted.length > 0 && tf.util.arraysEqual(output.shape, cotangent.shape);
  const gradients = fits ? tf.grads(forward)(wanted, read('cotangent', cotangent)) : [];
  return { output: written(output), gradients: Object.fromEntries(gradients.map((g, i) => [differentiate[i], written(g)])) };
}

const ANSWERS = {
  start({ device }) {
    if (!['auto', 'cpu'].includes(device)) {
      return { type: 'failed', message: `there is no ${device} here: leave losstck.device out, or set it to cpu` };
    }
    const mirrors = { pytorch: '', tensorflow: '', keras: '' };
    const adapter = { id: 'tfjs', library: 'TensorFlow.js', version: tf.version.tfjs, mirrors, device: 'cpu' };
    return { type: 'started', protocol: 1, adapter, functions: Object.keys(LOSSES), offers: true };
  },
  offer({ id, call }) {
    const none = lacking(call);
    const { code } = LOSSES[call.function] ?? {};
    return { type: 'offered', id, ...(none ? { none } : { routes: [{ kind: 'builtin', name: code, code }] }) };
  },
  run({ id, call }) {
    try {
      return { type: 'answer', id, ...tf.tidy(() => computed(call)) };
    } catch (error) {
      const bug = [TypeError, RangeError, ReferenceError].some((kind) => error instanceof kind);
      return { type: 'answer', id, ...(bug ? { broken: error.stack } : { rejected: error.message }) };
    }
  },
};

/** A line. JSON has no NaN, and JSON.stringify would write -0 as 0. */
function line(message) {
  const number = (value) => (Object.is(value, -0) ? '-0.0' : Number.isFinite(value) ? value : String(value));
  const text = JSON.stringify(message, (key, value) => (typeof value === 'number' ? number(value) : value));
  return `${text.replaceAll('"-0.0"', '-0.0')}\n`;
}

for await (const text of createInterface({ input: process.stdin })) {
  const question = JSON.parse(text);
  if (question.type === 'stop') {
    break;
  }
  process.stdout.write(line(ANSWERS[question.type](question)));
}
process.stdin.destroy(); // or Node waits for more

// TensorFlow.js on its pure JavaScript backend, as Loss TCK asks it over docs/protocol.md.

import { createInterface } from 'node:readline';
import * as tf from '@tensorflow/tfjs';

/** The library cannot be asked this: it has no such argument or dtype. */
class Unsupported extends Error {}

console.log = console.error; // what a library prints is no answer
await tf.setBackend('cpu');

const { NONE, MEAN, SUM } = tf.Reduction;
const REDUCTIONS = { none: NONE, mean: MEAN, sum: SUM };
const LABELS = ['target', 'labels', 'y_true'];
const INTEGERS = ['int64', 'int32', 'uint8'];

/** The loss that a model gets by this name; layers have more of them than tf.metrics shows. */
function compiled(loss) {
  const inputs = tf.input({ shape: [1] });
  const model = tf.model({ inputs, outputs: tf.layers.dense({ units: 1 }).apply(inputs) });
  model.compile({ optimizer: 'sgd', loss });
  return model.lossFunctions[0];
}

/** A loss of Keras: `y_true` and `y_pred`, then the options that it takes; any other has the one value it is written for. */
function keras(loss, options = [], fixed = {}) {
  const answer = compiled(loss);
  const labels = loss.startsWith('sparse') ? (indices) => indices.toFloat() : (truth) => truth; // it takes no integers
  const run = ({ y_true, y_pred }, given) => answer(labels(y_true), y_pred, ...options.map((name) => given[name]));
  return { run, options, fixed, code: `model.compile({loss: '${loss}'})` };
}

/** A loss of tf.losses under its own reductions. Its weights are by element, and divide the mean. */
function pytorch(loss, meanOfWeights, options = []) {
  const run = ({ input, target, weight }, { reduction, ...given }) => {
    if (weight && reduction === 'mean' && !meanOfWeights) {
      throw new Unsupported('Reduction.MEAN divides by the sum of the weights');
    }
    const rest = loss === 'sigmoidCrossEntropy' ? [0] : loss === 'logLoss' ? [undefined] : options.map((name) => given[name]);
    return tf.losses[loss](target, input, weight, ...rest, REDUCTIONS[reduction] ?? reduction);
  };
  return { run, options: ['reduction', ...options], fixed: {}, code: `tf.losses.${loss}` };
}

function tensorflow(loss) {
  const run = ({ labels, logits }) => tf.losses[loss](labels, logits, undefined, 0, NONE);
  return { run, options: [], fixed: { axis: -1 }, code: `tf.losses.${loss}(labels, logits, undefined, 0, tf.Reduction.NONE)` };
}

const ENTROPY = { label_smoothing: 0, axis: -1 };
const FUNCTIONS = {
  'torch.nn.functional.l1_loss': pytorch('absoluteDifference', true),
  'torch.nn.functional.mse_loss': pytorch('meanSquaredError', true),
  'torch.nn.functional.huber_loss': pytorch('huberLoss', false, ['delta']),
  'torch.nn.functional.binary_cross_entropy': pytorch('logLoss', false),
  'torch.nn.functional.binary_cross_entropy_with_logits': pytorch('sigmoidCrossEntropy', false),
  'tf.nn.sigmoid_cross_entropy_with_logits': tensorflow('sigmoidCrossEntropy'),
  'tf.nn.softmax_cross_entropy_with_logits': tensorflow('softmaxCrossEntropy'),
  'keras.losses.mean_squared_error': keras('meanSquaredError'),
  'keras.losses.mean_absolute_error': keras('meanAbsoluteError'),
  'keras.losses.mean_absolute_percentage_error': keras('meanAbsolutePercentageError'),
  'keras.losses.mean_squared_logarithmic_error': keras('meanSquaredLogarithmicError'),
  'keras.losses.hinge': keras('hinge'),
  'keras.losses.squared_hinge': keras('squaredHinge'),
  'keras.losses.categorical_hinge': keras('categoricalHinge'),
  'keras.losses.log_cosh': keras('logcosh'),
  'keras.losses.kl_divergence': keras('kullbackLeiblerDivergence'),
  'keras.losses.poisson': keras('poisson'),
  'keras.losses.cosine_similarity': keras('cosineProximity', [], { axis: -1 }),
  'keras.losses.binary_crossentropy': keras('binaryCrossentropy', [], { ...ENTROPY, from_logits: false }),
  'keras.losses.categorical_crossentropy': keras('categoricalCrossentropy', ['from_logits'], ENTROPY),
  'keras.losses.sparse_categorical_crossentropy': keras('sparseCategoricalCrossentropy', ['from_logits'], { axis: -1 }),
};

function start({ device }) {
  if (!['auto', 'cpu'].includes(device)) {
    return { type: 'failed', message: `there is no ${device} here: leave losstck.device out, or set it to cpu` };
  }
  const mirrors = { pytorch: '', tensorflow: '', keras: '' };
  const adapter = { id: 'tfjs', library: 'TensorFlow.js', version: tf.version.tfjs, mirrors, device: 'cpu' };
  const code = Object.fromEntries(Object.entries(FUNCTIONS).map(([name, { code }]) => [name, code]));
  return { type: 'started', protocol: 1, adapter, functions: Object.keys(FUNCTIONS), code };
}

function run({ function: name, inputs, options, differentiate, cotangent }) {
  const { run, options: taken, fixed } = FUNCTIONS[name];
  for (const [option, value] of Object.entries(options)) {
    if (!taken.includes(option) && fixed[option] !== value) {
      throw new Unsupported(`there is no ${option} = ${value}`);
    }
  }
  if (inputs.pos_weight) {
    throw new Unsupported('there is no pos_weight');
  }
  const tensors = Object.fromEntries(Object.entries(inputs).map(([input, tensor]) => [input, read(input, tensor)]));
  const forward = (...values) => run({ ...tensors, ...Object.fromEntries(differentiate.map((n, i) => [n, values[i]])) }, options);
  const wanted = differentiate.map((input) => tensors[input]);
  const output = forward(...wanted);
  const comparable = wanted.length > 0 && tf.util.arraysEqual(output.shape, cotangent.shape);
  const gradients = comparable ? tf.grads(forward)(wanted, read('cotangent', cotangent)) : [];
  return { output: written(output), gradients: Object.fromEntries(gradients.map((g, i) => [differentiate[i], written(g)])) };
}

/** A tensor of the dtype that it is told; labels alone are cast, to the integers that are here. */
function read(name, { dtype, shape, data }) {
  const here = LABELS.includes(name) && INTEGERS.includes(dtype) ? 'int32' : dtype;
  if (!['float32', 'int32', 'bool'].includes(here)) {
    throw new Unsupported(`there is no ${dtype} here: it would be rounded`);
  }
  return tf.tensor(data.map(Number), shape, here);
}

function written(tensor) {
  return { dtype: tensor.dtype, shape: tensor.shape, data: [...tensor.dataSync()] };
}

function answered({ id, call }) {
  try {
    return { type: 'answer', id, ...tf.tidy(() => run(call)) };
  } catch (error) {
    const bug = error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
    const kind = error instanceof Unsupported ? 'unsupported' : bug ? 'broken' : 'rejected';
    return { type: 'answer', id, [kind]: bug ? error.stack : error.message };
  }
}

/** A line. JSON has no NaN, and JSON.stringify would write -0 as 0. */
function line(message) {
  const text = (key, value) => (typeof value !== 'number' ? value : Object.is(value, -0) ? '-0.0' : Number.isFinite(value) ? value : `${value}`);
  return `${JSON.stringify(message, text).replaceAll('"-0.0"', '-0.0')}\n`;
}

for await (const text of createInterface({ input: process.stdin })) {
  const question = JSON.parse(text);
  if (question.type === 'stop') {
    break;
  }
  process.stdout.write(line(question.type === 'start' ? start(question) : answered(question)));
}
process.stdin.destroy(); // or Node waits for more

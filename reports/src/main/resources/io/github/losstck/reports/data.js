// The runs as objects: every line as far as lists need it at once, the rest of a line when it is opened.
const marks = new Map();
const runs = [];
const lines = [];
let formulas = {};
// For each adapter its runs in their order, and what of the environment changed from one to the next.
const histories = [];
// Which piece of the comparisons is that of two runs, and whether exchanged, by "old>new"; and in words how far the page goes.
const comparisons = new Map();
let comparedScope = '';

// Standard since 2023 in every browser, and without a request.
async function unpacked(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    bytes[i] = text.charCodeAt(i);
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text());
}

const number = (value) => (value === '' ? null : Number(value));

class Line {
  constructor(index, run, i) {
    const columns = index.runs[run];
    const word = (name) => index.words[columns[name][i]];
    const [id, name, family, level] = index.cases[columns.case[i]];
    Object.assign(this, { run, number: i, id, function: index.words[name], family: index.words[family], level: index.words[level],
      route: word('route'), code: word('code'), mark: marks.get(word('mark')), dtype: word('dtype'), agreement: word('agreement'), kind: word('kind'),
      reason: word('reason'), tensor: columns.tensor[i] === '' ? '' : word('tensor'),
      framework: number(columns.framework[i]), exact: number(columns.exact[i]), share: number(columns.share[i]), piece: columns.piece[i] });
  }

  get key() {
    return this.run + ':' + this.id + (this.route ? ' [' + this.route + ']' : '');
  }
}

async function load() {
  const index = await unpacked(document.getElementById('index').textContent);
  index.marks = index.marks.map(([id, symbol, name, open]) => ({ id, symbol, word: name, open }));
  index.marks.forEach((mark) => marks.set(mark.id, mark));
  formulas = index.formulas;
  index.runs.forEach((columns, run) => {
    const own = columns.case.map((unused, i) => new Line(index, run, i));
    runs.push({ name: columns.name, library: columns.library, adapter: columns.adapter, started: columns.started, lines: own });
    own.forEach((line) => lines.push(line));
  });
  histories.push(...index.histories);
  index.compared.forEach(({ old, now }, i) => { comparisons.set(old + '>' + now, [i, 0]).set(now + '>' + old, [i, 1]); });
  comparedScope = index.scope;
}

const lineOf = (key) => lines.find((line) => key.startsWith(line.run + ':' + line.id) && line.key === key);

const pieces = new Map();

// A piece of one of the page's stores, unpacked once.
function pieceOf(store, number) {
  const name = store + number;
  if (!pieces.has(name)) {
    pieces.set(name, unpacked(document.getElementById(store).textContent.trim().split('\n')[number]));
  }
  return pieces.get(name);
}

// What moved between two runs, as Comparison.java decided it; null if the page does not have it. A piece has both directions.
async function comparisonOf(old, now) {
  if (!comparisons.has(old + '>' + now)) {
    return null;
  }
  const [place, way] = comparisons.get(old + '>' + now);
  const piece = await pieceOf('comparisons', place);
  const movements = piece.movements.filter((movement) => movement.way === way).sort((a, b) => a.at - b.at);
  return { ...piece.ways[way], absences: piece.absences, tensors: piece.tensors, movements };
}

// Drift by tensor of every line; the whole result of what did not pass.
async function detailOf(line) {
  const piece = await pieceOf('details', line.piece);
  const { drift, result } = piece[line.run + ':' + line.number];
  const detail = result && result.detail;
  for (const name of ['python', 'java'].filter((code) => detail && Array.isArray(detail[code]))) {
    detail[name] = detail[name].map((text) => piece.texts[text]).join('\n');
  }
  return { drifts: drift.map(toDrift), result: result || null };
}

const toUlps = (row) => (row.length === 0 ? null : { max: Number(row[0]), mean: Number(row[1]), p99: Number(row[2]) });

// The order is the one in which Details.java writes it.
function toDrift(row) {
  return {
    tensor: row[0], dtype: row[1], elements: row[2], framework: toUlps(row[3]), exact: toUlps(row[4]),
    maxAbsolute: Number(row[5]), maxRelative: Number(row[6]), share: Number(row[7]), nan: row[8], infinite: row[9], zeroSign: row[10],
  };
}

// The runs as objects: every line as far as lists need it at once, the rest of a line when it is opened.
const marks = new Map();
const runs = [];
const lines = [];
let formulas = {};

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
    runs.push({ name: columns.name, library: columns.library, adapter: columns.adapter });
    columns.case.forEach((unused, i) => lines.push(new Line(index, run, i)));
  });
}

const lineOf = (key) => lines.find((line) => key.startsWith(line.run + ':' + line.id) && line.key === key);

const pieces = new Map();

// Drift by tensor of every line; the whole result of what did not pass.
async function detailOf(line) {
  if (!pieces.has(line.piece)) {
    const all = document.getElementById('details').textContent.trim().split('\n');
    pieces.set(line.piece, unpacked(all[line.piece]));
  }
  const piece = await pieces.get(line.piece);
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

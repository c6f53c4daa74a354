// The runs as objects. The order of each array is the one in which DataBlock.java writes it.
const block = JSON.parse(document.getElementById('data').textContent);
const marks = new Map(block.marks.map(([id, symbol, word]) => [id, { id, symbol, word }]));
const word = (index) => block.words[index];

const toUlps = (row) => (row.length === 0 ? null : { max: Number(row[0]), mean: Number(row[1]), p99: Number(row[2]) });

function toDrift(row) {
  return {
    tensor: word(row[0]), dtype: word(row[1]), elements: row[2], framework: toUlps(row[3]), exact: toUlps(row[4]),
    maxAbsolute: Number(row[5]), maxRelative: Number(row[6]), share: Number(row[7]), worst: row[8],
    nan: row[9], infinite: row[10], zeroSign: row[11],
  };
}

function toLine(row, run) {
  const route = word(row[3]);
  const line = {
    run, id: row[0], function: word(row[1]), family: word(row[2]), route, code: word(row[4]), mark: marks.get(word(row[5])),
    dtype: word(row[6]), level: word(row[7]), agreement: word(row[8]), reason: word(row[9]), millis: row[10],
    drifts: row[11].map(toDrift), result: row[12] || null,
  };
  line.key = run + ':' + line.id + (route ? ' [' + route + ']' : '');
  // The tensor that uses most of its budget speaks for the line; a share that is no number is the worst.
  line.worst = line.drifts.reduce((a, b) => (a === null || !(b.share <= a.share) ? b : a), null);
  line.text = (line.id + ' ' + line.function + ' ' + route + ' ' + line.reason).toLowerCase();
  return line;
}

const runs = block.runs.map((run) => run.name);
const lines = block.runs.flatMap((run, index) => run.lines.map((row) => toLine(row, index)));
const lineOf = new Map(lines.map((line) => [line.key, line]));

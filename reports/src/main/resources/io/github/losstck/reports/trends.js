// The Trends view: the runs of one adapter in their order; counts, and for each function the worst and the median drift.
const MEASURES = [['framework', 'ULP from the framework'], ['exact', 'ULP from the truth']];

// Follow from the version, so that a step at which nothing else changed has no mark.
const OF_VERSION = ['library', 'native version', 'targets'];
const marksOf = (history) => history.steps.map((step) => step.changes.some((change) => !OF_VERSION.includes(change.name)));

const passes = (line) => line.mark.id === 'as-framework' || line.mark.id === 'right';
const isWrong = (line) => line.mark.open && line.share !== null;

// Over the lines that pass: an infinity or NaN that equals the framework's is no drift.
function middleAndWorst(list, measure) {
  const values = list.map((line) => line[measure]).filter((value) => value !== null && Number.isFinite(value)).sort(compare);
  return { worst: values.length ? values[values.length - 1] : null, median: values.length ? values[Math.floor((values.length - 1) / 2)] : null };
}

function pointOf(list) {
  const passed = list.filter((line) => passes(line) && line.share !== null);
  return { passed: passed.length, wrong: list.filter(isWrong).length, framework: middleAndWorst(passed, 'framework'), exact: middleAndWorst(passed, 'exact') };
}

function byFunction(list) {
  const groups = new Map();
  list.forEach((line) => groups.set(line.function, groups.get(line.function) || []).get(line.function).push(line));
  return groups;
}

// For each function a point for each run.
function trendsOf(history, matches) {
  const found = history.steps.map((step) => byFunction(runs[step.run].lines.filter(matches)));
  const names = distinct(found.flatMap((functions) => [...functions.keys()]));
  return names.map((name) => ({ name, points: found.map((functions) => pointOf(functions.get(name) || [])) }))
    .filter(({ points }) => points.some((point) => point.passed + point.wrong > 0));
}

const valuesOf = (points, measure, which) => points.map((point) => point[measure][which]);

// The step at which a series jumped furthest, in powers of two; what is below a quarter of a unit counts as that.
function jumpOf(values) {
  const power = (value) => Math.log2(Math.max(0.25, value));
  let jump = { size: 0, at: -1, from: null, to: null };
  for (let i = 1, last = values[0]; i < values.length; i++) {
    const value = values[i];
    if (value !== null && last !== null && value !== last && Math.abs(power(value) - power(last)) >= jump.size) {
      jump = { size: Math.abs(power(value) - power(last)), at: i, from: last, to: value };
    }
    last = value === null ? last : value;
  }
  return jump;
}

function motionOf({ points }) {
  const jumps = MEASURES.flatMap(([measure]) => ['worst', 'median'].map((which) => jumpOf(valuesOf(points, measure, which))));
  const turned = points.some((point, i) => i > 0 && points[i - 1].passed + points[i - 1].wrong > 0 && point.wrong !== points[i - 1].wrong);
  return { moved: turned || jumps.some((jump) => jump.at >= 0), size: Math.max(...jumps.map((jump) => jump.size)) + (turned ? 100 : 0) };
}

const arrow = (a, b) => (a === b ? brief(a) : brief(a) + ' → ' + brief(b));

// What a picture shows, in a sentence: from the first run to the last, and the furthest step.
function trendInWords(points, measure, labels) {
  const worst = valuesOf(points, measure, 'worst');
  const present = worst.map((value, i) => i).filter((i) => worst[i] !== null);
  if (present.length === 0) {
    return 'no number that passed';
  }
  const [first, last] = [points[present[0]][measure], points[present[present.length - 1]][measure]];
  const jump = jumpOf(worst);
  const since = present[0] > 0 ? ' since ' + labels[present[0]] : '';
  return 'worst ' + arrow(first.worst, last.worst) + ', median ' + arrow(first.median, last.median) + since
    + (jump.at >= 0 ? '; furthest step of the worst: ' + brief(jump.from) + ' → ' + brief(jump.to) + ' at ' + labels[jump.at] : '');
}

function trendTable(points, labels) {
  const three = ['worst', 'median'].map((text) => make('th', { scope: 'col', class: 'number' }, text));
  const head = make('thead', {}, make('tr', {}, make('th', { scope: 'col', rowspan: '2' }, 'run'), ...['passed', 'not'].map((text) => make('th', { scope: 'col', rowspan: '2', class: 'number' }, text)),
    ...MEASURES.map(([, title]) => make('th', { scope: 'colgroup', colspan: '2', class: 'number' }, title))), make('tr', {}, ...three, ...three.map((cell) => cell.cloneNode(true))));
  const rows = points.map((point, i) => make('tr', {}, make('th', { scope: 'row', class: 'nowrap' }, labels[i]), numberCell(String(point.passed), ''), numberCell(String(point.wrong), ''),
    ...MEASURES.flatMap(([measure]) => ['worst', 'median'].map((which) => numberCell(point[measure][which] === null ? '–' : brief(point[measure][which]), '')))));
  return scroll('Drift by run', aligned(make('table', { class: 'trend-table' }, head, make('tbody', {}, ...rows))));
}

// A part that is made when it is first opened.
function later(settings, title, content) {
  const details = make('details', settings, make('summary', { 'data-item': true }, title));
  details.addEventListener('toggle', () => { if (details.open && details.children.length === 1) { details.append(...content()); } });
  return details;
}

function trendView({ name, points }, history, settings) {
  const labels = history.steps.map((step) => step.label);
  const to = new URLSearchParams({ name, ...(settings.get('q') ? { q: settings.get('q') } : {}) });
  const wrong = points.map((point) => point.wrong);
  const all = MEASURES.flatMap(([measure]) => ['worst', 'median'].flatMap((which) => valuesOf(points, measure, which).filter((value) => value !== null)));
  const scaled = () => logarithmic(all); // one for both pictures, so that they can be held against each other
  return make('section', { class: 'function-trend', 'aria-label': name },
    make('h4', {}, breakable('a', name, { href: place.address('function', to), 'data-item': true })),
    Math.max(...wrong) > 0 ? make('p', { class: 'fact' }, markOf(marks.get('known')), ' wrong and not drawn: ' + arrow(wrong[0], wrong[wrong.length - 1]) + ' cases') : null,
    make('div', { class: 'panels' }, ...MEASURES.map(([measure, title]) => make('figure', {},
      make('span', { class: 'axis-name' }, title),
      lineChart(['median', 'worst'].map((id) => ({ id, values: valuesOf(points, measure, id) })), labels, marksOf(history), scaled),
      make('figcaption', { class: 'fact' }, trendInWords(points, measure, labels))))),
    later({ class: 'how' }, 'As a table', () => [trendTable(points, labels)]));
}

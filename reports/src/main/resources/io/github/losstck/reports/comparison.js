// One comparison as Comparison.java decided it: counts, environment, scatter and the lists of what moved. Nothing is decided here.
const SIDE = 320;

function countsOf(found) {
  const name = (row) => (row.id
    ? make('a', { href: place.with({ move: row.id }), 'data-item': true }, make('span', { class: 'mark move-' + row.id, 'aria-hidden': 'true' }, row.symbol), ' ' + row.label)
    : row.label);
  const rows = found.counts.map((row) => make('tr', { class: row.id ? 'moved' : 'still' }, make('th', { scope: 'row' }, name(row)),
    ...[row.all, row.builtin, row.recipe].map((count) => numberCell(String(count), ''))));
  const head = make('tr', {}, make('th', { scope: 'col' }, 'lines (case and route)'), ...['all', 'built-in', 'recipe'].map((text) => make('th', { scope: 'col', class: 'number' }, text)));
  return scroll('Counts', make('table', { class: 'moves' }, make('thead', {}, head), make('tbody', {}, ...rows)));
}

function factsOf(found) {
  if (found.environment.length === 0) {
    return make('p', { class: 'note' }, 'The same in both.');
  }
  const head = make('tr', {}, ...['fact', 'old', 'new'].map((text) => make('th', { scope: 'col' }, text)));
  return scroll('Environment', make('table', { class: 'facts' }, make('thead', {}, head), make('tbody', {}, ...found.environment.map((fact) =>
    make('tr', {}, make('th', { scope: 'row' }, fact.name), make('td', {}, fact.before), make('td', {}, fact.after))))));
}

// The same picture as in the page of losstck compare: powers of ten of the budget, the old run to the right, the new one upwards.
const TICKS = ['≤ 0.1 %', '1 %', '10 %', '100 %', '10 ×'].map((label, i) => ({ at: (i * SIDE) / 5, label }));

function scatter(chart) {
  const grid = TICKS.flatMap(({ at, label }) => [
    draw('path', { class: 'grid', d: 'M' + at + ' 0V' + SIDE + 'M0 ' + (SIDE - at) + 'H' + SIDE }),
    draw('text', { class: 'tick', x: at, y: SIDE + 18, 'text-anchor': 'middle' }, label),
    draw('text', { class: 'tick', x: -8, y: SIDE - at + 4, 'text-anchor': 'end' }, label)]);
  const points = chart.points.map(([cx, cy, r, moved]) => draw('circle', { class: moved ? 'point-moved' : 'point-still', cx, cy, r }));
  return draw('svg', { class: 'scatter', viewBox: '-64 -12 396 376', width: 396, height: 376, 'aria-hidden': 'true' }, ...grid,
    draw('path', { class: 'diagonal', d: 'M0 ' + SIDE + 'L' + SIDE + ' 0' }),
    draw('text', { class: 'tick', x: SIDE / 2, y: SIDE + 38, 'text-anchor': 'middle' }, 'old: share of the budget'),
    draw('text', { class: 'tick', x: 6, y: 12 }, 'new: share of the budget'), ...points);
}

function scatterOf(chart) {
  const moved = chart.spans.reduce((sum, span) => sum + span.moved, 0);
  const words = chart.compared + (chart.compared === 1 ? ' line has' : ' lines have') + ' a number in both runs, each placed by the share of its budget on a logarithmic scale. On the diagonal '
    + 'nothing moved; above it the new run is worse. ' + (moved === 0 ? 'None is a change that counts.' : moved === 1 ? 'One is a change that counts: it is filled.' : moved + ' are changes that count: those are filled.');
  const head = make('tr', {}, make('th', { scope: 'col' }, 'old'), make('th', { scope: 'col' }, 'new'), ...['lines', 'that count'].map((text) => make('th', { scope: 'col', class: 'number' }, text)));
  return make('figure', { class: 'drift' }, make('figcaption', {}, make('h3', {}, 'Error, old against new'), make('p', { class: 'note' }, words)), scatter(chart),
    make('details', { class: 'how' }, make('summary', {}, 'As a table'), make('table', {}, make('thead', {}, head), make('tbody', {}, ...chart.spans.map((span) =>
      make('tr', {}, make('th', { scope: 'row' }, span.before), make('td', {}, span.after), numberCell(String(span.count), ''), numberCell(String(span.moved), '')))))));
}

// The line of a run, or the words for its absence.
const sideOf = (number, run, absences) => (number >= 0 ? runs[run].lines[number] : absences[-1 - number]);

// Each list is written as differences from its last number.
function sums(steps) {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

// The numbers of a change: ULP old and new, and shares of the budget old and new where those were compared.
function figuresOf(movement, i) {
  const sides = movement.way === 0 ? [0, 1] : [1, 0];
  return movement.ulps && movement.tensor[i] !== '' ? [movement.ulps, movement.shares].flatMap((columns) => (columns.length ? sides.map((side) => columns[side][i]) : [])) : [];
}

// The changes of a movement by group: [{ name, route, changes: [{ line, old, now, tensor, figures }] }].
function groupsOf(movement, found, old, now) {
  const [olds, nows] = (movement.way === 0 ? ['first', 'second'] : ['second', 'first']).map((name) => sums(movement[name]));
  let next = 0;
  return movement.groups.map(([name, route, size]) => {
    const changes = olds.slice(next, next + size).map((number, i) => {
      const sides = { old: sideOf(number, old, found.absences), now: sideOf(nows[next + i], now, found.absences) };
      const figures = figuresOf(movement, next + i);
      return { ...sides, line: typeof sides.now === 'string' ? sides.old : sides.now, tensor: figures.length ? found.tensors[movement.tensor[next + i]] : '', figures };
    });
    next += size;
    return { name, route, changes };
  });
}

// Of the older of two runs "new failure" would be read as news.
function sideCell(side) {
  if (typeof side === 'string') {
    return make('td', {}, side);
  }
  const word = side.mark.id === 'new-failure' ? 'fails' : side.mark.word;
  return make('td', {}, markOf(side.mark), ' ' + word + (side.kind && side.kind !== word ? ': ' + side.kind : '') + (side.agreement === 'bit-exact' ? ', bit-exact' : ''));
}

const figureNames = (count) => (count === 2 ? ['ULP of truth, old', 'new'] : count === 4 ? ['ULP, old', 'new', 'share, old', 'new'] : []);

function changeTable(group, label) {
  const most = Math.max(...group.changes.map((change) => change.figures.length));
  const texts = [brief, brief, share, share];
  const rows = group.changes.map((change) => make('tr', {},
    make('th', { scope: 'row' }, breakable('a', change.line.id, { 'data-item': true, href: place.address('function', new URLSearchParams({ name: change.line.function, case: change.line.key })) })),
    most ? make('td', {}, change.tensor || '–') : null, sideCell(change.old), sideCell(change.now),
    ...Array.from({ length: most }, (unused, i) => { const value = number(change.figures[i] ?? ''); return numberCell(value === null ? '–' : texts[i](value), ''); })));
  const head = make('tr', {}, ...['case', ...(most ? ['tensor'] : []), 'old', 'new'].map((text) => make('th', { scope: 'col' }, text)),
    ...figureNames(most).map((text) => make('th', { scope: 'col', class: 'number' }, text)));
  return scroll(label, aligned(make('table', { class: 'lines changes' }, make('thead', {}, head), make('tbody', {}, ...rows))));
}

// What the Trends view says of a history as a whole: its steps, what changed at each, and the counts over them.
const COUNTED = [['as-framework', 'right'], ['known', 'forward-only'], ['new-failure', 'quirk', 'broken', 'stale'], ['unsupported']];
const COUNT_NAMES = ['passed', 'known deviations', 'new failures, broken, stale', 'not offered'];

const countsOver = (history, matches) => history.steps.map((step) => {
  const list = runs[step.run].lines.filter(matches);
  return COUNTED.map((ids) => list.filter((line) => ids.includes(line.mark.id)).length);
});

const changeInWords = (change) => change.name + ': ' + change.before + ' → ' + change.after;

function stepCell(step, i, history) {
  if (i === 0) {
    return make('td', {}, 'the first');
  }
  const told = (of) => step.changes.filter((change) => change.name !== 'library' && OF_VERSION.includes(change.name) === of).map(changeInWords).join('; ');
  const link = make('a', { href: place.address('compare', new URLSearchParams({ old: String(history.steps[i - 1].run), new: String(step.run) })), 'data-item': true }, 'compare');
  return make('td', {}, told(false) ? '◇ ' + told(false) + '. ' : null, make('span', { class: 'fact' }, told(true) || (told(false) ? '' : 'nothing')), ' ', link);
}

function stepTable(history, counts) {
  const used = COUNT_NAMES.map((name, i) => i).filter((i) => counts.some((row) => row[i] > 0));
  const head = make('tr', {}, make('th', { scope: 'col' }, 'run'), make('th', { scope: 'col' }, 'started'), ...used.map((i) => make('th', { scope: 'col', class: 'number' }, COUNT_NAMES[i])), make('th', { scope: 'col' }, 'what changed'));
  const rows = history.steps.map((step, i) => make('tr', {}, make('th', { scope: 'row', class: 'nowrap', title: runs[step.run].name }, step.label),
    make('td', { class: 'nowrap' }, runs[step.run].started.slice(0, 16).replace('T', ' ')),
    ...used.map((count) => numberCell(String(counts[i][count]), '')), stepCell(step, i, history)));
  return scroll('Runs', make('table', { class: 'steps' }, make('thead', {}, head), make('tbody', {}, ...rows)));
}

function countPictures(history, counts) {
  const labels = history.steps.map((step) => step.label);
  const used = COUNT_NAMES.map((name, i) => ({ name, values: counts.map((row) => row[i]) })).filter(({ values }) => Math.max(...values) > 0);
  return make('div', { class: 'panels' }, ...used.map(({ name, values }) => make('figure', {},
    make('span', { class: 'axis-name' }, name), lineChart([{ id: 'worst', values }], labels, marksOf(history), linear),
    make('figcaption', { class: 'fact' }, arrow(values[0], values[values.length - 1]) + ' lines'))));
}

function historyChoice(possible, chosenOne) {
  const select = make('select', { id: 'trend-history' }, ...possible.map((history) => make('option', { value: String(histories.indexOf(history)), selected: history === chosenOne },
    history.library + ' (' + history.adapter + '), ' + history.steps.length + ' runs')));
  select.addEventListener('change', () => { place.replace({ history: select.value }); showTrends(); document.getElementById('trend-history').focus(); });
  return make('span', { class: 'filter' }, make('label', { for: 'trend-history' }, 'library'), ' ', select);
}

function historyParts(history, settings, asked) {
  const counts = countsOver(history, asked.matches);
  const trends = trendsOf(history, asked.matches).map((trend) => ({ ...trend, ...motionOf(trend) })).sort((a, b) => b.size - a.size);
  const [moved, still] = [trends.filter((trend) => trend.moved), trends.filter((trend) => !trend.moved)];
  const view = (trend) => trendView(trend, history, settings);
  return [
    make('p', {}, moved.length + ' of ' + trends.length + (trends.length === 1 ? ' function' : ' functions') + ' moved over ' + history.steps.length + ' runs, from ' + history.steps[0].label + ' to ' + history.steps[history.steps.length - 1].label + '.'),
    make('details', { class: 'how' }, make('summary', {}, 'How to read this'), make('p', { class: 'note' },
      'Runs stand by the library’s version, then the native version, then the start. Drawn are the lines that pass, by the tensor that uses most of its budget: ',
      make('b', {}, 'worst'), ' (filled, solid line) and ', make('b', {}, 'median'), ' (hollow, dashed). The scale is logarithmic, 0 at its foot. ',
      '◇ and a dashed line: more changed than the version and what is judged by. A worst or a median also moves when other cases are asked: Compare tells line by line.')),
    make('h3', {}, 'Runs'), countPictures(history, counts), stepTable(history, counts),
    make('h3', {}, 'Functions that moved'), ...(moved.length ? moved.map(view) : [make('p', { class: 'note' }, 'None.')]),
    ...(still.length ? [later({ class: 'pictures' }, still.length + (still.length === 1 ? ' function' : ' functions') + ' that did not move', () => still.map(view))] : []),
  ];
}

function showHistory(history) {
  const { settings } = place.read();
  const asked = query(settings.get('q') || '');
  sayFaults(asked.faults, 'trends-search', 'trends-faults');
  document.getElementById('history').replaceChildren(...historyParts(history, settings, asked));
}

function showTrends() {
  const { settings } = place.read();
  const section = document.getElementById('trends');
  const title = make('h2', { id: 'trends-title' }, 'Trends');
  const possible = histories.filter((history) => history.steps.length > 1);
  if (possible.length === 0) {
    section.replaceChildren(title, make('p', { class: 'note' }, 'A trend needs two or more runs of one adapter, and here each has one. Keep the records of your runs in a folder, one file for each, and give the folder: ',
      make('code', {}, 'losstck report records/'), '.'));
    return;
  }
  const longest = [...possible].sort((a, b) => b.steps.length - a.steps.length)[0];
  const history = possible.includes(histories[settings.get('history')]) ? histories[settings.get('history')] : longest;
  const single = histories.filter((other) => other.steps.length === 1);
  section.replaceChildren(title, make('form', { class: 'filters' }, historyChoice(possible, history), queryField('trends-search', 'trends-faults', settings, () => showHistory(history))),
    queryFaults('trends-faults'), queryHelp(), single.length ? make('p', { class: 'note' }, 'With one run, and so without a trend: ' + single.map((other) => other.library + ' (' + other.adapter + ')').join(', ') + '.') : null,
    make('div', { id: 'history' }));
  showHistory(history);
}

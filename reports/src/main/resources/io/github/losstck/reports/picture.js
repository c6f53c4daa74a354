// How far a function's answers are off, library by library: distances from the framework and from the truth on a log scale, side by side, and the budget used.
const powers = [-4, -2, -1, 0, 1, 2, 4, 8, 12, 16, 24];
const superscript = (power) => (power < 0 ? '1/' + 2 ** -power : power <= 12 ? String(2 ** power) : '2^' + power);

const scales = {
  framework: { title: 'ULP from the framework', of: (line) => line.framework, bounds: [0, ...powers.map((power) => 2 ** power)],
    names: ['0', ...powers.map((power) => '≤ ' + superscript(power)), 'more'] },
  exact: { title: 'ULP from the truth', of: (line) => line.exact },
  share: { title: 'budget used', of: (line) => line.share, bounds: [0, 0.01, 0.1, 0.25, 0.5, 0.75, 1], names: ['0', '≤ 1 %', '≤ 10 %', '≤ 25 %', '≤ 50 %', '≤ 75 %', '≤ 100 %', 'more'] },
};
scales.exact.bounds = scales.framework.bounds;
scales.exact.names = scales.framework.names;

// For each bin how many lines passed and how many did not; what is no number is in the last.
function bins(lines, scale) {
  const counts = scale.names.map(() => ({ passed: 0, not: 0 }));
  for (const line of lines) {
    const value = scale.of(line);
    if (value !== null) {
      const bin = scale.bounds.findIndex((bound) => value <= bound);
      counts[bin < 0 ? counts.length - 1 : bin][line.mark.open ? 'not' : 'passed'] += 1;
    }
  }
  return counts;
}

function draw(tag, settings, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  Object.entries(settings).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children);
  return element;
}

const BAR = { step: 20, width: 16, tall: 72, top: 16 };

function bars(counts, names, most) {
  const foot = BAR.top + BAR.tall;
  const tall = (count) => (count === 0 ? 0 : Math.max(2, Math.round((count / most) * BAR.tall)));
  const parts = counts.flatMap(({ passed, not }, i) => {
    const x = 4 + i * BAR.step;
    const [low, high] = [tall(passed), tall(not)];
    return [
      ...(low ? [draw('rect', { class: 'fill-as-framework', x, y: foot - low, width: BAR.width, height: low })] : []),
      ...(high ? [draw('rect', { class: 'fill-known', x, y: foot - low - high - (low ? 1 : 0), width: BAR.width, height: high })] : []),
      ...(low + high ? [draw('text', { class: 'bar-count', x: x + BAR.width / 2, y: foot - low - high - 4, 'text-anchor': 'middle' }, String(passed + not))] : []),
    ];
  });
  const ends = [[0, names[0], 'middle'], [names.length - 1, names[names.length - 1], 'end']];
  const middle = names.indexOf('≤ 1') >= 0 ? names.indexOf('≤ 1') : names.indexOf('≤ 50 %');
  const labels = [...ends, [middle, names[middle], 'middle']].map(([i, text, anchor]) =>
    draw('text', { class: 'bar-name', x: 4 + i * BAR.step + (anchor === 'end' ? BAR.width : BAR.width / 2), y: foot + 16, 'text-anchor': anchor }, text));
  return draw('svg', { class: 'bars', viewBox: '0 0 ' + (8 + counts.length * BAR.step) + ' ' + (foot + 24), width: 8 + counts.length * BAR.step, height: foot + 24, 'aria-hidden': 'true' },
    ...parts, draw('line', { class: 'axis', x1: 0, x2: 8 + counts.length * BAR.step, y1: foot + 0.5, y2: foot + 0.5 }), ...labels);
}

// The picture in a sentence: how many, the middle one, the worst.
function inWords(lines, scale) {
  const values = lines.map(scale.of).filter((value) => value !== null).sort(compare);
  if (values.length === 0) {
    return 'nothing to compare';
  }
  const text = (value) => (scale === scales.share ? share(value) : brief(value));
  return values.length + (values.length === 1 ? ' case' : ' cases') + ', median ' + text(values[Math.floor((values.length - 1) / 2)]) + ', worst ' + text(values[values.length - 1]);
}

function twin(drawn) {
  const names = ['ULP from the framework', 'ULP from the truth', 'budget used'];
  return Object.values(scales).map((scale, i) => {
    const counts = drawn[i];
    const used = scale.names.map((name, bin) => [name, counts[bin]]).filter(([, count]) => count.passed + count.not > 0);
    const head = make('tr', {}, make('th', { scope: 'col' }, names[i]), make('th', { scope: 'col', class: 'number' }, 'passed'), make('th', { scope: 'col', class: 'number' }, 'not'));
    return make('table', {}, make('thead', {}, head), make('tbody', {}, ...used.map(([name, count]) =>
      make('tr', {}, make('th', { scope: 'row', class: 'nowrap' }, name), numberCell(String(count.passed), ''), numberCell(String(count.not), '')))));
  });
}

function picture(title, group) {
  const drawn = Object.values(scales).map((scale) => bins(group, scale));
  const most = Math.max(1, ...drawn.flat().map(({ passed, not }) => passed + not));
  return make('section', { class: 'picture', 'aria-label': title }, make('h4', {}, title),
    make('div', { class: 'panels' }, ...Object.values(scales).map((scale, i) => make('figure', {},
      make('figcaption', {}, make('span', { class: 'axis-name' }, scale.title), make('span', { class: 'fact' }, inWords(group, scale))), bars(drawn[i], scale.names, most)))),
    make('details', { class: 'how' }, make('summary', {}, 'As a table'), make('div', { class: 'panels' }, ...twin(drawn))));
}

// More pictures than these would hide the table of cases below them.
const OPEN = 3;

function pictures(name) {
  const groups = new Map();
  for (const line of lines) {
    if (line.function === name && line.share !== null) {
      const key = line.run + (line.route === 'recipe' ? 'recipe' : 'built-in');
      groups.set(key, groups.get(key) || []);
      groups.get(key).push(line);
    }
  }
  const title = (line) => (runs.length > 1 ? runs[line.run].name + ', ' : '') + (line.route === 'recipe' ? 'recipe' : 'built-in');
  return groups.size === 0 ? [] : [make('details', { class: 'pictures', open: groups.size <= OPEN }, make('summary', {}, 'How far off (' + groups.size + (groups.size === 1 ? ' picture)' : ' pictures)')),
    make('p', { class: 'note' }, 'Cases by the distance of the tensor that uses most of its budget. ',
      markOf(marks.get('as-framework')), ' passed, ', markOf(marks.get('known')), ' did not.'),
    ...[...groups.values()].map((group) => picture(title(group[0]), group)))];
}

// The Compare view: two of the page's runs, chosen by the reader; the address holds both.
const FEW = 20;

// What a reader most likely wants: the last step of the longest history; without one, the first two runs.
function likelyPair() {
  const longest = [...histories].sort((a, b) => b.steps.length - a.steps.length)[0].steps;
  return longest.length > 1 ? [longest[longest.length - 2].run, longest[longest.length - 1].run] : [0, 1];
}

function chosenPair(settings) {
  const likely = likelyPair();
  return ['old', 'new'].map((name, i) => {
    const run = Number(settings.get(name) ?? NaN);
    return Number.isInteger(run) && runs[run] ? run : likely[i];
  });
}

function runChoice(name, label, run, other) {
  const id = 'compare-' + name;
  const option = (step) => make('option', { value: String(step.run), selected: step.run === run }, runs[step.run].name + (runs.filter((other) => other.name === runs[step.run].name).length > 1 ? ' · ' + step.label : ''));
  const select = make('select', { id }, ...histories.map((history) => (history.steps.length > 1
    ? make('optgroup', { label: history.library + ' (' + history.adapter + ')' }, ...history.steps.map(option)) : option(history.steps[0]))));
  select.addEventListener('change', () => { place.replace({ old: String(other), new: String(other), [name]: select.value, move: '' }); showCompare(); document.getElementById(id).focus(); });
  return make('span', { class: 'filter' }, make('label', { for: id }, label), ' ', select);
}

function exchangeButton(old, now) {
  const exchange = () => { place.replace({ old: String(now), new: String(old), move: '' }); showCompare(); document.getElementById('exchange').focus(); };
  return make('button', { type: 'button', class: 'plain', id: 'exchange', click: exchange }, '⇄ exchange');
}

function summaryOf(movement, group) {
  const [worst] = group.changes;
  const [before, after] = worst.figures.map((value) => number(value));
  const known = typeof before === 'number' && typeof after === 'number' && before !== after;
  const kind = ['new-failure', 'changed-kind'].includes(movement.id) ? worst.now.kind || '' : '';
  const numbers = known ? (group.changes.length > 1 ? 'worst: ' : '') + brief(before) + ' → ' + brief(after) + (worst.figures.length === 2 ? ' ULP of the truth' : ' ULP') : kind;
  return make('summary', { 'data-item': true }, make('span', { class: 'mark move-' + movement.id, 'aria-hidden': 'true' }, movement.symbol), ' ',
    breakable('b', group.name, { class: 'name' }), group.route ? breakable('code', group.route, { class: 'route' }) : null,
    make('span', { class: 'why' }, numbers), ' ', make('span', { class: 'count' }, String(group.changes.length)));
}

// The cases of a group are made when it is opened: some have thousands.
function groupView(movement, group, open) {
  const details = make('details', { class: 'cause' }, summaryOf(movement, group));
  const fill = () => { if (details.open && details.children.length === 1) { details.append(changeTable(group, movement.id + ': ' + group.name + ' ' + group.route)); } };
  details.addEventListener('toggle', fill);
  details.open = open;
  fill();
  return details;
}

function movementView(movement, found, old, now, asked) {
  const groups = groupsOf(movement, found, old, now)
    .map((group) => ({ ...group, changes: group.changes.filter((change) => asked.matches(change.line)) })).filter((group) => group.changes.length);
  const shown = groups.reduce((sum, group) => sum + group.changes.length, 0);
  const all = movement.first.length;
  return make('section', { class: 'movement', 'data-move': movement.id, tabindex: '-1' },
    make('h3', {}, make('span', { class: 'mark move-' + movement.id, 'aria-hidden': 'true' }, movement.symbol), ' ' + movement.title + (shown < all ? ', of which ' + shown + ' match' : '')),
    make('p', { class: 'note' }, movement.meaning[0].toUpperCase() + movement.meaning.slice(1) + '.'),
    ...groups.map((group) => groupView(movement, group, shown <= FEW && groups.length === 1)));
}

function comparisonParts(found, old, now) {
  return [
    make('p', { class: 'sentence' }, found.headline), ...found.notes.map((note) => make('p', { class: 'note' }, note)),
    make('div', { class: 'overview' },
      make('div', {}, make('h3', {}, 'Counts'), countsOf(found), make('h3', {}, 'Environment'), factsOf(found)),
      found.chart.compared ? scatterOf(found.chart) : null),
    make('div', { id: 'moves' }),
  ];
}

function notCompared(old, now) {
  if (old === now) {
    return make('p', { class: 'note' }, 'Old and new are the same run: nothing can have moved.');
  }
  return make('p', { class: 'note' }, 'This page has the comparisons of ' + comparedScope + ', and these two are none of them. On the command line: ', make('code', {}, 'losstck compare OLD NEW'), '.');
}

function showMoves(found, old, now) {
  const { settings } = place.read();
  const asked = query(settings.get('q') || '');
  sayFaults(asked.faults, 'compare-search', 'compare-faults');
  document.getElementById('moves').replaceChildren(...found.movements.map((movement) => movementView(movement, found, old, now, asked)));
}

// Once, when the reader comes: not while they type in the search field.
function goToMove() {
  const name = place.read().settings.get('move');
  const wanted = name && document.querySelector('#moves [data-move="' + CSS.escape(name) + '"]');
  if (wanted) {
    wanted.scrollIntoView({ block: 'start' });
    wanted.focus({ preventScroll: true });
  }
}

async function showComparison(old, now, box) {
  const found = await comparisonOf(old, now);
  if (!box.isConnected) {
    return; // the reader chose two others meanwhile
  }
  box.replaceChildren(...(found ? comparisonParts(found, old, now) : [notCompared(old, now)]));
  box.removeAttribute('aria-busy');
  const field = document.getElementById('compare-search');
  field.oninput = found && (() => showMoves(found, old, now));
  if (found) {
    showMoves(found, old, now);
    goToMove();
  }
}

function showCompare() {
  const { settings } = place.read();
  const section = document.getElementById('compare');
  const title = make('h2', { id: 'compare-title' }, 'Compare two runs');
  if (runs.length < 2) {
    section.replaceChildren(title, make('p', { class: 'note' }, 'This page has one run. Give two or more: ', make('code', {}, 'losstck report BEFORE AFTER'), ', or a folder with records.'));
    return;
  }
  const [old, now] = chosenPair(settings);
  const box = make('div', { id: 'comparison', 'aria-busy': 'true' });
  section.replaceChildren(title, make('form', { class: 'filters' }, runChoice('old', 'old', old, now), runChoice('new', 'new', now, old), exchangeButton(old, now),
    queryField('compare-search', 'compare-faults', settings, () => {})), queryFaults('compare-faults'), queryHelp(), box);
  showComparison(old, now, box);
}

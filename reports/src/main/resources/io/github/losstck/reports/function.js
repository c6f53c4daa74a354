// The Function view: one function, or all; how each library is called; every case as a table that filters and sorts.
const PAGE = 100;

const columns = {
  status: { title: 'status', of: (line) => [...marks.keys()].indexOf(line.mark.id) },
  case: { title: 'case', of: (line) => line.id },
  route: { title: 'route', of: (line) => line.route },
  dtype: { title: 'dtype', of: (line) => line.dtype },
  framework: { title: 'ULP of framework', number: true, of: (line) => line.framework ?? -1 },
  truth: { title: 'ULP of truth', number: true, of: (line) => line.exact ?? -1 },
  share: { title: 'share of budget', number: true, of: (line) => line.share ?? -1 },
};

function compare(a, b) {
  if (typeof a === 'string') {
    return a < b ? -1 : a > b ? 1 : 0;
  }
  // No number at all is worse than the largest.
  return (Number.isNaN(a) ? Infinity : a) - (Number.isNaN(b) ? Infinity : b) || 0;
}

function chosen(list, settings) {
  const wanted = (name, value) => !settings.get(name) || settings.get(name) === value;
  const asked = query(settings.get('q') || '');
  sayFaults(asked.faults, 'search', 'faults');
  const of = ['name', 'status', 'dtype', 'route', 'run'].filter((name) => settings.get(name));
  const values = { name: (line) => line.function, status: (line) => line.mark.id, dtype: (line) => line.dtype, route: (line) => line.route || 'none', run: (line) => String(line.run) };
  return list.filter((line) => of.every((name) => wanted(name, values[name](line))) && asked.matches(line));
}

// All lines in an order: sorted once for each, as filters come and go. What is equal stays as in the record.
const orders = new Map();

function ordered(settings) {
  const asked = settings.get('sort') || 'share-down';
  if (!orders.has(asked)) {
    const [name, order] = asked.split('-');
    const column = columns[name] || columns.share;
    const sign = order === 'up' ? 1 : -1;
    orders.set(asked, lines.map((line) => [column.of(line), line]).sort((a, b) => sign * compare(a[0], b[0])).map((pair) => pair[1]));
  }
  return orders.get(asked);
}

function choice(name, label, values, settings) {
  const id = 'filter-' + name;
  const select = make('select', { id }, make('option', { value: '' }, 'all'),
    ...values.map(([value, text]) => make('option', { value, selected: settings.get(name) === value }, text)));
  select.addEventListener('change', () => { place.replace({ [name]: select.value, case: '' }); showFunction(); document.getElementById(id).focus(); });
  return make('span', { class: 'filter' }, make('label', { for: id }, label), ' ', select);
}

const distinct = (values) => [...new Set(values)].sort();

function filters(settings) {
  const name = settings.get('name');
  const scope = name ? lines.filter((line) => line.function === name) : lines;
  return make('form', { class: 'filters', role: 'search' }, queryField('search', 'faults', settings, showTable),
    choice('name', 'function', distinct(lines.map((line) => line.function)).map((value) => [value, value]), settings),
    choice('status', 'status', [...marks.values()].filter((mark) => lines.some((line) => line.mark === mark)).map((mark) => [mark.id, mark.symbol + ' ' + mark.word]), settings),
    choice('dtype', 'dtype', distinct(scope.map((line) => line.dtype)).filter(Boolean).map((value) => [value, value]), settings),
    choice('route', 'route', distinct(scope.map((line) => line.route || 'none')).map((value) => [value, value]), settings),
    runs.length > 1 ? choice('run', 'library', runs.map((run, index) => [String(index), run.name]), settings) : null);
}

function routes(name) {
  const seen = new Map();
  lines.filter((line) => line.function === name && line.code).forEach((line) => seen.set(line.run + line.route + line.code, line));
  const shown = [...seen.values()].sort((a, b) => a.run - b.run || compare(a.route, b.route)).slice(0, 40);
  return shown.length === 0 ? [] : [make('details', { class: 'routes' }, make('summary', {}, 'How it is called here (' + shown.length + ')'),
    ...shown.map((line) => make('div', {}, make('h4', {}, (runs.length > 1 ? runs[line.run].name + ', ' : '') + line.route), codeBlock('code of ' + line.route, line.code))))];
}

function heading(column, name, settings) {
  const [by, order] = (settings.get('sort') || 'share-down').split('-');
  const next = by === name && order === 'down' ? 'up' : 'down';
  const button = make('button', { type: 'button', click: () => { place.replace({ sort: name + '-' + next }); showTable(); document.getElementById('sort-' + name).focus(); }, id: 'sort-' + name },
    column.title, make('span', { 'aria-hidden': 'true' }, by === name ? (order === 'up' ? ' ↑' : ' ↓') : ''));
  return make('th', { scope: 'col', class: column.number ? 'number' : null, 'aria-sort': by === name ? (order === 'up' ? 'ascending' : 'descending') : null }, button);
}

function caseRows(line, settings) {
  const open = settings.get('case') === line.key;
  const toggle = breakable('a', line.id, { href: place.with({ case: open ? '' : line.key }), 'data-item': true, 'aria-expanded': String(open) });
  const row = make('tr', { 'data-case': line.key, class: open ? 'open' : null },
    make('td', { class: 'status' }, markOf(line.mark), ' ' + line.mark.word), make('th', { scope: 'row' }, toggle, runs.length > 1 ? make('span', { class: 'fact' }, ' ' + runs[line.run].name) : null),
    breakable('td', line.route || '–', { class: 'route' }), make('td', {}, line.dtype || '–'),
    ...[[line.framework, brief], [line.exact, brief], [line.share, share]].map(([value, text]) => numberCell(value === null ? '–' : text(value), line.tensor)));
  return open ? [row, make('tr', { class: 'opened' }, make('td', { colspan: '7' }, caseView(line)))] : [row];
}

let shown = PAGE;
let shownFor = '';

function showTable() {
  const { settings } = place.read();
  const asked = new URLSearchParams(settings);
  asked.delete('case');
  if (asked.toString() !== shownFor) {
    shownFor = asked.toString();
    shown = PAGE;
  }
  const found = chosen(ordered(settings), settings);
  const open = found.findIndex((line) => line.key === settings.get('case'));
  const count = Math.min(found.length, Math.max(shown, open + 1));
  const body = make('tbody', {}, ...found.slice(0, count).flatMap((line) => caseRows(line, settings)));
  const head = make('thead', {}, make('tr', {}, ...Object.entries(columns).map(([name, column]) => heading(column, name, settings))));
  const rest = found.length - count;
  const more = rest > 0 ? make('button', { type: 'button', id: 'more', 'data-item': true, click: () => { shown = count + PAGE; showTable(); } },
    'Show ' + Math.min(PAGE, rest) + ' more of ' + rest) : null;
  document.getElementById('cases').replaceChildren(...[
    make('p', { id: 'found' }, found.length === 0 ? 'No case matches. Clear a filter.' : (rest > 0 ? count + ' of ' : '') + found.length + (found.length === 1 ? ' line, ' : ' lines, ') + lines.length + ' in all'),
    found.length ? scroll('Cases', aligned(make('table', { class: 'lines' }, head, body))) : null, more].filter((part) => part !== null));
}

function showFunction() {
  const { settings } = place.read();
  const name = settings.get('name') || '';
  document.getElementById('function').replaceChildren(
    breakable('h2', name || 'All functions', { id: 'function-title' }),
    ...(formulas[name] ? [make('p', { class: 'formula' }, formulas[name])] : []),
    ...(name ? [...routes(name), ...pictures(name)] : []), filters(settings),
    queryFaults('faults'), queryHelp(), make('div', { id: 'cases' }));
  showTable();
}

// The Function view: one function, or all; how each library is called; every case as a table that filters and sorts.
const PAGE = 200;

const columns = {
  status: { title: 'status', of: (line) => [...marks.keys()].indexOf(line.mark.id) },
  case: { title: 'case', of: (line) => line.id },
  route: { title: 'route', of: (line) => line.route },
  dtype: { title: 'dtype', of: (line) => line.dtype },
  framework: { title: 'ULP of framework', number: true, of: (line) => (line.worst && line.worst.framework ? line.worst.framework.max : -1) },
  truth: { title: 'ULP of truth', number: true, of: (line) => (line.worst && line.worst.exact ? line.worst.exact.max : -1) },
  share: { title: 'share of budget', number: true, of: (line) => (line.worst ? line.worst.share : -1) },
};

function compare(a, b) {
  if (typeof a === 'string') {
    return a < b ? -1 : a > b ? 1 : 0;
  }
  // No number at all is worse than the largest.
  return (Number.isNaN(a) ? Infinity : a) - (Number.isNaN(b) ? Infinity : b) || 0;
}

function chosen(settings) {
  const wanted = (name, value) => !settings.get(name) || settings.get(name) === value;
  const words = (settings.get('q') || '').toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter((line) => wanted('name', line.function) && wanted('status', line.mark.id) && wanted('dtype', line.dtype)
    && wanted('route', line.route || 'none') && wanted('run', String(line.run)) && words.every((part) => line.text.includes(part)));
}

function sorted(list, settings) {
  const [name, order] = (settings.get('sort') || 'share-down').split('-');
  const column = columns[name] || columns.share;
  const sign = order === 'up' ? 1 : -1;
  return list.map((line) => [column.of(line), line]).sort((a, b) => sign * compare(a[0], b[0]) || compare(a[1].key, b[1].key)).map((pair) => pair[1]);
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
  const search = make('input', { id: 'search', type: 'search', value: settings.get('q') || '', autocomplete: 'off', 'aria-label': 'Search in case, function, route and reason', placeholder: 'Search' });
  search.addEventListener('input', () => { place.replace({ q: search.value, case: '' }); showTable(); });
  return make('form', { class: 'filters', role: 'search' }, search,
    choice('name', 'function', distinct(lines.map((line) => line.function)).map((value) => [value, value]), settings),
    choice('status', 'status', [...marks.values()].filter((mark) => lines.some((line) => line.mark === mark)).map((mark) => [mark.id, mark.symbol + ' ' + mark.word]), settings),
    choice('dtype', 'dtype', distinct(scope.map((line) => line.dtype)).filter(Boolean).map((value) => [value, value]), settings),
    choice('route', 'route', distinct(scope.map((line) => line.route || 'none')).map((value) => [value, value]), settings),
    runs.length > 1 ? choice('run', 'library', runs.map((value, index) => [String(index), value]), settings) : null);
}

function routes(name) {
  const seen = new Map();
  lines.filter((line) => line.function === name && line.code).forEach((line) => seen.set(line.run + line.route + line.code, line));
  const shown = [...seen.values()].sort((a, b) => a.run - b.run || compare(a.route, b.route)).slice(0, 40);
  return shown.length === 0 ? [] : [make('details', { class: 'routes' }, make('summary', {}, 'How it is called here (' + shown.length + ')'),
    ...shown.map((line) => make('div', {}, make('h4', {}, (runs.length > 1 ? runs[line.run] + ', ' : '') + line.route), codeBlock('code of ' + line.route, line.code))))];
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
  const worst = line.worst;
  const toggle = breakable('a', line.id, { href: place.with({ case: open ? '' : line.key }), 'data-item': true, 'aria-expanded': String(open) });
  const row = make('tr', { 'data-case': line.key, class: open ? 'open' : null },
    make('td', { class: 'status' }, markOf(line.mark), ' ' + line.mark.word), make('th', { scope: 'row' }, toggle, runs.length > 1 ? make('span', { class: 'fact' }, ' ' + runs[line.run]) : null),
    breakable('td', line.route || '–', { class: 'route' }), make('td', {}, line.dtype || '–'),
    numberCell(worst && worst.framework ? brief(worst.framework.max) : '–', worst ? worst.tensor : ''),
    numberCell(worst && worst.exact ? brief(worst.exact.max) : '–', worst ? worst.tensor : ''),
    numberCell(worst ? share(worst.share) : '–', worst ? worst.tensor : ''));
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
  const found = sorted(chosen(settings), settings);
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
  const known = lines.find((line) => line.function === name && line.result && line.result.detail && line.result.detail.formula);
  document.getElementById('function').replaceChildren(
    breakable('h2', name || 'All functions', { id: 'function-title' }),
    ...(known ? [make('p', { class: 'formula' }, known.result.detail.formula)] : []),
    ...(name ? routes(name) : []), filters(settings), make('div', { id: 'cases' }));
  showTable();
}

// One case, opened in place: what was called, how far off it is, and why.
function fact(name, value) {
  return value ? [make('dt', {}, name), make('dd', {}, value)] : [];
}

function link(address) {
  // A link that is no address of the web (javascript: for one) is shown, never followed.
  return /^https?:\/\//.test(address || '')
    ? make('a', { href: address, rel: 'noreferrer' }, address)
    : make('span', {}, address || '');
}

// A long number is cut, and whole where the reader stands on it.
function digits(text) {
  const value = text === undefined || text === null || text === '' ? '–' : String(text);
  const cut = value.replace(/^(-?\d*\.?\d{0,10})\d+(e.*)?$/i, (all, head, tail) => (all.length > 14 ? head + '…' + (tail || '') : all));
  if (cut === value) {
    return make('td', { class: 'digits' }, value);
  }
  const cell = make('td', { class: 'digits', title: value, tabindex: '0' }, cut);
  cell.addEventListener('focus', () => { cell.textContent = value; });
  cell.addEventListener('blur', () => { cell.textContent = cut; });
  return cell;
}

function scroll(label, table) {
  return make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label }, table);
}

function elementTable(elements) {
  const rows = elements.map((element) => make('tr', {},
    make('th', { scope: 'row', class: 'nowrap' }, element.tensor + '[' + (element.index || []).join(', ') + ']'),
    digits(element.actual), digits(element.framework), digits(element.exact),
    numberCell(brief(Number(element.frameworkUlps)), String(element.frameworkUlps)),
    numberCell(Number.isNaN(Number(element.exactUlps)) ? '–' : brief(Number(element.exactUlps)), String(element.exactUlps)),
    numberCell(brief(Number(element.budget)), String(element.budget)),
    numberCell(share(Number(element.share)), String(element.share))));
  const head = make('thead', {}, make('tr', {}, ...['element, worst first', 'actual', 'framework', 'exact'].map((name) => make('th', { scope: 'col' }, name)),
    ...['ULP of framework', 'ULP of truth', 'budget', 'share'].map((name) => make('th', { scope: 'col', class: 'number' }, name))));
  return scroll('Worst elements', aligned(make('table', { class: 'elements' }, head, make('tbody', {}, ...rows))));
}

function ulpCells(ulps) {
  return ulps
    ? [ulps.max, ulps.mean, ulps.p99].map((value) => numberCell(brief(value), String(value)))
    : [1, 2, 3].map(() => numberCell('–', 'unknown'));
}

function unusual(drift) {
  return [[drift.nan, 'NaN'], [drift.infinite, 'infinite'], [drift.zeroSign, 'sign of zero']]
    .filter(([count]) => count > 0).map(([count, what]) => count + ' ' + what).join(', ');
}

function driftTable(drifts) {
  const odd = drifts.some(unusual);
  const rows = drifts.map((drift) => make('tr', {},
    make('th', { scope: 'row' }, drift.tensor), make('td', {}, drift.dtype), numberCell(String(drift.elements), ''),
    ...ulpCells(drift.framework), ...ulpCells(drift.exact),
    numberCell(brief(drift.maxAbsolute), String(drift.maxAbsolute)), numberCell(brief(drift.maxRelative), String(drift.maxRelative)),
    numberCell(share(drift.share), String(drift.share)), odd ? make('td', {}, unusual(drift) || '–') : null));
  const tall = (name, number) => make('th', { scope: 'col', rowspan: '2', class: number ? 'number' : null }, name);
  const three = ['max', 'mean', 'p99'].map((name) => make('th', { scope: 'col', class: 'number' }, name));
  const head = make('thead', {},
    make('tr', {}, tall('tensor'), tall('dtype'), tall('elements', true), make('th', { scope: 'colgroup', colspan: '3', class: 'number' }, 'ULP of framework'),
      make('th', { scope: 'colgroup', colspan: '3', class: 'number' }, 'ULP of truth'), tall('absolute', true), tall('relative', true), tall('share', true), odd ? tall('unusual') : null),
    make('tr', {}, ...three, ...three.map((cell) => cell.cloneNode(true))));
  return scroll('Drift by tensor', aligned(make('table', { class: 'elements' }, head, make('tbody', {}, ...rows))));
}

function titled(title, ...content) {
  return content.length ? [make('h4', {}, title), ...content] : [];
}

function detailParts(detail, line, result) {
  const options = Object.entries(detail.options || {}).map(([name, value]) => name + '=' + JSON.stringify(value)).join(', ');
  const inputs = Object.entries(detail.inputs || {}).flatMap(([name, value]) => fact(name, value));
  return [
    make('h4', {}, 'The call'),
    make('dl', { class: 'call' }, ...fact('formula', detail.formula), ...fact('options', options), ...inputs, ...fact('upstream gradient', detail.cotangent)),
    ...(detail.python ? titled('In Python', codeBlock('Python', detail.python)) : []),
    ...(detail.java ? titled('In Java', codeBlock('Java', detail.java)) : []),
    ...(line.code ? titled('What the route runs', codeBlock('library code', line.code)) : []),
    ...(detail.message ? [make('details', {}, make('summary', {}, 'Whole message'), make('pre', { tabindex: '0' }, detail.message))] : []),
    make('details', {}, make('summary', {}, 'Raw JSON'), make('pre', { tabindex: '0' }, JSON.stringify(result, null, 2))),
  ];
}

function caseParts(line, drifts, result) {
  const detail = (result && result.detail) || {};
  const listed = result && result.deviation;
  return [
    make('dl', { class: 'verdicts' },
      make('dt', {}, 'status'), make('dd', {}, markAndWord(line.mark), line.agreement ? ' (' + line.agreement + ')' : '', line.kind ? ': ' + line.kind : ''),
      ...fact('likely mistake', detail.likelyMistake), ...fact('reason', line.reason),
      ...(listed ? [make('dt', {}, 'known because'), make('dd', {}, listed.reason || '', ' ', link(listed.link))] : []),
      ...fact('purpose', detail.comment), ...fact('route', line.route), ...fact('level', line.level),
      ...fact('flags', ((result && result.flags) || []).join(', ')), ...fact('values by', detail.source)),
    ...(detail.elements && detail.elements.length ? titled('Worst elements', elementTable(detail.elements)) : []),
    ...(drifts.length ? titled('Drift by tensor', driftTable(drifts)) : []),
    ...(result ? detailParts(detail, line, result) : line.code ? titled('What the route runs', codeBlock('library code', line.code)) : []),
  ];
}

// Empty and busy until its piece of the page is unpacked.
function caseView(line) {
  const article = make('article', { class: 'case', 'aria-label': line.id, 'aria-busy': 'true' });
  detailOf(line).then(({ drifts, result }) => {
    article.append(...caseParts(line, drifts, result));
    article.removeAttribute('aria-busy');
  });
  return article;
}

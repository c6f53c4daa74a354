// The query of lines: loss:bce dtype:f32 adapter:djl ulp>4 status:known kind:gradient; words without a key search ids.
const plain = (text) => text.toLowerCase().replace(/_/g, '');

// What people call a loss, beside its name.
const called = { bce: ['binarycrossentropy'], ce: ['crossentropy'], mse: ['mseloss', 'meansquarederror'], mae: ['l1loss', 'meanabsoluteerror'], kld: ['kldiv'] };

const has = (of) => (wanted) => (line) => of(line).toLowerCase().includes(wanted);

const texts = {
  loss: (wanted) => {
    const names = called[wanted] || [plain(wanted)];
    return (line) => names.some((name) => plain(line.function).includes(name));
  },
  dtype: (wanted) => {
    const name = wanted.replace(/^(bf|f|i|u)(?=\d)/, (short) => ({ bf: 'bfloat', f: 'float', i: 'int', u: 'uint' })[short]);
    return (line) => line.dtype === name;
  },
  adapter: (wanted) => {
    const meant = runs.map((run) => run.adapter === wanted || run.name.toLowerCase().includes(wanted));
    return (line) => meant[line.run];
  },
  status: (wanted) => {
    const groups = { new: ['new-failure'], known: ['known', 'forward-only'], pass: ['as-framework', 'right'], passed: ['as-framework', 'right'], quirk: ['quirk'] };
    const meant = groups[wanted] || [...marks.values()].filter((mark) => mark.id === wanted || mark.word.includes(wanted)).map((mark) => mark.id);
    return meant.length ? (line) => meant.includes(line.mark.id) : null;
  },
  kind: has((line) => line.kind), route: has((line) => line.route || 'none'), family: has((line) => line.family),
  level: has((line) => line.level), why: has((line) => line.reason), case: has((line) => line.id),
};
texts.is = texts.status;

const numbers = { ulp: (line) => line.framework, truth: (line) => line.exact, share: (line) => line.share };

// What is no number is further off than any number.
const tests = { '>': (a, b) => !(a <= b), '>=': (a, b) => !(a < b), '<': (a, b) => a < b, '<=': (a, b) => a <= b, '=': (a, b) => a === b, ':': (a, b) => a === b };

function compared(key, sign, value) {
  const bound = value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : Number(value);
  if (value === '' || Number.isNaN(bound)) {
    return key + ' wants a number, as in ' + key + '>' + (key === 'share' ? '50%' : '4') + ', not “' + value + '”';
  }
  return (line) => numbers[key](line) !== null && tests[sign](numbers[key](line), bound);
}

// A test of a line, or the sentence that says what is wrong.
function term(word) {
  const [, key, sign, quoted] = word.match(/^([a-z]+)(:|>=|<=|>|<|=)(.*)$/i) || [];
  if (!key) {
    return has((line) => line.id)(word.replace(/"/g, '').toLowerCase());
  }
  const value = quoted.replace(/"/g, '').toLowerCase();
  const name = key.toLowerCase();
  if (Object.hasOwn(numbers, name)) {
    return compared(name, sign, value);
  }
  if (!Object.hasOwn(texts, name)) {
    return 'there is no key “' + key + '”; the keys are ' + [...Object.keys(texts), ...Object.keys(numbers)].join(', ');
  }
  if (sign !== ':' && sign !== '=') {
    return name + ' is no number: write ' + name + ':' + (value || '…');
  }
  return value === '' ? () => true : texts[name](value) || 'there is no status “' + value + '”; try ' + [...marks.keys()].join(', ');
}

// What a query asks of a line, and what is wrong with it; a term that is wrong asks nothing.
function query(text) {
  const faults = [];
  const asked = [];
  for (const word of text.match(/(?:[^\s"]|"[^"]*"?)+/g) || []) {
    const not = word.length > 1 && word.startsWith('-');
    const test = term(not ? word.slice(1) : word);
    if (typeof test === 'string') {
      faults.push(test);
    } else {
      asked.push(not ? (line) => !test(line) : test);
    }
  }
  return { faults, matches: (line) => asked.every((test) => test(line)) };
}

// Where a query is written, and below it what is wrong with it.
function queryField(id, faults, settings, changed) {
  const field = make('input', { id, type: 'search', value: settings.get('q') || '', autocomplete: 'off', spellcheck: 'false',
    'aria-label': 'Search: words of case ids, or a query', 'aria-describedby': faults, placeholder: 'loss:bce dtype:f32 ulp>4' });
  field.addEventListener('input', () => { place.replace({ q: field.value, case: '' }); changed(); });
  return field;
}

const queryFaults = (id) => make('p', { id, class: 'faults', role: 'alert', hidden: true });

function sayFaults(faults, field, at) {
  const said = document.getElementById(at);
  said.textContent = faults.join('. ');
  said.hidden = faults.length === 0;
  document.getElementById(field).setAttribute('aria-invalid', String(faults.length > 0));
}

const QUERY_KEYS = [
  ['loss:bce', 'name of the function; bce, ce, mse, mae, kld for short'], ['dtype:f32', 'dtype of the result'], ['adapter:djl', 'the library'],
  ['route:builtin', 'builtin, recipe, or a part of a route’s name'], ['status:known', 'known, new, pass, broken, stale, right, not-offered…; is: is the same'],
  ['kind:gradient', 'what went wrong: value, gradient, shape, dtype, refused…'], ['ulp>4', 'ULP from the framework; also <, >=, <=, ='],
  ['truth<1', 'ULP from the exact value'], ['share>50%', 'share of the error budget'], ['family:log', 'family of the function'], ['level:must', 'must or quirk'],
  ['why:"no reduction"', 'words of the reason; quotes hold spaces'], ['f32/tiny', 'without a key: a part of a case’s id'], ['-route:recipe', 'a minus leaves out'],
];

function queryHelp() {
  return make('details', { class: 'how' }, make('summary', {}, 'What can be asked'),
    make('table', { class: 'asks' }, make('tbody', {}, ...QUERY_KEYS.map(([example, meaning]) =>
      make('tr', {}, make('th', { scope: 'row' }, make('code', {}, example)), make('td', {}, meaning))))));
}

// Elements are made, never parsed: text from a record is text.
function make(tag, settings = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(settings)) {
    if (name === 'click') {
      element.addEventListener('click', value);
    } else if (value !== false && value !== null) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

// A name that may break after a slash, a dot, an underscore or a colon, and before a capital.
function breakable(tag, text, settings = {}) {
  const pieces = text.split(/(?<=[/._(:])|(?<=[a-z])(?=[A-Z])/);
  return make(tag, settings, ...pieces.flatMap((piece) => [piece, make('wbr')]));
}

const markOf = (mark) => make('span', { class: 'mark mark-' + mark.id, 'aria-hidden': 'true' }, mark.symbol);

function markAndWord(mark) {
  return make('span', { class: 'nowrap' }, markOf(mark), ' ' + mark.word);
}

function say(text) {
  document.getElementById('said').textContent = text;
}

async function copy(text, button) {
  let done = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Some browsers keep the clipboard from local files, but let a selection be copied.
    const area = make('textarea', { class: 'unseen' });
    area.value = text;
    document.body.append(area);
    area.select();
    done = document.execCommand('copy');
    area.remove();
  }
  button.textContent = done ? 'Copied' : 'Select and copy by hand';
  button.focus();
  say(button.textContent);
  setTimeout(() => { button.textContent = 'Copy'; }, 2000);
}

function codeBlock(title, code) {
  const button = make('button', { type: 'button', class: 'copy', 'aria-label': 'Copy ' + title }, 'Copy');
  button.addEventListener('click', () => copy(code, button));
  return make('div', { class: 'code' }, button, make('pre', { tabindex: '0', 'aria-label': title }, code));
}

// Six significant digits, and no more than were given.
function brief(value) {
  if (value === null || value === undefined) {
    return '';
  }
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? 'no number' : value > 0 ? '∞' : '-∞';
  }
  const size = Math.abs(value);
  return size !== 0 && (size >= 1e5 || size < 1e-3)
    ? value.toExponential(2)
    : String(Number(value.toPrecision(size >= 100 ? 6 : 4)));
}

// The share of a budget: in percent, or as a multiple where it is far outside.
function share(value) {
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? 'no number' : '∞';
  }
  const percent = value * 100;
  return value >= 10 ? brief(value) + ' ×' : (percent === 0 ? '0' : percent < 0.1 ? '< 0.1' : percent.toFixed(percent < 10 ? 1 : 0)) + ' %';
}

function numberCell(text, full) {
  return make('td', { class: 'number', title: full || null }, text);
}

// Points below points: in each column of numbers, what follows the point is filled up to one width.
function aligned(table) {
  const after = (cell) => cell.textContent.length - (cell.textContent + ' ').search(/[.e\s]/);
  const rows = [...table.tBodies[0].rows];
  const cells = (index) => rows.map((row) => row.cells[index]).filter((cell) => cell && cell.className === 'number');
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  for (let index = 0; index < width; index++) {
    const column = cells(index);
    const room = Math.max(0, ...column.map(after));
    column.forEach((cell) => cell.append('\u00a0'.repeat(room - after(cell))));
  }
  return table;
}

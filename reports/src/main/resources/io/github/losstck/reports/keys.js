// The keyboard: the same few keys in every view.
function items() {
  return [...document.querySelectorAll('main > section:not([hidden]) [data-item]')].filter((item) => item.checkVisibility());
}

function step(by) {
  const list = items();
  const here = list.indexOf(document.activeElement);
  const next = here < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, here + by));
  if (list[next]) {
    list[next].focus();
    list[next].scrollIntoView({ block: 'nearest' });
  }
}

function search() {
  const here = document.querySelector('main > section:not([hidden]) input[type=search]');
  if (!here) {
    place.go('#/function');
  }
  (here || document.getElementById('search')).focus();
}

function escape() {
  const key = place.read().settings.get('case');
  if (key) {
    place.go(place.with({ case: '' }));
    const row = document.querySelector('main > section:not([hidden]) [data-case="' + CSS.escape(key) + '"] [data-item]');
    if (row) {
      row.focus();
    }
  } else if (document.activeElement) {
    document.activeElement.blur();
  }
}

const actions = { j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1), '/': search, '?': () => document.getElementById('help').showModal() };

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.getElementById('help').open) {
    return;
  }
  if (event.key === 'Escape') {
    escape();
    return;
  }
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  // Arrows scroll until the reader is in a list.
  const arrow = event.key.startsWith('Arrow') && !event.target.hasAttribute('data-item');
  const action = actions[event.key];
  if (action && !typing && !arrow) {
    event.preventDefault();
    action();
  }
});

document.getElementById('keys').addEventListener('click', () => document.getElementById('help').showModal());

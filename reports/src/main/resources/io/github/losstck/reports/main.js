// Shows the view that the address names.
const views = [...document.querySelectorAll('main > section')];

function showCase(settings) {
  document.querySelectorAll('#failures article.case').forEach((article) => article.remove());
  document.querySelectorAll('#failures [aria-expanded]').forEach((item) => item.setAttribute('aria-expanded', 'false'));
  const key = settings.get('case');
  const line = key && lineOf(key);
  const entry = key && document.querySelector('#failures [data-case="' + CSS.escape(key) + '"]');
  if (!line || !entry) {
    return;
  }
  entry.closest('details').open = true;
  entry.querySelector('a').setAttribute('aria-expanded', 'true');
  entry.append(caseView(line));
  entry.scrollIntoView({ block: 'start' });
}

function show() {
  const { view, settings } = place.read();
  const current = views.some((section) => section.dataset.view === view) ? view : 'failures';
  views.forEach((section) => { section.hidden = section.dataset.view !== current; });
  document.querySelectorAll('.rail a').forEach((link) => {
    if (link.dataset.to === current) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  });
  if (current === 'failures') {
    showCase(settings);
  } else if (current === 'function' && runs.length) {
    showFunction();
    const open = document.querySelector('#function tr.open');
    if (open) {
      open.querySelector('a').focus({ preventScroll: true });
      open.scrollIntoView({ block: 'start' });
    }
  } else if (current === 'compare' && runs.length) {
    showCompare();
  } else if (current === 'trends' && runs.length) {
    showTrends();
  }
}

// A click on the entry of the open case closes it.
document.getElementById('failures').addEventListener('click', (event) => {
  const entry = event.target.closest('li[data-case] > a');
  if (entry && entry.getAttribute('aria-expanded') === 'true') {
    event.preventDefault();
    place.go(place.with({ case: '' }));
  }
});

document.querySelectorAll('#run .code').forEach((old) => old.replaceWith(codeBlock('the command', old.textContent)));
document.getElementById('skip').addEventListener('click', (event) => { event.preventDefault(); document.getElementById('main').focus(); });
addEventListener('hashchange', show);
addEventListener('popstate', show);
addEventListener('beforeprint', () => document.querySelectorAll('#failures details.cause').forEach((cause) => { cause.open = true; }));
document.documentElement.classList.add('js');
show();
load().then(() => {
  show();
  // For those who measure.
  performance.mark('cases-ready');
}, (error) => {
  const why = 'This browser cannot unpack the cases (' + error + '); causes, matrix and run need no unpacking.';
  for (const [view, title] of [['function', 'All functions'], ['compare', 'Compare two runs'], ['trends', 'Trends']]) {
    document.getElementById(view).replaceChildren(make('h2', { id: view + '-title' }, title), make('p', { class: 'note' }, why));
  }
  say(why);
});

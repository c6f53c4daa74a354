// A line chart over the runs of a history: small, one of many. What it shows stands in a sentence and a table beside it.
const CHART = { left: 44, right: 12, top: 18, bottom: 22, width: 340, height: 132 };
const FLOOR = -4; // of the logarithm: below a sixteenth of a unit is as good as 0

const xOf = (i, count) => CHART.left + (count < 2 ? 0 : (i / (count - 1)) * (CHART.width - CHART.left - CHART.right));

// From a value to a height between 0 and 1, and the ticks beside it.
const linear = (values) => {
  const most = Math.max(1, ...values);
  return { place: (value) => value / most, ticks: [[0, '0'], [most, String(most)]] };
};

const MOST = 24; // of the logarithm: beyond, wrong is wrong, and small steps are to be seen

// Powers of two, 0 at the foot. At least up to 16: a line that moves between 0 and 1 shall look like it.
const logarithmic = (values) => {
  const most = Math.ceil(Math.log2(Math.max(1, ...values)));
  const top = Math.min(MOST, Math.max(4, most));
  const ceiling = most > MOST ? top + 5 : top;
  const place = (value) => (value === 0 ? 0 : (Math.max(FLOOR, Math.log2(value) > MOST ? ceiling : Math.log2(value)) - FLOOR + 1) / (ceiling - FLOOR + 1));
  const step = Math.ceil(top / 3);
  const powers = Array.from({ length: Math.floor(top / step) + 1 }, (unused, i) => i * step);
  return { place, ticks: [[0, '0'], ...powers.map((power) => [2 ** power, superscript(power)]), ...(most > MOST ? [[2 ** most, 'more']] : [])] };
};

const short = (text) => (text.length > 22 ? text.slice(0, 21) + '…' : text);

// series: [{ id, values }], null where there is none; labels: of the runs; marked: which steps changed more than the version.
function lineChart(series, labels, marked, scaled) {
  const scale = scaled(series.flatMap(({ values }) => values.filter((value) => value !== null)));
  const foot = CHART.height - CHART.bottom;
  const y = (value) => foot - scale.place(value) * (foot - CHART.top);
  const x = (i) => xOf(i, labels.length);
  const grid = scale.ticks.flatMap(([value, label]) => [
    draw('path', { class: 'grid', d: 'M' + CHART.left + ' ' + y(value) + 'H' + (CHART.width - CHART.right) }),
    draw('text', { class: 'tick', x: CHART.left - 6, y: y(value) + 4, 'text-anchor': 'end' }, label)]);
  const steps = labels.map((label, i) => draw('path', { class: marked[i] ? 'step-marked' : 'step', d: 'M' + x(i) + ' ' + (marked[i] ? CHART.top - 4 : foot) + 'V' + (foot + 4) }));
  const signs = labels.flatMap((label, i) => (marked[i] ? [draw('text', { class: 'tick', x: x(i), y: CHART.top - 7, 'text-anchor': 'middle' }, '◇')] : []));
  const ends = labels.length < 2 ? [[0, 'start']] : [[0, 'start'], [labels.length - 1, 'end']];
  const names = ends.map(([i, anchor]) => draw('text', { class: 'tick', x: x(i), y: CHART.height - 4, 'text-anchor': anchor }, short(labels[i])));
  return draw('svg', { class: 'trend', viewBox: '0 0 ' + CHART.width + ' ' + CHART.height, width: CHART.width, height: CHART.height, 'aria-hidden': 'true' },
    ...grid, ...steps, ...signs, ...names, ...series.flatMap((one) => lineAndDots(one, labels, x, y)));
}

function lineAndDots({ id, values }, labels, x, y) {
  const path = values.map((value, i) => (value === null ? '' : (i === 0 || values[i - 1] === null ? 'M' : 'L') + x(i).toFixed(1) + ' ' + y(value).toFixed(1))).join('');
  const dots = values.flatMap((value, i) => (value === null ? [] : [
    draw('circle', { class: 'dot-' + id, cx: x(i).toFixed(1), cy: y(value).toFixed(1), r: 3 }, draw('title', {}, labels[i] + ': ' + brief(value)))]));
  return [draw('path', { class: 'line-' + id, d: path }), ...dots];
}

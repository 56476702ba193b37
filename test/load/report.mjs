/** One measurement as a JSON line, figures to three digits. */
export function print(measurement) {
  process.stdout.write(`${JSON.stringify(measurement, (_, value) => short(value))}\n`);
  return measurement;
}

/** What was measured and, where there is one, its goal; ratios are medians of the rounds. */
export function printTable(rounds, { commitToCell, aggregation, trend }) {
  const rows = [
    ...intakeRows(rounds),
    row(
      'aggregation / raw statements, both tables',
      aggregation.perSecond,
      aggregation.ratioToBoth,
      0.5,
    ),
    row(
      'aggregation / raw statement, answers only',
      aggregation.perSecond,
      aggregation.ratioToAnswersOnly,
      0.5,
    ),
    `| commit to cell at ${short(commitToCell.perSecond)}/s | median ${short(commitToCell.medianMs)} ms, 95 % within ${short(commitToCell.p95Ms)} ms | | | |`,
    `| 24-month trend of a unit, ${trend.ratings} ratings | ${short(trend.cellsMs)} ms from cells, ${short(trend.rawMs)} ms from ratings | ${short(trend.timesFaster)} times faster | | |`,
  ];
  const head =
    '| layer | ratings/s | ratio | goal | CPU µs a rating: load, app, server |\n| --- | --- | --- | --- | --- |';
  process.stdout.write(`\n${head}\n${rows.join('\n')}\n`);
}

const GOALS = { complete: 0.6, 'bare, batches of 100': 0.9 };

function intakeRows(rounds) {
  const layers = [...new Set(rounds.map(({ layer }) => layer))];
  return layers.map((layer) => {
    const own = rounds.filter((one) => one.layer === layer);
    const ratios = own.map(({ round, perSecond }) => perSecond / baselineOf(rounds, round));
    const cost = ['cpuUsPerRating', 'appCpuUsPerRating', 'serverCpuUsPerRating'];
    const costs = cost.map((name) => short(median(own.map((one) => one[name] ?? NaN))) ?? '–');
    const perSecond = median(own.map((one) => one.perSecond));
    return row(layer, perSecond, median(ratios), GOALS[layer], costs.join(', '));
  });
}

function baselineOf(rounds, round) {
  return rounds.find((one) => one.round === round && one.layer === 'baseline').perSecond;
}

function row(layer, perSecond, ratio, goal, cost = '') {
  return `| ${layer} | ${Math.round(perSecond)} | ${ratio.toFixed(2)} | ${goal ? `≥ ${goal}` : ''} | ${cost} |`;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function short(value) {
  if (typeof value !== 'number' || Number.isInteger(value)) return value;
  return Number.isNaN(value) ? null : Number(value.toPrecision(3));
}

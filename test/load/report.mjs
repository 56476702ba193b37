import { median } from './timing.mjs';

/** One measurement as a JSON line, figures to three digits. */
export function print(measurement) {
  process.stdout.write(`${JSON.stringify(measurement, (_, value) => short(value))}\n`);
  return measurement;
}

/** What was measured and, where there is one, its goal; ratios are medians of the rounds. */
export function printTable(rounds, { commitToCell, aggregation, trends, exported }) {
  const { few, many } = trends;
  const summed = `${Math.round(aggregation.perSecond)} ratings/s`;
  const lines = [
    ['measured', 'ratio', 'goal', 'figures'],
    ['---', '---', '---', '---'],
    ...intakeLines(rounds),
    ['aggregation, against both raw statements', aggregation.ratioToBoth, '≥ 0.5', summed],
    ['aggregation, against that of the answers', aggregation.ratioToAnswersOnly, '≥ 0.5', summed],
    [`trend, ${many.ratings} against ${few.ratings} ratings`, trends.ratioManyToFew, '≤ 1.2', ''],
    ...[few, many].map(trendLine),
    ['export, against COPY', exported.ratioToCopy, '≥ 0.35', exportFigures(exported)],
    ['export, MB over idle', exported.growthMb, '≤ 80', `idle ${short(exported.idleMb)} MB`],
    [`commit to cell at ${short(commitToCell.perSecond)}/s`, '', '', waits(commitToCell)],
  ];
  process.stdout.write(
    `\n${lines.map((cells) => `| ${cells.map(shown).join(' | ')} |`).join('\n')}\n`,
  );
}

/** Ratios as people compare them, everything else as it is. */
function shown(cell) {
  if (typeof cell !== 'number') return cell;
  return cell < 10 ? cell.toFixed(2) : cell.toFixed(0);
}

function trendLine({ ratings, figuresMs, ratingsMs, timesFaster }) {
  const figures = `${short(figuresMs)} ms from figures, ${short(ratingsMs)} ms from ratings`;
  return [`trend of ${ratings} ratings, times faster`, timesFaster, '≥ 100', figures];
}

function exportFigures({ figures, rows, seconds, mb, copySeconds }) {
  return `${figures} figures in ${rows} rows in ${short(seconds)} s (${short(mb)} MB); COPY in ${short(copySeconds)} s`;
}

function waits({ medianMs, p95Ms }) {
  return `median ${short(medianMs)} ms, 95 % within ${short(p95Ms)} ms`;
}

const GOALS = { complete: '≥ 0.6', 'bare, batches of 100': '≥ 0.9' };
const COSTS = [
  ['cpuUsPerRating', 'load'],
  ['appCpuUsPerRating', 'app'],
  ['serverCpuUsPerRating', 'server'],
];

function intakeLines(rounds) {
  const layers = [...new Set(rounds.map(({ layer }) => layer))];
  return layers.map((layer) => {
    const own = rounds.filter((one) => one.layer === layer);
    const ratio = median(own.map(({ round, perSecond }) => perSecond / baselineOf(rounds, round)));
    const cost = (name) => short(median(own.map((one) => one[name] ?? NaN))) ?? '–';
    const costs = COSTS.map(([name, title]) => `${title} ${cost(name)}`).join(', ');
    const perSecond = Math.round(median(own.map((one) => one.perSecond)));
    return [layer, ratio, GOALS[layer] ?? '', `${perSecond} ratings/s; CPU µs a rating: ${costs}`];
  });
}

function baselineOf(rounds, round) {
  return rounds.find((one) => one.round === round && one.layer === 'baseline').perSecond;
}

function short(value) {
  if (typeof value !== 'number' || Number.isInteger(value)) return value;
  return Number.isNaN(value) ? null : Number(value.toPrecision(3));
}

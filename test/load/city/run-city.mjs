/**
 * `npm run bench:city`: a year of an invented city, week by week, and what summing, settling and figures of it cost. With
 * `SIZE=M` or `SIZE=L` a larger city, with `SEED=2` another one. One JSON line a quarter, then a table.
 */
import { startBenchServer } from '../bench-server.mjs';
import { cpuOf, residentMbOf } from '../processes.mjs';
import { CellStore, settleDays, verifyCells, withDataSource } from '../product.mjs';
import { print } from '../report.mjs';
import { dayAfter, SIZES, WEEKS } from './city-size.mjs';
import { City } from './load-city.mjs';
import { measureCells } from './measure-cells.mjs';
import { measureCompleteness } from './measure-completeness.mjs';
import { measureFigureRows } from './measure-figures.mjs';
import { FigurePlayer, figureLines } from './play-figures.mjs';

const { SIZE = 'S', SEED = '1' } = process.env;
const size = SIZES[SIZE];
if (size === undefined || !/^\d+$/.test(SEED)) {
  process.stderr.write('SIZE is S, M or L, and SEED a whole number.\n');
  process.exit(1);
}

const server = await startBenchServer();
process.once('SIGINT', () => void server.stop().then(() => process.exit(1)));
try {
  const urls = await server.createDatabase('bench_city');
  const city = new City(urls, size, SEED);
  await city.build();
  print({ measurement: 'city', size: SIZE, seed: SEED, ...size });
  await withDataSource({ url: urls.worker, applicationName: 'suara-bench' }, (worker) =>
    playYear(city, worker),
  );
} finally {
  await server.stop();
}

/** What the worker does at a week's end, in its order. */
async function endWeek(worker, week, figures) {
  const sums = await timed(worker, () => sumUp(worker));
  await figures.playWeek(week);
  const monday = new Date(`${dayAfter(7 * week + 7)}T01:00:00Z`);
  const settling = await timed(worker, () => settleDays(worker, monday));
  return { sums, settling };
}

/** What is measured once a quarter, thirteen weeks. */
async function endQuarter(city, quarter, weeks, figures) {
  const { makings, closings } = figures;
  const total = (step, measure) => weeks.reduce((sum, week) => sum + week[step][measure], 0);
  return print({
    measurement: 'quarter',
    quarter,
    sumCpuSeconds: total('sums', 'cpuSeconds'),
    settleCpuSeconds: total('settling', 'cpuSeconds'),
    longestSumSeconds: Math.max(...weeks.map(({ sums }) => sums.seconds)),
    residentMb: residentMbOf(process.pid),
    makingCpuSeconds: makings.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    closings: closings.map(({ cpuSeconds, result }) => ({ cpuSeconds, periods: result })),
    ...(await measureCells(city.urls)),
    ...(await measureFigureRows(city.urls)),
  });
}

async function playYear(city, worker) {
  const quarters = [];
  const figures = await FigurePlayer.open(worker, city.urls);
  for (let week = 0, weeks = []; week < WEEKS; week += 1) {
    await city.giveWeek(week);
    weeks.push(await endWeek(worker, week, figures));
    if (weeks.length < WEEKS / 4) continue;
    quarters.push(await endQuarter(city, quarters.length + 1, weeks, figures));
    weeks = [];
  }
  await figures.endYear();
  const differences = await verifyCells(worker);
  if (differences.length > 0)
    throw new Error(`${differences.length} cells differ: ${JSON.stringify(differences[0])}`);
  printTable(quarters, figureLines(figures, await measureFigureRows(city.urls)));
  printCompleteness(await measureCompleteness(city.urls, SEED));
}

/** Up to the end of the journal, batch by batch. */
async function sumUp(worker) {
  const cells = new CellStore(worker);
  while ((await cells.advance()) > 0);
}

async function timed(worker, work) {
  const [cpu, start] = [await cpuNow(worker), performance.now()];
  await work();
  const seconds = (performance.now() - start) / 1000;
  return { cpuSeconds: ((await cpuNow(worker)) - cpu) / 1e6, seconds };
}

/** Of this process and its connections; what the server does on its own, such as vacuuming, is left out. */
async function cpuNow(worker) {
  const backends = await worker.query(
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user',
  );
  return backends.reduce((sum, { pid }) => sum + cpuOf(pid), cpuOf(process.pid));
}

function printTable(quarters, figures) {
  const [first, last] = [quarters[0], quarters.at(-1)];
  const growth = Math.log(last.sumCpuSeconds / first.sumCpuSeconds) / Math.log(quarters.length);
  const lines = [
    ['measured', 'figure', 'goal'],
    ['---', '---', '---'],
    ['derived rows a rating', last.rowsPerRating, '≤ 1.5'],
    ['their bytes, of those of ratings and journal', last.bytesRatio, '≤ 1'],
    ['summing, CPU s a quarter', last.sumCpuSeconds, ''],
    ['growth of summing with the year, exponent', growth, '≤ 0'],
    ['settling, CPU s a week', last.settleCpuSeconds / (WEEKS / 4), ''],
    ['longest week of sums, s', Math.max(...quarters.map((one) => one.longestSumSeconds)), ''],
    ...figures,
    ['resident MB', last.residentMb, '≤ 400'],
  ].map((cells) => cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell)));
  process.stdout.write(`\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`);
}

/** Of everything with ten persons in a period what is shown and whole; wrong figures are an error. */
function printCompleteness({ rows, own, wrong }) {
  if (wrong.length > 0)
    throw new Error(
      `${wrong.length} figures are not what the ratings say: ${JSON.stringify(wrong[0])}`,
    );
  const share = (part, all) => (part / all).toFixed(2);
  const lines = [
    ['measure', 'subjects', 'period', 'with ten', 'shown', 'whole', 'persons', 'days late'],
    Array.from({ length: 8 }, () => '---'),
    ...rows.map(({ measure, subjects, periodKind, withTen, shown, complete, ...row }) => [
      ...[measure, subjects, periodKind, withTen],
      ...[share(shown, withTen), share(complete, withTen), row.personsShown.toFixed(3)],
      `${row.daysLate} (${row.daysLateAtMost})`,
    ]),
  ];
  process.stdout.write(`\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n`);
  for (const { period, withThirty, withView } of own)
    process.stdout.write(
      `${period}: ${withView} of ${withThirty} officers with thirty taps see their own view by week 9\n`,
    );
}

/**
 * `npm run bench -- --seconds 15 --rounds 3 --ratings 1000000 --copies 10 --exported 1000000`: what storing,
 * summing, showing and exporting cost, each against a baseline on the same server in the same run. One
 * JSON line a measurement, then a table.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { readCodes, startBenchServer } from './bench-server.mjs';
import { measureCommitToCell } from './commit-to-cell.mjs';
import { measureExport } from './export.mjs';
import { CONNECTIONS, prepareBaseline } from './insert-baseline.mjs';
import { intakeLayers } from './intake-layers.mjs';
import { endPrograms, runLoad } from './processes.mjs';
import { fillJournal, measureAggregation } from './summing.mjs';
import { print, printTable } from './report.mjs';
import { measureTrends } from './trend.mjs';

/** Far above what the default sizes take on a slow machine. */
const LONGEST_MS = 90 * 60_000;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '15' },
    rounds: { type: 'string', default: '3' },
    ratings: { type: 'string', default: '1000000' },
    copies: { type: 'string', default: '10' },
    exported: { type: 'string', default: '1000000' },
  },
});
const settings = Object.fromEntries(
  Object.entries(values).map(([name, text]) => [name, Number(text)]),
);
if (!Object.values(settings).every((value) => Number.isInteger(value) && value > 0)) {
  process.stderr.write('Each option takes a whole number above 0.\n');
  process.exit(1);
}

const server = await startBenchServer();
const late = setTimeout(() => giveUp('The bench took too long.'), LONGEST_MS);
process.once('SIGINT', () => giveUp('Ended by SIGINT.'));
process.once('SIGTERM', () => giveUp('Ended by SIGTERM.'));
try {
  const rounds = await measureIntake();
  const commitToCell = await measureFreshness();
  const { aggregation, trends } = await measureSumming();
  const exported = await measureExported();
  printTable(rounds, { commitToCell, aggregation, trends, exported });
} finally {
  clearTimeout(late);
  await server.stop();
}

/** Leaves nothing behind, whatever was under way. */
async function giveUp(reason) {
  process.stderr.write(`${reason}\n`);
  endPrograms();
  await server.stop();
  process.exit(1);
}

async function measureIntake() {
  const urls = await server.createDatabase('bench_intake');
  await storeOneOfEachCode(urls);
  const baseline = await prepareBaseline(urls.superuser, server.folder);
  const cores = availableParallelism();
  print({
    measurement: 'machine',
    cores,
    baseline: baseline.tool,
    connections: CONNECTIONS,
    ...settings,
  });
  const rounds = [];
  for (let round = 1; round <= settings.rounds; round += 1) {
    for (const { layer, measure } of await intakeLayers(server, urls, baseline)) {
      rounds.push(
        print({ measurement: 'intake', round, layer, ...(await measure(settings.seconds)) }),
      );
    }
  }
  return rounds;
}

async function measureFreshness() {
  const urls = await server.createDatabase('bench_freshness');
  const waits = await measureCommitToCell(server, urls, settings.seconds);
  return print({ measurement: 'commit to cell', ...waits });
}

async function measureSumming() {
  const urls = await server.createDatabase('bench_journal');
  await storeOneOfEachCode(urls);
  await fillJournal(urls, settings.ratings);
  const aggregation = await measureAggregation(urls, settings.ratings);
  print({ measurement: 'aggregation', ...aggregation });
  const trends = await measureTrends(urls, settings.copies);
  print({ measurement: 'trend', ...trends });
  return { aggregation, trends };
}

async function measureExported() {
  const urls = await server.createDatabase('bench_export');
  return print({
    measurement: 'export',
    ...(await measureExport(server, urls, settings.exported)),
  });
}

async function storeOneOfEachCode(urls) {
  const codes = await readCodes(urls.owner);
  const once = { seconds: 0.001, connections: 1, batch: codes.length };
  await runLoad('append-load.mjs', { url: urls.intake, codes, ...once });
}

/**
 * `npm run bench -- --seconds 15 --rounds 3 --ratings 200000`: what storing and summing cost, each
 * against a baseline on the same server in the same run. One JSON line a measurement, then a table.
 */
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { readCodes, startBenchServer } from './bench-server.mjs';
import { measureCommitToCell } from './commit-to-cell.mjs';
import { CONNECTIONS, prepareBaseline } from './insert-baseline.mjs';
import { intakeLayers } from './intake-layers.mjs';
import { runLoad } from './processes.mjs';
import { fillJournal, measureAggregation, measureTrend } from './summing.mjs';
import { print, printTable } from './report.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '15' },
    rounds: { type: 'string', default: '3' },
    ratings: { type: 'string', default: '200000' },
  },
});
const settings = Object.fromEntries(
  Object.entries(values).map(([name, text]) => [name, Number(text)]),
);
if (!Object.values(settings).every((value) => Number.isInteger(value) && value > 0)) {
  process.stderr.write('--seconds, --rounds and --ratings each take a whole number above 0.\n');
  process.exit(1);
}

const server = await startBenchServer();
try {
  const rounds = await measureIntake();
  const summing = await measureSumming();
  printTable(rounds, summing);
} finally {
  await server.stop();
}

async function measureIntake() {
  const urls = await server.createDatabase('bench_intake');
  await storeOneOfEachCode(urls);
  const baseline = await prepareBaseline(urls.superuser);
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
  await rm(baseline.file);
  return rounds;
}

async function measureSumming() {
  const urls = await server.createDatabase('bench_summing');
  const commitToCell = await measureCommitToCell(server, urls, settings.seconds);
  print({ measurement: 'commit to cell', ...commitToCell });
  const journal = await server.createDatabase('bench_journal');
  await storeOneOfEachCode(journal);
  await fillJournal(journal, settings.ratings);
  const aggregation = await measureAggregation(journal, settings.ratings);
  print({ measurement: 'aggregation', ...aggregation });
  const trend = await measureTrend(journal, settings.ratings);
  print({ measurement: 'trend', ...trend });
  return { commitToCell, aggregation, trend };
}

async function storeOneOfEachCode(urls) {
  const codes = await readCodes(urls.owner);
  const once = { seconds: 0.001, connections: 1, batch: codes.length };
  await runLoad('append-load.mjs', { url: urls.intake, codes, ...once });
}

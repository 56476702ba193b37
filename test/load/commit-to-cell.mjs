import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readCodes } from './bench-server.mjs';
import { withClient } from './with-client.mjs';
import { withIntake } from './intake-layers.mjs';
import { runLoad, startProgram } from './processes.mjs';

const WORKER = join('dist', 'apps', 'worker', 'src', 'main.js');
const PER_SECOND = 200;
const LOOK_EVERY_MS = 20;
/** The worker looks by itself every five seconds; after that much silence nothing more will come. */
const PATIENCE_MS = 15_000;

/**
 * How long a committed rating waits until it is in the cells, at 200 ratings a second with intake and
 * worker as deployed. Seen from outside by looking every 20 ms, which is the resolution.
 */
export async function measureCommitToCell(server, urls, seconds) {
  const codes = await readCodes(urls.owner);
  const worker = startProgram(WORKER, { DATABASE_URL: urls.worker, PROOF_KEY: server.secretKey });
  try {
    return await withIntake(server, urls, async (url) => {
      const load = { url, codes, seconds, warmSeconds: 3, connections: 20, perSecond: PER_SECOND };
      const loading = runLoad('http-load.mjs', load);
      const waits = await withClient(urls.superuser, (client) => watch(client, loading));
      const { perSecond } = await loading;
      return {
        perSecond,
        medianMs: quantile(waits, 0.5),
        p95Ms: quantile(waits, 0.95),
        looks: waits.length,
      };
    });
  } finally {
    await worker.stop();
  }
}

const LOOK = `
  SELECT (SELECT id FROM journal ORDER BY xid DESC, id DESC LIMIT 1)::integer AS committed, journal_id::integer AS summed
  FROM aggregation_state`;

/** One wait for every journal end that a look found: from then to the look that found it summed. */
async function watch(client, loading) {
  const [open, waits] = [[], []];
  let ended = false;
  const end = () => (ended = true);
  loading.then(end, end);
  for (let last = performance.now(); !ended || open.length > 0;) {
    const now = performance.now();
    const { committed, summed } = (await client.query(LOOK)).rows[0];
    while (open.length > 0 && open[0].committed <= summed) waits.push(now - open.shift().at);
    if (committed > (open.at(-1)?.committed ?? summed)) open.push({ committed, at: (last = now) });
    if (ended && now - last > PATIENCE_MS)
      throw new Error('the worker does not follow the journal');
    await pause(LOOK_EVERY_MS);
  }
  return waits.sort((a, b) => a - b);
}

function quantile(sorted, share) {
  return sorted[Math.floor(sorted.length * share)];
}

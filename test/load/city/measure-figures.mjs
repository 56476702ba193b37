import { monitorEventLoopDelay } from 'node:perf_hooks';
import { withClient } from '../with-client.mjs';
import { cpuOf } from '../processes.mjs';

const NANOSECONDS_PER_MS = 1e6;
/** Looking costs time, too. */
const LOOK_EVERY_MS = 40;

/** What some work of the worker costs, and for how long it kept others waiting. */
export async function measured(worker, urls, work) {
  const stop = watchTransactions(urls);
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  const turns = watchTurns();
  const [before, start] = [await cpuByProcess(worker), performance.now()];
  const result = await work().catch(async (error) => {
    await stop();
    throw error;
  });
  const seconds = (performance.now() - start) / 1000;
  const computedMs = turns.stop();
  delay.disable();
  const after = await cpuByProcess(worker);
  const spent = [...after].map(([pid, cpu]) => cpu - (before.get(pid) ?? 0));
  return {
    result,
    seconds,
    cpuSeconds: spent.reduce((sum, cpu) => sum + cpu, 0) / 1e6,
    loopHeldMs: computedMs,
    loopDelayedMs: delay.max / NANOSECONDS_PER_MS,
    sumsWaitedMs: await stop(),
  };
}

/** Rows and bytes of figures, for each rating. */
export function measureFigureRows(urls) {
  return withClient(urls.superuser, async (client) => {
    const { rows } = await client.query(`
      SELECT (SELECT count(*)::float8 FROM ratings) AS ratings, (SELECT count(*)::float8 FROM figures) AS figures,
        (SELECT count(*)::float8 FROM figures WHERE current) AS current,
        (SELECT count(*)::float8 FROM missing_figures) AS missing,
        (pg_total_relation_size('figures') + pg_total_relation_size('missing_figures'))::float8 AS bytes`);
    const [{ ratings, bytes, ...counted }] = rows;
    return { ...counted, figureRows: counted.figures / ratings, figureBytes: bytes / ratings };
  });
}

/** Whether something made at an instant ends with a month. */
export function hasMonthEnd(urls, at) {
  return withClient(urls.superuser, async (client) => {
    const { rows } = await client.query(
      `SELECT EXISTS (SELECT FROM figures WHERE made_at = $1
         AND extract(day FROM until + 1) = 1 AND closed_period_id IS NULL) AS found`,
      [at],
    );
    return rows[0].found;
  });
}

/** CPU microseconds of this process and of its connections, by process. */
async function cpuByProcess(worker) {
  const backends = await worker.query(
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user',
  );
  const pids = [process.pid, ...backends.map(({ pid }) => pid)];
  return new Map(pids.map((pid) => [pid, cpuOf(pid)]));
}

/** The most that this process computes between two turns of its loop, milliseconds, apart from other processes. */
function watchTurns() {
  let longest = 0;
  let before = process.cpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    longest = Math.max(longest, (user + system) / 1000);
  }, 2);
  return {
    stop: () => {
      clearInterval(timer);
      return longest;
    },
  };
}

/** The longest that a transaction of the worker has written something and not ended: so long sums wait. */
function watchTransactions(urls) {
  let [isOver, longest] = [false, 0];
  const watching = withClient(urls.superuser, async (client) => {
    const since = new Map();
    while (!isOver) {
      const { rows } = await client.query(
        `SELECT backend_xid::text AS xid FROM pg_stat_activity
         WHERE backend_xid IS NOT NULL AND pid <> pg_backend_pid() AND datname = current_database()`,
      );
      for (const { xid } of rows) {
        if (!since.has(xid)) since.set(xid, performance.now());
        longest = Math.max(longest, performance.now() - since.get(xid));
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  });
  return async () => {
    isOver = true;
    await watching;
    return longest;
  };
}

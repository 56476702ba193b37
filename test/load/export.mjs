import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from './bench-server.mjs';
import { residentMbOf, startProgram } from './processes.mjs';
import { median, secondsOf } from './timing.mjs';

const WORKER = join('dist', 'apps', 'worker', 'src', 'main.js');
/** Months of a CSV file's trend, the month itself included; each service has two measures in each. */
const MONTHS = 25;
const MEASURES = 2;
/** The worker has started and is idle after it. */
const SETTLE_MS = 8_000;
const LOOK_EVERY_MS = 100;
/** The worker looks for exports every 15 seconds; a million rows take minutes, on a busy machine many. */
const PATIENCE_MS = 30 * 60_000;

/**
 * The CSV file of an agency with `rows` released figures, made by the worker as deployed, against COPY of
 * what the file says about the same figures; COPY before and after. Memory is that of the worker's
 * process, over what it holds when idle.
 */
export async function measureExport(server, urls, rows) {
  return withClient(urls.superuser, async (client) => {
    await publish(client, Math.ceil(rows / MONTHS / MEASURES));
    const copy = () => secondsOf(() => client.query(`COPY (${FIGURES}) TO STDOUT (FORMAT csv)`));
    await copy();
    const copies = [await copy()];
    const file = await exportOnce(server, urls, client);
    copies.push(await copy());
    const copySeconds = median(copies);
    const { rows: counted } = await client.query('SELECT count(*)::integer AS n FROM releases');
    return {
      ...file,
      perSecond: file.rows / file.seconds,
      copyRows: counted[0].n,
      copySeconds,
      ratioToCopy: file.rows / file.seconds / (counted[0].n / copySeconds),
    };
  });
}

async function exportOnce(server, urls, client) {
  const worker = startProgram(WORKER, { DATABASE_URL: urls.worker, PROOF_KEY: server.secretKey });
  try {
    await pause(SETTLE_MS);
    const idleMb = residentMbOf(worker.pid);
    await client.query(ASK);
    const { startedAt, peakMb } = await watch(client, worker);
    const seconds = (performance.now() - startedAt) / 1000;
    const { rows } = await client.query(
      'SELECT rows::float8 AS rows, bytes::float8 / 1048576 AS mb FROM export_jobs',
    );
    return { ...rows[0], seconds, idleMb, growthMb: peakMb - idleMb };
  } finally {
    await worker.stop();
  }
}

/** Until the file is done; what the worker holds at the most meanwhile. */
async function watch(client, worker) {
  let startedAt;
  let peakMb = 0;
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
    const { state } = (await client.query('SELECT state FROM export_jobs')).rows[0];
    if (state === 'running') startedAt ??= performance.now();
    peakMb = Math.max(peakMb, residentMbOf(worker.pid));
    if (state === 'done') return { startedAt: startedAt ?? performance.now(), peakMb };
    if (state === 'failed') throw new Error('the export has failed');
    await pause(LOOK_EVERY_MS);
  }
  throw new Error('the export does not come to an end');
}

async function publish(client, services) {
  await client.query(
    `INSERT INTO services (instansi_id, id, key, unit_id, name, valid)
     SELECT instansi_id, gen_random_uuid(), 'bench-' || n, id, 'Layanan ' || n, '[2020-01-01,)'
     FROM (SELECT instansi_id, id FROM units ORDER BY key LIMIT 1) AS unit, generate_series(1, $1::integer) AS n`,
    [services],
  );
  await client.query(RELEASES);
  await client.query(
    `INSERT INTO users (instansi_id, username, role, password_hash) SELECT id, 'bench', 'administrator', '-' FROM instansi`,
  );
  await client.query('VACUUM ANALYZE releases');
  await client.query('VACUUM ANALYZE services');
}

const EVIDENCE = `"evidence": {"levels": {"open": 64, "present": 0, "served": 0}, "held": "4.10", "excluded": null, "posterOnly": true}`;
const ELEMENTS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
  (n) => `"u${n}": {"n": 60, "nrr": "3.40", "ikm": "85.00", "grade": "B"}`,
);
const PULSE = `{"n": 64, ${EVIDENCE}, "interval": {"low": "3.10", "high": "3.55"},
  "counts": {"1": 2, "2": 5, "3": 25, "4": 32}, "mean": "3.40", "positive": "89.10", "outside": null, "reasons": null}`;
const IKM = `{"n": 60, ${EVIDENCE}, "interval": {"low": "84.10", "high": "90.20"}, "ikm": "86.60", "grade": "B",
  "sameGrade": "0.90", "elements": {${ELEMENTS}}, "missing": [], "compatibility": {"0.111": "86.50", "0.11": "85.70"}}`;

const RELEASES = `
  INSERT INTO releases (instansi_id, subject_kind, subject_id, period_kind, period, measure, basis,
    ordinal, n, days, tally, figure, method_version, released_at)
  SELECT instansi_id, 'service', id, 'month', to_char(current_date - make_interval(months => back), 'YYYY-MM'),
    measure, 'open', 1, 60, 21, '{}', figure::jsonb, '1', now()
  FROM services, generate_series(0, ${MONTHS - 1}) AS back, (VALUES ('pulse', '${PULSE}'), ('ikm', '${IKM}')) AS f (measure, figure)
  WHERE key LIKE 'bench-%'`;

const ASK = `
  INSERT INTO export_jobs (instansi_id, requested_by, period, format, separator, created_at)
  SELECT instansi_id, id, to_char(current_date, 'YYYY-MM'), 'csv', ',', now() FROM users WHERE username = 'bench'`;

/** What a row of the file says. */
const FIGURES = `
  SELECT 'Tren', 'layanan', s.name, r.period, r.measure, r.n, coalesce(r.figure ->> 'ikm', r.figure ->> 'mean'),
    r.figure -> 'interval' ->> 'low', r.figure -> 'interval' ->> 'high', r.figure ->> 'grade', r.figure ->> 'positive',
    r.figure -> 'counts', r.figure -> 'compatibility' ->> '0.111', r.figure -> 'compatibility' ->> '0.11',
    r.days, r.basis, r.id, r.ordinal, r.method_version, r.released_at, r.subject_id
  FROM releases r JOIN services s ON s.instansi_id = r.instansi_id AND s.id = r.subject_id`;

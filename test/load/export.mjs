import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from './with-client.mjs';
import { residentMbOf, startProgram } from './processes.mjs';
import { median, secondsOf } from './timing.mjs';

const WORKER = join('dist', 'apps', 'worker', 'src', 'main.js');
/** Months of a CSV file's trend, the month itself included; each service has two figures in each. */
const MONTHS = 25;
const MEASURES = 2;
/** The worker has started and is idle after it. */
const SETTLE_MS = 8_000;
const LOOK_EVERY_MS = 100;
/** The worker looks for exports every 15 seconds; a million rows take minutes, on a busy machine many. */
const PATIENCE_MS = 30 * 60_000;

/**
 * The CSV file of an agency with so many figures, made by the worker as deployed, against COPY of what the
 * file's trend says about the same figures; COPY before and after. Both are told in figures a second, each figure
 * counted once: the file has pulse and IKM of a service in one row, and says those of its own month again in other
 * tables. Memory is that of the worker's process, over what it holds when idle.
 */
export async function measureExport(server, urls, figures) {
  return withClient(urls.superuser, async (client) => {
    await makeFigures(client, Math.ceil(figures / MONTHS / MEASURES));
    const copy = () => secondsOf(() => client.query(`COPY (${FIGURES}) TO STDOUT (FORMAT csv)`));
    await copy();
    const copies = [await copy()];
    const file = await exportOnce(server, urls, client);
    copies.push(await copy());
    const copySeconds = median(copies);
    const { rows: counted } = await client.query('SELECT count(*)::integer AS n FROM figures');
    const perSecond = counted[0].n / file.seconds;
    return {
      ...file,
      figures: counted[0].n,
      perSecond,
      copySeconds,
      ratioToCopy: perSecond / (counted[0].n / copySeconds),
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

async function makeFigures(client, services) {
  await client.query(
    `INSERT INTO services (instansi_id, id, key, unit_id, name, valid)
     SELECT instansi_id, gen_random_uuid(), 'bench-' || n, id, 'Layanan ' || n, '[2020-01-01,)'
     FROM (SELECT instansi_id, id FROM units ORDER BY key LIMIT 1) AS unit, generate_series(1, $1::integer) AS n`,
    [services],
  );
  await client.query(MADE);
  await client.query(
    `INSERT INTO users (instansi_id, username, role, password_hash) SELECT id, 'bench', 'administrator', '-' FROM instansi`,
  );
  await client.query('VACUUM ANALYZE figures');
  await client.query('VACUUM ANALYZE services');
}

const BASIS = `"basis": {"levels": {"open": 24, "present": 20, "served": 20}, "held": "4.10", "excluded": null,
  "marks": {"straight_line": "12.50", "outside_hours": null, "shared_device": null, "office_network": null,
    "staff_device": null, "counted_by_time": null}}`;
const ELEMENTS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
  (n) =>
    `"u${n}": {"n": 60, "nrr": "3.40", "ikm": "85.00", "grade": "B", "counts": {"1": 2, "2": 5, "3": 20, "4": 33}}`,
);
const PULSE = `{"n": 64, ${BASIS}, "interval": {"low": "3.10", "high": "3.55"},
  "counts": {"1": 2, "2": 5, "3": 25, "4": 32}, "mean": "3.40", "positive": "89.10", "outside": null, "reasons": null}`;
const IKM = `{"readiness": {"state": "shown"}, "n": 60, ${BASIS}, "interval": {"low": "84.10", "high": "90.20"},
  "ikm": "86.60", "grade": "B", "sameGrade": "0.90", "elements": {${ELEMENTS}},
  "compatibility": {"0.111": "86.50", "0.11": "85.70"}, "fee": "asked", "provisional": false, "means": null,
  "attested": {"n": 40, "ikm": "87.10", "difference": "-0.50", "z": "-0.41", "flagged": false}}`;

const MADE = `
  INSERT INTO figures (instansi_id, subject_kind, subject_id, subject_name, unit_id, unit_name, period_kind, period,
    official_period, measure, basis, covers, until, n, days, notes, figure, method_version, made_at)
  SELECT s.instansi_id, 'service', s.id, s.name, s.unit_id, 'Unit', 'month', to_char(first, 'YYYY-MM'),
    to_char(first, 'YYYY"-Q"Q'), measure, 'all', datemultirange(daterange(first, after)), after - 1, 60, 21, '[]',
    figure::jsonb, '3', now()
  FROM services s, generate_series(0, ${MONTHS - 1}) AS back,
    LATERAL (SELECT (date_trunc('month', current_date) - make_interval(months => back))::date AS first) AS begin,
    LATERAL (SELECT (first + interval '1 month')::date AS after) AS finish,
    (VALUES ('pulse', '${PULSE}'), ('ikm', '${IKM}')) AS f (measure, figure)
  WHERE s.key LIKE 'bench-%'`;

const ASK = `
  INSERT INTO export_jobs (instansi_id, requested_by, period, format, separator, created_at)
  SELECT instansi_id, id, to_char(current_date, 'YYYY-MM'), 'csv', ',', now() FROM users WHERE username = 'bench'`;

/** What a row of the file's trend says of one figure. */
const FIGURES = `
  SELECT 'Tren', 'layanan', f.subject_name, f.unit_name, f.period, lower(f.covers), f.until, f.measure,
    f.closed_period_id IS NULL, f.n, coalesce(f.figure ->> 'ikm', f.figure ->> 'mean'),
    f.figure -> 'interval' ->> 'low', f.figure -> 'interval' ->> 'high', f.figure ->> 'grade', f.figure ->> 'positive',
    f.figure ->> 'fee', f.figure ->> 'provisional', f.notes
  FROM figures f WHERE f.current`;
